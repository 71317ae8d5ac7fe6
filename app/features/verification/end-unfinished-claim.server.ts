import { emitEvent } from '~/platform/jobs/enqueue.server';
import { type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import type { ClaimWithSeat } from '../reviews/claim';
import { endClaim } from '../reviews/end-claim.server';
import { closeClaimClock } from '../timekeeping/close-claim-clock.server';
import { appendChainEvents } from './append-chain-events.server';
import { cancelIdleTask } from './cancel-tasks.server';
import type { LockedTask } from './task-chain-store.server';

/**
 * Ends a held claim without a review: the time counted so far is paid, the seat opens again (in a closed job it is withdrawn), the event
 * is appended.
 */
export async function endUnfinishedClaim(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  claim: ClaimWithSeat,
  event: 'lapse' | 'release',
): Promise<Result<{ amountMinor: bigint; feeMinor: bigint }, Failure<'wrongState'>>> {
  const time = await closeClaimClock(ctx, tx, claim.id, event === 'lapse' ? 'lapse' : 'expert');
  const ended = await endClaim(tx, claim, event, time);
  if (!ended.ok) return ended;
  await appendChainEvents(tx, task.id, ctx.now, [
    {
      kind: event === 'lapse' ? 'claim_lapsed' : 'claim_released',
      expertId: claim.expertId,
      body: {
        tier: claim.tier,
        seatNumber: claim.seatNumber,
        reader: expertPseudonym(task.pseudonymSecret, claim.expertId),
      },
    },
  ]);
  await cancelIdleTask(ctx, tx, task);
  await emitEvent(tx, 'claim.ended', { claimId: claim.id });
  return ended;
}
