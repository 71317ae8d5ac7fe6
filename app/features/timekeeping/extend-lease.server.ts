import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { readClock, type ClockReading } from './clock-reading';
import { loadClockForUpdate, updateClock } from './clock-store.server';
import { extendClock, leaseEndsAt } from './running-clock';

/** Makes a held claim's lease longer by its own length, as often as the claim's rules allow and never past the hard limit. */
export async function extendLease(
  ctx: ExpertCtx,
  input: { claimId: string },
): Promise<Result<ClockReading, Failure<'claimEnded' | 'leaseOver' | 'cannotExtend'>>> {
  return ctx.db.transaction(async (tx) => {
    const clock = await loadClockForUpdate(tx, input.claimId);
    if (!clock || clock.expertId !== ctx.actor.userId) {
      return fail('notFound', 'claimEnded', 'This claim is not held any more.');
    }
    if (ctx.now.getTime() >= leaseEndsAt(clock.state, clock.terms)) {
      return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
    }
    const state = extendClock(clock.state, clock.terms);
    if (!state) return fail('conflict', 'cannotExtend', 'The time to work on this task cannot be extended any more.');
    await updateClock(tx, { ...clock, state });
    return ok(readClock({ ...clock, state }, ctx.now.getTime()));
  });
}
