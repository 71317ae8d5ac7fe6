import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { loadLockedClaim, loadOwnClaimTaskId } from '../reviews/load-claim.server';
import { endUnfinishedClaim } from './end-unfinished-claim.server';
import { loadTaskForUpdate } from './task-chain-store.server';

export type ReleaseClaimError = Failure<'claimNotFound' | 'claimEnded' | 'wrongState'>;

/** Hands a task back: paid for the time counted, no penalty, the draft kept. Handing back twice is handing back once. */
export async function releaseClaim(
  ctx: ExpertCtx,
  input: { claimId: string },
): Promise<Result<null, ReleaseClaimError>> {
  const taskId = await loadOwnClaimTaskId(ctx.db, ctx.actor.userId, input.claimId);
  if (!taskId) return fail('notFound', 'claimNotFound', 'There is no such claim.');
  return ctx.db.transaction(async (tx): Promise<Result<null, ReleaseClaimError>> => {
    const task = await loadTaskForUpdate(tx, taskId);
    const claim = await loadLockedClaim(tx, input.claimId);
    if (!task || !claim) return fail('notFound', 'claimNotFound', 'There is no such claim.');
    if (claim.status === 'released') return ok(null);
    if (claim.status !== 'held') return fail('conflict', 'claimEnded', 'This claim has ended already.');
    const ended = await endUnfinishedClaim(ctx, tx, task, claim, 'release');
    return ended.ok ? ok(null) : ended;
  });
}
