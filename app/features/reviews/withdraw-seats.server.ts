import type { Queryable } from '~/platform/db/database';
import { loadTasksAtWork, updateFreeSeatsWithdrawn } from './seat-store.server';

/**
 * Withdraws the free seats of tasks the caller has locked, so that no claim can take them any more: one that was about to waits here
 * and counts as work. Answers the tasks somebody still works on.
 */
export async function withdrawFreeSeats(tx: Queryable, taskIds: readonly string[]): Promise<Set<string>> {
  await updateFreeSeatsWithdrawn(tx, taskIds);
  return new Set(await loadTasksAtWork(tx, taskIds));
}
