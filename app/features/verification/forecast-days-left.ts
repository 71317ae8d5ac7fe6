const MS_PER_DAY = 86_400_000;
/** Fewer decided tasks than this say nothing about a pace. */
const LEAST_DECIDED = 3;

/**
 * In how many days the tasks that are left are decided at the pace of a period, rounded up; undefined where too little was decided,
 * or too short a time has passed, to say. Zero when nothing is left.
 */
export function forecastDaysLeft(
  tasksLeft: number,
  pace: { decidedTasks: number; periodMs: number } | undefined,
): number | undefined {
  if (tasksLeft <= 0) return 0;
  if (!pace || pace.decidedTasks < LEAST_DECIDED || pace.periodMs < MS_PER_DAY / 24) return undefined;
  return Math.ceil((tasksLeft * pace.periodMs) / (pace.decidedTasks * MS_PER_DAY));
}
