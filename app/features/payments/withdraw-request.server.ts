import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { withdrawDispute } from '~/features/decisions/withdraw-dispute.server';
import { loadTaskSettlementForUpdate } from '~/features/jobs/task-settlement.server';
import { loadClaimPayForUpdate, loadTaskOfClaim } from '~/features/reviews/claim-pay.server';
import { endTask } from './pay-correction.server';

/**
 * An expert takes back their request that time of a claim should count; the task may be final then. What is withdrawn or decided
 * already answers `alreadyClosed`. Locks task, claim, dispute, then what the task's end locks.
 */
export async function withdrawRequest(
  ctx: ExpertCtx,
  input: { claimId: string },
): Promise<Result<{ outcome: 'withdrawn' | 'alreadyClosed' }, Failure<'claimNotFound'>>> {
  return ctx.db.transaction(async (tx) => {
    const taskId = await loadTaskOfClaim(tx, input.claimId, undefined);
    const task = taskId === undefined ? undefined : await loadTaskSettlementForUpdate(tx, taskId);
    const claim = task && (await loadClaimPayForUpdate(tx, input.claimId));
    if (claim?.expertId !== ctx.actor.userId || !task)
      return fail('notFound', 'claimNotFound', 'There is no such review.');
    if (!(await withdrawDispute(tx, ctx, claim.claimId))) return ok({ outcome: 'alreadyClosed' as const });
    await endTask(tx, ctx.now, task);
    return ok({ outcome: 'withdrawn' as const });
  });
}
