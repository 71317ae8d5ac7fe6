import type { Queryable } from '~/platform/db/database';
import { SUBMIT_GRACE_MS } from './time-rules';
import { loadTasksAtWork, updateFreeSeatsWithdrawn } from './seat-store.server';

/**
 * Withdraws the free seats of tasks the caller has locked, so that no claim can take them any more: one that was about to waits here
 * and counts as work, as does a lapsed one whose review may still be handed in. Answers the tasks with work.
 */
export async function withdrawFreeSeats(tx: Queryable, taskIds: readonly string[], now: Date): Promise<Set<string>> {
  await updateFreeSeatsWithdrawn(tx, taskIds, new Date(now.getTime() - SUBMIT_GRACE_MS));
  return new Set(await loadTasksAtWork(tx, taskIds));
}
