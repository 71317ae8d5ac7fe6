import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadTaskSettlementForUpdate } from '../jobs/task-settlement.server';
import { loadClaimPayForUpdate, loadTaskOfClaim, type ClaimPay } from '../reviews/claim-pay.server';
import { canRequestCorrection, isRequestable, type RequestRefusal } from './can-request-correction';
import { disputeDeadlines } from './dispute';
import type { RequestClause } from './dispute-clause';
import type { NamedLine } from './dispute-line';
import { insertDispute, loadDisputeOfClaimForUpdate } from './dispute-store.server';
import { isSameDispute } from './is-same-dispute.server';
import { listClaimSegments } from './list-claim-segments.server';

export interface RequestCorrectionInput {
  claimId: string;
  clause: RequestClause;
  /** The unpaid segments that should count, and why. */
  lines: readonly NamedLine[];
}

export type RequestCorrectionRefusal =
  RequestRefusal | 'claimNotFound' | 'alreadyRequested' | 'linesMissing' | 'segmentNotOpen';

/**
 * An expert asks that segments of an ended claim of theirs count which did not. What was counted is paid as ever; the request is
 * decided beside it, and its task is not final before. A claim has one request; the same one again answers `alreadyOpened`.
 * Locks task, claim, dispute.
 */
export async function requestCorrection(
  ctx: ExpertCtx,
  input: RequestCorrectionInput,
): Promise<Result<{ disputeId: string; outcome: 'opened' | 'alreadyOpened' }, Failure<RequestCorrectionRefusal>>> {
  return ctx.db.transaction(async (tx) => {
    const taskId = await loadTaskOfClaim(tx, input.claimId, undefined);
    const task = taskId === undefined ? undefined : await loadTaskSettlementForUpdate(tx, taskId);
    const claim = task && (await loadClaimPayForUpdate(tx, input.claimId));
    if (claim?.expertId !== ctx.actor.userId) return fail('notFound', 'claimNotFound', 'There is no such review.');
    const before = await loadDisputeOfClaimForUpdate(tx, claim.claimId, 'expert');
    if (before) {
      const said = { ...input, reason: '', acceptedMinutes: null };
      if (await isSameDispute(tx, before, said)) return ok({ disputeId: before.id, outcome: 'alreadyOpened' as const });
      return fail('conflict', 'alreadyRequested', 'A correction of this review was asked for before.');
    }
    const allowed = canRequestCorrection(claim, ctx.now);
    if (!allowed.ok) return allowed;
    const open = (await listClaimSegments(tx, claim.claimId)).filter(isRequestable);
    if (input.lines.length === 0) return fail('invalid', 'linesMissing', 'Name the time that should count.');
    if (!input.lines.every((line) => open.some(({ segmentId }) => segmentId === line.segmentId)))
      return fail('invalid', 'segmentNotOpen', 'Only time that was not paid can be asked for.');
    return ok({ disputeId: await saveRequest(tx, ctx, claim, input), outcome: 'opened' as const });
  });
}

async function saveRequest(
  tx: Queryable,
  ctx: ExpertCtx,
  { claimId, jobId, organizationId, expertId }: ClaimPay,
  { clause, lines }: RequestCorrectionInput,
): Promise<string> {
  const id = ctx.newId();
  await insertDispute(
    tx,
    {
      id,
      claimId,
      raisedBy: 'expert',
      jobId,
      organizationId,
      expertId,
      openedBy: expertId,
      clause,
      reason: '',
      acceptedMinutes: null,
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
    details: { claimId, clause, raisedBy: 'expert', segments: lines.length },
  });
  await emitEvent(tx, 'dispute.opened', { disputeId: id });
  return id;
}
