import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { readClock, type ClockReading } from './clock-reading';
import { insertSegments, loadClocksOfExpertForUpdate, updateClock } from './clock-store.server';
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
    for (const other of clocks.filter((candidate) => candidate !== clock && candidate.state.mode === 'running')) {
      const paused = pauseClock(other.state, other.terms, ctx.now.getTime());
      await insertSegments(tx, other, paused.segments);
      await updateClock(tx, { ...other, state: paused.state });
    }
    const step = resume(clock.state, clock.terms, ctx.now.getTime());
    await insertSegments(tx, clock, step.segments);
    await updateClock(tx, { ...clock, state: step.state });
    return ok(readClock({ ...clock, state: step.state }));
  });
}
