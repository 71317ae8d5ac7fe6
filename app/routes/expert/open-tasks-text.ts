import { OPEN_TASKS_COUNT_LIMIT } from '~/features/reviews/claimable-job';

/** The number of open tasks as far as it is known: counting stops at the limit. */
export function openTasksText(count: number): string {
  return count >= OPEN_TASKS_COUNT_LIMIT ? `${OPEN_TASKS_COUNT_LIMIT}+` : String(count);
}
