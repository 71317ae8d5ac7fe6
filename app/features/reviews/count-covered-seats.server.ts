import type { Queryable } from '~/platform/db/database';
import { claimMaximumMinor, type SeatTerms } from '../jobs/worst-case';
import { loadUnspentReserve } from './seat-store.server';

/** How many more seats, each for one claim to its cap, the submitted seats of a task cover with what they have not spent. */
export async function countCoveredSeats(
  tx: Queryable,
  task: { id: string; tier: number },
  terms: SeatTerms,
): Promise<number> {
  const { unspentMinor } = await loadUnspentReserve(tx, task.id, task.tier);
  return Number(unspentMinor / claimMaximumMinor(terms));
}
