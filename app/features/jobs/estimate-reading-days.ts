const MINUTES_PER_EXPERT_AND_DAY = 60;

/**
 * Days until tier 1 has read so many tasks when each expert who qualifies gives an hour a day, rounded up; undefined where
 * anything is missing or a task has more seats than there are experts. A rough guide for the builder, not a promise.
 */
export function estimateReadingDays(input: {
  tasks: number | undefined;
  experts: number | undefined;
  seats: number;
  estimatedMinutes: number;
}): number | undefined {
  const { tasks, experts, seats, estimatedMinutes } = input;
  const minutes = estimatedMinutes * seats;
  if (!tasks || !experts || experts < seats || !Number.isFinite(minutes) || minutes <= 0) return undefined;
  return Math.ceil((tasks * minutes) / (experts * MINUTES_PER_EXPERT_AND_DAY));
}
