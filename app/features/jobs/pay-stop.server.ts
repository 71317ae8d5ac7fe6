import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { JobStatus } from './job-state';

/** What the pay brake of a job depends on. `rateFloorBasisPoints` is a share of each tier's rate. */
export interface JobPayTerms {
  organizationId: string;
  status: JobStatus;
  currency: string;
  feeBasisPoints: number;
  rateFloorBasisPoints: number;
  /** Set while nobody claims because of the pay. */
  payStoppedAt: Date | null;
}

/** The pay terms of a job, with the job's row locked until the caller's transaction ends. */
export async function lockJobPayTerms(tx: Queryable, jobId: string): Promise<JobPayTerms | undefined> {
  return tx.first<JobPayTerms>(sql`
    SELECT organization_id, status::text AS status, currency, fee_basis_points, rate_floor_basis_points, pay_stopped_at
    FROM job WHERE id = ${jobId}::uuid FOR NO KEY UPDATE`);
}

/** Stops a job for its pay, or lets it go on when `stoppedAt` is null. Every claim and the board ask for it. */
export async function updateJobPayStop(
  tx: Queryable,
  { jobId, stoppedAt, at }: { jobId: string; stoppedAt: Date | null; at: Date },
): Promise<void> {
  await tx.execute(sql`
    UPDATE job SET pay_stopped_at = ${stoppedAt}::timestamptz, updated_at = ${at}::timestamptz WHERE id = ${jobId}::uuid`);
}
