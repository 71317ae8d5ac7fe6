import type { ExpertCtx } from '../accounts/context';
import { loadClockAsItStands } from './clock-store.server';
import { readClock, type ClockReading } from './clock-reading';

/** The clock of the expert's own held claim as it stands, or undefined once the claim has ended. */
export async function getClock(ctx: ExpertCtx, claimId: string): Promise<ClockReading | undefined> {
  const clock = await loadClockAsItStands(ctx.db, claimId);
  return clock?.expertId === ctx.actor.userId ? readClock(clock, ctx.now.getTime()) : undefined;
}
