/** Counting open tasks stops here, so that the board costs the same however large a job is. */
export const OPEN_TASKS_COUNT_LIMIT = 100;

/** A (job, tier) the expert may take from now. Lengths as named; amounts in minor units of `currency`. */
export interface ClaimableJob {
  jobId: string;
  tier: number;
  title: string;
  organizationName: string;
  domain: string;
  contentLanguage: string;
  currency: string;
  rateMinorPerHour: bigint;
  capSeconds: number;
  leaseSeconds: number;
  estimatedMinutes: number;
  reviewWindowDays: number;
  /** Tasks with a seat this expert may take now, at most `OPEN_TASKS_COUNT_LIMIT`: of each task they may take one seat. */
  openTasks: number;
}
