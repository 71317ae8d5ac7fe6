import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { readClock, type ClockReading } from './clock-reading';
import { insertSegments, loadClockForUpdate, updateClock } from './clock-store.server';
import { leaseEndsAt, pauseClock as pause } from './running-clock';

/** Pauses a held claim: pay and lease stand still, within the pause limit. Pausing twice is pausing once. */
export async function pauseClock(
  ctx: ExpertCtx,
  input: { claimId: string },
): Promise<Result<ClockReading, Failure<'claimEnded' | 'leaseOver'>>> {
  return ctx.db.transaction(async (tx) => {
    const clock = await loadClockForUpdate(tx, input.claimId);
    if (!clock || clock.expertId !== ctx.actor.userId) {
      return fail('notFound', 'claimEnded', 'This claim is not held any more.');
    }
    if (ctx.now.getTime() >= leaseEndsAt(clock.state, clock.terms)) {
      return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
    }
    const step = pause(clock.state, clock.terms, ctx.now.getTime());
    await insertSegments(tx, clock, step.segments);
    await updateClock(tx, { ...clock, state: step.state });
    return ok(readClock({ ...clock, state: step.state }, ctx.now.getTime()));
  });
}
