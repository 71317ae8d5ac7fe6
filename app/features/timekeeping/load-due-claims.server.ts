import type { Queryable } from '~/platform/db/database';
import { loadClaimsToCheck, loadClockForUpdate, updateCheckAt, type DueClaim } from './clock-store.server';
import { leaseEndsAt, nextCheckAt } from './running-clock';

export type { DueClaim };

/** The claims whose lease may have ended by `until`, at most `limit`, those that have waited longest first, after another of them. */
export function loadDueClaims(
  db: Queryable,
  of: { until: Date; after: DueClaim | undefined; limit: number },
): Promise<DueClaim[]> {
  return loadClaimsToCheck(db, of);
}

/**
 * Whether a held claim's lease is really over at `now`. When it is not (work renewed it, or it is paused), its check time moves to when
 * it may be. False also for a claim that is not held.
 */
export async function isLeaseOver(tx: Queryable, claimId: string, now: Date): Promise<boolean> {
  const clock = await loadClockForUpdate(tx, claimId);
  if (!clock) return false;
  const { state, terms } = clock;
  if (now.getTime() >= leaseEndsAt(state, terms)) return true;
  await updateCheckAt(tx, claimId, new Date(nextCheckAt(state, terms, now.getTime())));
  return false;
}
