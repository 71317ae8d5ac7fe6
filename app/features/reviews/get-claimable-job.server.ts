import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { rubricSchema, type Criterion } from '../jobs/rubric';
import type { ClaimableJob } from './claimable-job';
import { listClaimableJobs } from './list-claimable-jobs.server';

/** What an expert agrees to by taking a job's task: the tiers open to them, the guideline and the job's own criteria. */
export interface ClaimableJobTerms {
  tiers: [ClaimableJob, ...ClaimableJob[]];
  guideline: { version: number; markdown: string };
  criteria: Criterion[];
}

/** The terms of a job the expert may take from now; undefined for every other job. */
export async function getClaimableJob(ctx: ExpertCtx, jobId: string): Promise<ClaimableJobTerms | undefined> {
  const { rows } = await listClaimableJobs(ctx, { jobId });
  const [first, ...others] = rows;
  if (!first) return undefined;
  const row = await ctx.db.first<{ version: number; markdown: string; criteria: unknown }>(sql`
    SELECT j.guideline_version AS version, g.markdown, r.criteria
    FROM job j
    JOIN guideline_version g ON g.job_id = j.id AND g.version = j.guideline_version
    JOIN rubric_version r ON r.job_id = j.id AND r.version = j.rubric_version
    WHERE j.id = ${jobId}::uuid`);
  if (!row) return undefined;
  const { version, markdown } = row;
  return { tiers: [first, ...others], guideline: { version, markdown }, criteria: rubricSchema.parse(row.criteria) };
}
