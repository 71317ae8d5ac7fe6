import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { ExpertCtx } from '../accounts/context';
import { readClock, type ClockReading } from './clock-reading';
import {
  insertSegments,
  loadClocksOfExpertForUpdate,
  loadLastPayableEnd,
  updateClock,
  type LockedClock,
} from './clock-store.server';
import { leaseEndsAt, pauseClock, resumeClock as resume } from './running-clock';

/** Runs a claim's clock again. An expert has one running clock: any other of theirs is paused in the same moment. */
export async function resumeClock(
  ctx: ExpertCtx,
  input: { claimId: string },
): Promise<Result<ClockReading, Failure<'claimEnded' | 'leaseOver'>>> {
  return ctx.db.transaction(async (tx) => {
    const clocks = await loadClocksOfExpertForUpdate(tx, ctx.actor.userId);
    const clock = clocks.find((candidate) => candidate.claimId === input.claimId);
    if (!clock) return fail('notFound', 'claimEnded', 'This claim is not held any more.');
    if (ctx.now.getTime() >= leaseEndsAt(clock.state, clock.terms)) {
      return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
    }
    const at = await findResumeMoment(ctx, tx, clocks);
    for (const other of clocks.filter((candidate) => candidate !== clock && candidate.state.mode === 'running')) {
      const paused = pauseClock(other.state, other.terms, at);
      await insertSegments(tx, other, paused.segments);
      await updateClock(tx, { ...other, state: paused.state });
    }
    const step = resume(clock.state, clock.terms, at);
    await insertSegments(tx, clock, step.segments);
    await updateClock(tx, { ...clock, state: step.state });
    return ok(readClock({ ...clock, state: step.state }, ctx.now.getTime()));
  });
}

/**
 * The moment from which the resumed clock counts. Another claim's time may have been counted or closed after this command read
 * the clock and before it got the locks; starting earlier would make two payable segments overlap, which no later command
 * could store.
 */
async function findResumeMoment(ctx: ExpertCtx, tx: Queryable, clocks: readonly LockedClock[]): Promise<number> {
  const lastEnd = await loadLastPayableEnd(tx, ctx.actor.userId);
  return Math.max(ctx.now.getTime(), lastEnd?.getTime() ?? 0, ...clocks.map((clock) => clock.state.lastSeenAt));
}
