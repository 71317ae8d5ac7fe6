import type { CompanyCtx } from '../accounts/context';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { chainPolicySchema, type ChainPolicy } from './chain-policy';
import { rubricSchema, type Rubric } from './rubric';
import type { JobListItem } from './list-company-jobs.server';

/** A job with the versions of guideline, rubric and policy in force. */
export interface CompanyJob extends JobListItem {
  estimatedMinutes: number;
  capSeconds: number;
  reviewWindowDays: number;
  rateFloorBasisPoints: number;
  /** Null is no limit. */
  weeklyLimitMinutes: number | null;
  feeBasisPoints: number;
  overheadBasisPoints: number;
  guidelineVersion: number;
  guideline: string;
  rubricVersion: number;
  rubric: Rubric;
  policyVersion: number;
  policy: ChainPolicy;
  closedAt: Date | null;
}

/** One of the company's own jobs; another company's is `notFound`. */
export async function getCompanyJob(
  ctx: CompanyCtx,
  jobId: string,
): Promise<Result<CompanyJob, Failure<'jobNotFound'>>> {
  const row = await ctx.db.first<CompanyJob>(sql`
    SELECT j.id, j.title, j.domain, j.content_language, j.status, j.currency, j.budget_minor, j.imported_count,
      j.opened_count, j.decided_count, j.final_count, j.created_at, j.closed_at, j.estimated_minutes, j.cap_seconds,
      j.review_window_days, j.rate_floor_basis_points, j.weekly_limit_minutes, j.fee_basis_points, j.overhead_basis_points, j.guideline_version, g.markdown AS guideline,
      j.rubric_version, r.criteria AS rubric, j.policy_version, p.policy
    FROM job j
    JOIN guideline_version g ON g.job_id = j.id AND g.version = j.guideline_version
    JOIN rubric_version r ON r.job_id = j.id AND r.version = j.rubric_version
    JOIN policy_version p ON p.job_id = j.id AND p.version = j.policy_version
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!row) return fail('notFound', 'jobNotFound', 'There is no such job.');
  return ok({ ...row, rubric: rubricSchema.parse(row.rubric), policy: chainPolicySchema.parse(row.policy) });
}
