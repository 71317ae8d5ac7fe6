import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';

/** How far the sample reaches: the newest jobs of a company, and of each the reviews that ended last. */
const JOBS = 20;
const REVIEWS_PER_JOB = 50;

/** How a company has decided upon pay, over a bounded sample of the reviews handed in for it last. */
export interface CompanyRecord {
  reviews: number;
  /** Of these, how many have their pay decided. */
  decided: number;
  /** Half of the decided ones were decided within this; null while none is. */
  medianDecisionMs: number | null;
  /** Decided ones that never were in dispute. */
  undisputed: number;
}

/** The record of the company that posts a job. One statement over the index of a job's ended claims, bounded however large its jobs are. */
export async function getCompanyRecord(ctx: ExpertCtx, jobId: string): Promise<CompanyRecord> {
  const record = await ctx.db.first<CompanyRecord>(sql`
    SELECT count(*)::int AS reviews, count(c.approved_at)::int AS decided,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c.approved_at - c.ended_at))
        FILTER (WHERE c.approved_at IS NOT NULL) * 1000)::float8 AS median_decision_ms,
      count(*) FILTER (WHERE c.approved_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.claim_id = c.id AND d.raised_by = 'company'))::int
        AS undisputed
    FROM (
      SELECT sibling.id FROM job j JOIN job sibling ON sibling.organization_id = j.organization_id
      WHERE j.id = ${jobId}::uuid ORDER BY sibling.created_at DESC LIMIT ${JOBS}
    ) newest
    CROSS JOIN LATERAL (
      SELECT id, approved_at, ended_at FROM claim
      WHERE job_id = newest.id AND ended_at IS NOT NULL AND status = 'submitted'
      ORDER BY ended_at DESC LIMIT ${REVIEWS_PER_JOB}
    ) c`);
  return record ?? { reviews: 0, decided: 0, medianDecisionMs: null, undisputed: 0 };
}
