import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx, SystemCtx } from '~/features/accounts/context';
import { loadPayoutAccount } from '~/features/accounts/payout-account.server';
import { recordAudit } from '~/features/audit/record-audit.server';
import { addTaskSettled, loadTaskSettlementForUpdate } from '~/features/jobs/task-settlement.server';
import {
  loadClaimPayForUpdate,
  loadFirstPayableAt,
  loadTaskOfClaim,
  markClaimApproved,
  type ClaimPay,
} from '~/features/reviews/claim-pay.server';
import { postApproval, postReserveReturn } from './approval-postings.server';
import { decideApproval, type ApprovalRefusal } from './decide-approval';
import { finalizeLockedTask } from './finalize-task.server';
import { addClaimToTierCost } from './job-cost-store.server';
import { payDate } from './pay-date';

export interface ApprovedClaim {
  claimId: string;
  taskId: string;
  outcome: 'approved' | 'alreadyApproved';
  /** True when this approval was the last thing the task waited for. */
  taskFinal: boolean;
}

/**
 * Approves the pay of one ended claim and posts it: job reserved -> expert pending and platform fees. The company may do so
 * at any time after the end, the system once the claim's window is over (approval by silence). Locks task, claim, job,
 * the tier's costs, then accounts. Repeating it changes nothing. Errors: notFound, and the refusals of `decideApproval`.
 */
export async function approveClaim(
  ctx: CompanyCtx | SystemCtx,
  input: { claimId: string },
): Promise<Result<ApprovedClaim, Failure<ApprovalRefusal | 'claimNotFound'>>> {
  const organizationId = ctx.actor.kind === 'company' ? ctx.actor.organizationId : undefined;
  return ctx.db.transaction(async (tx) => {
    const taskId = await loadTaskOfClaim(tx, input.claimId, organizationId);
    const task = taskId === undefined ? undefined : await loadTaskSettlementForUpdate(tx, taskId);
    const claim = task && (await loadClaimPayForUpdate(tx, input.claimId));
    if (!task || !claim) return fail('notFound', 'claimNotFound', 'There is no such review.');
    const approver = ctx.actor.kind === 'company' ? { userId: ctx.actor.userId } : 'silence';
    const decided = decideApproval(claim, approver, ctx.now);
    if (!decided.ok) return decided;
    const { claimId } = claim;
    if (decided.value === 'alreadyApproved') {
      return ok({
        claimId,
        taskId: task.taskId,
        outcome: 'alreadyApproved' as const,
        taskFinal: task.status === 'final',
      });
    }
    const settledMinor = await settleClaim(tx, ctx, claim);
    const settled = { ...task, settledMinor: task.settledMinor + settledMinor };
    const taskFinal = await finalizeLockedTask(tx, settled, ctx.now);
    await addClaimToTierCost(tx, claim.claimId);
    if (settledMinor > 0n) await postApproval(tx, claim, ctx.now);
    if (taskFinal) await postReserveReturn(tx, settled, ctx.now);
    await recordApproval(tx, ctx, claim);
    return ok({ claimId, taskId: task.taskId, outcome: 'approved' as const, taskFinal });
  });
}

/** Writes the claim's and the task's side; answers amount plus fee in minor units. */
async function settleClaim(tx: Queryable, ctx: CompanyCtx | SystemCtx, claim: ClaimPay): Promise<bigint> {
  const settledMinor = (claim.amountMinor ?? 0n) + (claim.feeMinor ?? 0n);
  const account = await loadPayoutAccount(tx, claim.expertId);
  const payableAt = payDate({
    approvedAt: ctx.now,
    paidBefore: Boolean(account?.firstPaidOutAt),
    firstPayableAt: await loadFirstPayableAt(tx, claim.expertId),
  });
  await markClaimApproved(tx, claim.claimId, {
    payStatus: settledMinor > 0n ? 'pending' : 'paid',
    approvedAt: ctx.now,
    approvedBy: ctx.actor.kind === 'company' ? ctx.actor.userId : null,
    payableAt,
  });
  if (settledMinor > 0n) await addTaskSettled(tx, claim.taskId, settledMinor);
  return settledMinor;
}

async function recordApproval(tx: Queryable, ctx: CompanyCtx | SystemCtx, claim: ClaimPay): Promise<void> {
  await recordAudit(tx, ctx, {
    action: 'claim.approved',
    subjectType: 'claim',
    subjectId: claim.claimId,
    organizationId: claim.organizationId,
    details: {
      amountMinor: String(claim.amountMinor ?? 0n),
      feeMinor: String(claim.feeMinor ?? 0n),
      by: ctx.actor.kind === 'company' ? 'company' : 'silence',
    },
  });
  await emitEvent(tx, 'claim.approved', { claimId: claim.claimId });
}
