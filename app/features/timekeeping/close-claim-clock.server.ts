import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import { insertSegments, loadClockForUpdate } from './clock-store.server';
import { closeClock } from './running-clock';

/**
 * Cuts the last segments of a held claim, in the caller's transaction; answers the payable milliseconds, those of reading the
 * guideline apart, and the end.
 * Throws when the claim has no clock: the caller has seen it held under lock.
 */
export async function closeClaimClock(
  ctx: Ctx,
  tx: Queryable,
  claimId: string,
  by: 'expert' | 'lapse',
): Promise<{ payableMs: number; guidelineMs: number; endedAt: Date }> {
  const clock = await loadClockForUpdate(tx, claimId);
  if (!clock) throw new Error(`claim ${claimId} is held and has no clock`);
  const end = closeClock(clock.state, clock.terms, ctx.now.getTime(), by);
  await insertSegments(tx, clock, end.segments);
  return { payableMs: end.payableMs, guidelineMs: end.guidelineMs, endedAt: new Date(end.endedAt) };
}
