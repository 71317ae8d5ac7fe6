import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadTaskSettlementForUpdate } from '../jobs/task-settlement.server';
import { loadClaimPayForUpdate, loadTaskOfClaim, markClaimQueried } from '../reviews/claim-pay.server';
import { canOpenDispute, type OpenRefusal } from './can-open-dispute';
import { disputeDeadlines } from './dispute';
import type { DisputeClause } from './dispute-clause';
import { insertDispute, loadDisputeOfClaimForUpdate } from './dispute-store.server';

export interface OpenDisputeInput {
  claimId: string;
  clause: DisputeClause;
  reason: string;
  /** What the company would pay without a decision, in whole minutes below the counted ones; null for no offer. */
  acceptedMinutes: number | null;
}

/**
 * Disputes the pay of one ended review while its window is open: the pay is queried, so that silence approves it no more, and
 * the expert is told. A claim has one dispute; the same one again answers `alreadyOpened`. Locks task, claim, dispute.
 */
export async function openDispute(
  ctx: CompanyCtx,
  input: OpenDisputeInput,
): Promise<
  Result<
    { disputeId: string; outcome: 'opened' | 'alreadyOpened' },
    Failure<OpenRefusal | 'claimNotFound' | 'ownerOnly' | 'alreadyDisputed'>
  >
> {
  const { organizationId, userId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const taskId = await loadTaskOfClaim(tx, input.claimId, organizationId);
    const task = taskId === undefined ? undefined : await loadTaskSettlementForUpdate(tx, taskId);
    const claim = task && (await loadClaimPayForUpdate(tx, input.claimId));
    if (!claim) return fail('notFound', 'claimNotFound', 'There is no such review.');
    if (ctx.actor.role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner may dispute pay.');
    const before = await loadDisputeOfClaimForUpdate(tx, claim.claimId);
    if (before) {
      const isSame =
        before.clause === input.clause &&
        before.reason === input.reason &&
        before.acceptedMinutes === input.acceptedMinutes;
      if (isSame) return ok({ disputeId: before.id, outcome: 'alreadyOpened' as const });
      return fail('conflict', 'alreadyDisputed', 'This review has been disputed before.');
    }
    const allowed = canOpenDispute(claim, { userId, acceptedMinutes: input.acceptedMinutes }, ctx.now);
    if (!allowed.ok) return allowed;
    const disputeId = ctx.newId();
    const { clause, reason, acceptedMinutes } = input;
    await insertDispute(tx, {
      id: disputeId,
      claimId: claim.claimId,
      jobId: claim.jobId,
      organizationId,
      expertId: claim.expertId,
      openedBy: userId,
      clause,
      reason,
      acceptedMinutes,
      openedAt: ctx.now,
      ...disputeDeadlines(ctx.now),
    });
    await markClaimQueried(tx, claim.claimId);
    await recordAudit(tx, ctx, {
      action: 'dispute.opened',
      subjectType: 'dispute',
      subjectId: disputeId,
      organizationId,
      details: { claimId: claim.claimId, clause, acceptedMinutes },
    });
    await emitEvent(tx, 'dispute.opened', { disputeId });
    return ok({ disputeId, outcome: 'opened' as const });
  });
}
