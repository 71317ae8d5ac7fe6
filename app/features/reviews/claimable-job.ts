import type { ClaimBlock } from './claim-block';

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
  /** The share of the rate the job's effective pay may not fall under. */
  rateFloorBasisPoints: number;
  /** What the company allows one expert in a week (Monday to Sunday, UTC); null is no limit. */
  weeklyLimitMinutes: number | null;
  /** The expert's payable time of the week in this job; 0 where the job has no limit. */
  weekMs: number;
  /** Why nothing may be taken now, whatever is open. */
  block: ClaimBlock | null;
  /** Tasks with a seat this expert may take now, at most `OPEN_TASKS_COUNT_LIMIT`: of each task they may take one seat. */
  openTasks: number;
}
