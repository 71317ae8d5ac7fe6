import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { readClock, type ClockReading } from './clock-reading';
import { insertSegments, loadClockForUpdate, updateClock } from './clock-store.server';
import { advanceClock, leaseEndsAt } from './running-clock';

/** What a beat carries: which claim and fence, a counter that only grows, and the kinds of input since the last beat. */
export const heartbeatSchema = z.object({
  claimId: z.uuid(),
  fence: z.number().int().min(1),
  sequence: z.number().int().min(1).max(2_000_000_000),
  activity: z.array(z.enum(['keyboard', 'pointer', 'scroll', 'edit'])).max(4),
});
export type HeartbeatInput = z.infer<typeof heartbeatSchema>;

export type HeartbeatError = Failure<'claimEnded' | 'leaseOver'>;

/**
 * Counts the time since the last beat by the database's clock. A replayed or reordered beat (a sequence not above the
 * last one) changes nothing and answers the clock as it stands; a stale fence is refused, and the clock of
 * an ended claim or of somebody else is not found.
 */
export async function recordHeartbeat(
  ctx: ExpertCtx,
  input: HeartbeatInput,
): Promise<Result<ClockReading, HeartbeatError>> {
  return ctx.db.transaction(async (tx) => {
    const clock = await loadClockForUpdate(tx, input.claimId);
    if (!clock || clock.expertId !== ctx.actor.userId) {
      return fail('notFound', 'claimEnded', 'This claim is not held any more.');
    }
    if (clock.fence !== input.fence) return fail('conflict', 'claimEnded', 'This claim is not held any more.');
    const at = ctx.now.getTime();
    if (at >= leaseEndsAt(clock.state, clock.terms)) {
      return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
    }
    if (input.sequence <= clock.sequence) return ok(readClock(clock));
    const step = advanceClock(clock.state, clock.terms, at, input.activity.length > 0);
    const next = { ...clock, sequence: input.sequence, state: step.state };
    await insertSegments(tx, next, step.segments);
    await updateClock(tx, next);
    return ok(readClock(next));
  });
}
