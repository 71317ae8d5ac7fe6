import type { Queryable } from '~/platform/db/database';
import { loadTierStatusesForUpdate } from './seat-store.server';

/**
 * True when nobody has a seat of the task's present tier, nor may hand one in late. Its seats stay locked, so that nobody
 * takes one before the caller's transaction ends.
 */
export async function isTierUntouched(tx: Queryable, task: { id: string; tier: number }): Promise<boolean> {
  const statuses = await loadTierStatusesForUpdate(tx, task.id, task.tier);
  return statuses.every((status) => status === 'open' || status === 'released');
}
