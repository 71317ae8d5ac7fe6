import { emitEvent } from '~/platform/jobs/enqueue.server';
import { ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import type { ClaimWithSeat } from '../reviews/claim';
import { endClaim } from '../reviews/end-claim.server';
import { closeClaimClock } from '../timekeeping/close-claim-clock.server';
import { appendChainEvents } from './append-chain-events.server';
import { cancelIdleTask } from './cancel-tasks.server';
import type { ChainEventKind } from './chain-event';
import type { LockedTask } from './task-chain-store.server';

/** Why a claim ends without a review: its lease is over, its holder hands it back, or their credential is lost. */
type UnfinishedEnd = 'lapse' | 'release' | 'credentialLost';

const eventsOfEnd: Record<UnfinishedEnd, ChainEventKind[]> = {
  lapse: ['claim_lapsed'],
  release: ['claim_released'],
  credentialLost: ['credential_lost', 'claim_released'],
};

/**
 * Ends a held claim without a review: the time counted so far is paid (to the last heartbeat, where the holder did not end it), the
 * seat opens again (in a closed job it is withdrawn), the event is appended. Answers all payable time of the claim.
 */
export async function endUnfinishedClaim(
  ctx: Ctx,
  tx: Queryable,
  task: LockedTask,
  claim: ClaimWithSeat,
  end: UnfinishedEnd,
): Promise<Result<{ payableMs: number }, Failure<'wrongState'>>> {
  const time = await closeClaimClock(ctx, tx, claim.id, end === 'release' ? 'expert' : 'lapse');
  const ended = await endClaim(tx, claim, end === 'lapse' ? 'lapse' : 'release', time);
  if (!ended.ok) return ended;
  const { tier, seatNumber, expertId } = claim;
  const body = { tier, seatNumber, reader: expertPseudonym(task.pseudonymSecret, expertId) };
  const kinds = eventsOfEnd[end];
  await appendChainEvents(
    tx,
    task.id,
    ctx.now,
    kinds.map((kind) => ({ kind, expertId, body })),
  );
  await cancelIdleTask(ctx, tx, task);
  await emitEvent(tx, 'claim.ended', { claimId: claim.id });
  return ok({ payableMs: time.payableMs + time.guidelineMs });
}
