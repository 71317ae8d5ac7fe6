import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadTaskSettlementForUpdate } from '../jobs/task-settlement.server';
import { loadClaimPayForUpdate, loadTaskOfClaim, markClaimQueried, type ClaimPay } from '../reviews/claim-pay.server';
import { canOpenDispute, isQueryable, type OpenRefusal } from './can-open-dispute';
import { disputeDeadlines } from './dispute';
import type { DisputeClause } from './dispute-clause';
import type { NamedLine } from './dispute-line';
import { insertDispute, loadDisputeOfClaimForUpdate } from './dispute-store.server';
import { isSameDispute } from './is-same-dispute.server';
import { listClaimSegments } from './list-claim-segments.server';

export interface OpenDisputeInput {
  claimId: string;
  clause: DisputeClause;
  /** Why, about the whole review; empty where the lines say it. */
  reason: string;
  /** What the company would pay without a decision, in whole minutes below the counted ones; null for no offer. */
  acceptedMinutes: number | null;
  /** The segments it queries and why; none for the whole review. */
  lines?: readonly NamedLine[];
}

export type OpenDisputeRefusal = OpenRefusal | 'claimNotFound' | 'ownerOnly' | 'alreadyDisputed' | 'segmentNotCounted';

/**
 * Disputes the pay of one ended review while its window is open, as a whole or segment by segment: the pay is queried, so that
 * silence approves it no more, and the expert is told. A company disputes a claim once; the same again answers `alreadyOpened`.
 * Locks task, claim, dispute.
 */
export async function openDispute(
  ctx: CompanyCtx,
  input: OpenDisputeInput,
): Promise<Result<{ disputeId: string; outcome: 'opened' | 'alreadyOpened' }, Failure<OpenDisputeRefusal>>> {
  const { organizationId, userId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const taskId = await loadTaskOfClaim(tx, input.claimId, organizationId);
    const task = taskId === undefined ? undefined : await loadTaskSettlementForUpdate(tx, taskId);
    const claim = task && (await loadClaimPayForUpdate(tx, input.claimId));
    if (!claim) return fail('notFound', 'claimNotFound', 'There is no such review.');
    if (ctx.actor.role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner may dispute pay.');
    const before = await loadDisputeOfClaimForUpdate(tx, claim.claimId, 'company');
    if (before) {
      if (await isSameDispute(tx, before, input))
        return ok({ disputeId: before.id, outcome: 'alreadyOpened' as const });
      return fail('conflict', 'alreadyDisputed', 'This review has been disputed before.');
    }
    const allowed = canOpenDispute(claim, { userId, acceptedMinutes: input.acceptedMinutes }, ctx.now);
    if (!allowed.ok) return allowed;
    if (!(await areQueryable(tx, claim.claimId, input.lines ?? [])))
      return fail('invalid', 'segmentNotCounted', 'Only time that was counted can be queried.');
    const disputeId = await saveDispute(tx, ctx, claim, input);
    await markClaimQueried(tx, claim.claimId);
    return ok({ disputeId, outcome: 'opened' as const });
  });
}

async function saveDispute(
  tx: Queryable,
  ctx: CompanyCtx,
  { claimId, jobId, expertId }: ClaimPay,
  input: OpenDisputeInput,
): Promise<string> {
  const { organizationId, userId } = ctx.actor;
  const { clause, reason, acceptedMinutes, lines = [] } = input;
  const id = ctx.newId();
  await insertDispute(
    tx,
    {
      id,
      claimId,
      raisedBy: 'company',
      jobId,
      organizationId,
      expertId,
      openedBy: userId,
      clause,
      reason,
      acceptedMinutes,
      openedAt: ctx.now,
      ...disputeDeadlines(ctx.now),
    },
    lines,
  );
  await recordAudit(tx, ctx, {
    action: 'dispute.opened',
    subjectType: 'dispute',
    subjectId: id,
    organizationId,
    details: { claimId, clause, acceptedMinutes, segments: lines.length },
  });
  await emitEvent(tx, 'dispute.opened', { disputeId: id });
  return id;
}

async function areQueryable(tx: Queryable, claimId: string, lines: readonly NamedLine[]): Promise<boolean> {
  if (lines.length === 0) return true;
  const counted = (await listClaimSegments(tx, claimId)).filter(isQueryable);
  return lines.every((line) => counted.some(({ segmentId }) => segmentId === line.segmentId));
}
