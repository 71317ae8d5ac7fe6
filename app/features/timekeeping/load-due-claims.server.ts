import type { Queryable } from '~/platform/db/database';
import { loadClaimsToCheck, loadClockForUpdate, updateCheckAt } from './clock-store.server';
import { leaseEndsAt } from './running-clock';

/** The claims whose lease may have ended, at most `limit`, with their tasks. */
export function loadDueClaims(db: Queryable, limit: number): Promise<{ claimId: string; taskId: string }[]> {
  return loadClaimsToCheck(db, limit);
}

/**
 * Whether a held claim's lease is really over at `now`. When it is not (work renewed it), its check time moves to the
 * lease's present end. False also for a claim that is not held.
 */
export async function isLeaseOver(tx: Queryable, claimId: string, now: Date): Promise<boolean> {
  const clock = await loadClockForUpdate(tx, claimId);
  if (!clock) return false;
  const end = leaseEndsAt(clock.state, clock.terms);
  if (end <= now.getTime()) return true;
  await updateCheckAt(tx, claimId, new Date(end));
  return false;
}
