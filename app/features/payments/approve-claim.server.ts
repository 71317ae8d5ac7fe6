import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx, SystemCtx } from '~/features/accounts/context';
import { recordAudit } from '~/features/audit/record-audit.server';
import { withdrawDispute } from '~/features/decisions/withdraw-dispute.server';
import { loadTaskSettlementForUpdate } from '~/features/jobs/task-settlement.server';
import { loadClaimPayForUpdate, loadTaskOfClaim, type ClaimPay } from '~/features/reviews/claim-pay.server';
import { decideApproval, type ApprovalRefusal } from './decide-approval';
import { settleClaim } from './settle-claim.server';

export interface ApprovedClaim {
  claimId: string;
  taskId: string;
  outcome: 'approved' | 'alreadyApproved';
  /** True when this approval was the last thing the task waited for. */
  taskFinal: boolean;
}

/**
 * Approves the pay of one ended claim and posts it: job reserved -> expert pending and platform fees. The company may do so
 * at any time after the end, which withdraws its dispute, the system once the claim's window is over (approval by silence).
 * Locks task, claim, dispute, job, the tier's costs, then accounts. Repeating it changes nothing. Errors: notFound, and the
 * refusals of `decideApproval`.
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
        taskFinal: task.finalAt !== null,
      });
    }
    if (ctx.actor.kind === 'company') await withdrawDispute(tx, { ...ctx, actor: ctx.actor }, claimId);
    const approvedBy = ctx.actor.kind === 'company' ? ctx.actor.userId : null;
    const { taskFinal } = await settleClaim(tx, ctx.now, task, claim, { approvedBy, nothingOwed: 'paid' });
    await recordApproval(tx, ctx, claim);
    return ok({ claimId, taskId: task.taskId, outcome: 'approved' as const, taskFinal });
  });
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
