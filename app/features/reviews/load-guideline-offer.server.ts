import { sql, type Sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { decideGuidelineOffer, type GuidelineOffer } from './guideline-offer';
import { currentTimeRuleVersion, timeRules } from './time-rules';

/**
 * How long an expert who claims a task of a job's tier now is paid for reading its guideline, apart from the task, and the most this
 * can cost with fees: the time its words take, less what they were paid for this version, within the bound for one job; nothing while
 * another claim they hold carries it. One row (allowance_ms, held_minor, carried, reading_ms of the whole). The cost is rounded up
 * past what two roundings half to even, of pay and fee, can add. The arguments are columns or values of the statement around it.
 */
export function guidelineOffer(of: {
  expertId: Sql;
  jobId: Sql;
  guidelineVersion: Sql;
  rateMinorPerHour: Sql;
  feeBasisPoints: Sql;
  maxMs: number;
}): Sql {
  return sql`
    SELECT left_over.ms AS allowance_ms,
      CASE WHEN left_over.ms = 0 THEN 0
        ELSE ceil(left_over.ms::numeric * ${of.rateMinorPerHour} * (10000 + ${of.feeBasisPoints}) / 36000000000)::bigint + 2
      END AS held_minor, paid.carried, g.reading_ms
    FROM guideline_version g
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(c.guideline_ms), 0)::int AS of_job_ms, coalesce(bool_or(c.status = 'held'), false) AS carried,
        coalesce(sum(c.guideline_ms) FILTER (WHERE c.guideline_version = g.version), 0)::int AS of_version_ms
      FROM claim c WHERE c.expert_id = ${of.expertId} AND c.job_id = g.job_id AND c.guideline_allowance_ms > 0
    ) paid
    CROSS JOIN LATERAL (
      SELECT CASE WHEN paid.carried THEN 0
        ELSE greatest(0, least(g.reading_ms - paid.of_version_ms, ${of.maxMs}::int - paid.of_job_ms)) END AS ms
    ) left_over
    WHERE g.job_id = ${of.jobId} AND g.version = ${of.guidelineVersion}`;
}

/** The offer to an expert who claims a task of a job's tier now. A pool pays for all that is left to read, or for nothing. */
export async function loadGuidelineOffer(ctx: ExpertCtx, jobId: string, tier: number): Promise<GuidelineOffer> {
  const row = await ctx.db.first<Parameters<typeof decideGuidelineOffer>[0]>(sql`
    SELECT offer.allowance_ms, offer.carried, offer.reading_ms, p.reserved_minor - p.held_minor >= offer.held_minor AS is_covered
    FROM job j JOIN job_tier t ON t.job_id = j.id AND t.tier = ${tier}::int JOIN overhead_pool p ON p.job_id = j.id
    CROSS JOIN LATERAL (${guidelineOffer({
      expertId: sql`${ctx.actor.userId}::uuid`,
      jobId: sql`j.id`,
      guidelineVersion: sql`j.guideline_version`,
      rateMinorPerHour: sql`t.rate_minor_per_hour`,
      feeBasisPoints: sql`j.fee_basis_points`,
      maxMs: timeRules(currentTimeRuleVersion).guidelineMaxMs,
    })}) offer
    WHERE j.id = ${jobId}::uuid`);
  return row ? decideGuidelineOffer(row) : { allowanceMs: 0, nothingBecause: 'notCovered' };
}
