import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

const PERIOD_DAYS = 14;
/** So many claims of the period are looked at; a busier job's pace is that of the time these cover. */
const MOST_CLAIMS = 1000;

/** How many tasks of a job were decided in how long: the last 14 days, or the time since it opened. */
export interface JobPace {
  decidedTasks: number;
  periodMs: number;
}

/**
 * The recent pace of one of the company's own jobs; undefined before anything opened. A task is decided by a review, so the claims
 * that ended lately lead to every task decided lately.
 */
export async function getJobPace(ctx: CompanyCtx, jobId: string): Promise<JobPace | undefined> {
  const row = await ctx.db.first<JobPace>(sql`
    WITH recent AS MATERIALIZED (
      SELECT task_id, ended_at FROM claim
      WHERE job_id = ${jobId}::uuid AND ended_at > assay_now() - make_interval(days => ${PERIOD_DAYS}::int)
      ORDER BY ended_at DESC LIMIT ${MOST_CLAIMS}::int
    ),
    period AS (
      SELECT greatest(first.opened_at, assay_now() - make_interval(days => ${PERIOD_DAYS}::int),
        (SELECT min(ended_at) FROM recent HAVING count(*) = ${MOST_CLAIMS}::int)) AS since
      FROM job j JOIN task first ON first.job_id = j.id AND first.ordinal = 1 AND first.opened_at IS NOT NULL
      WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    )
    SELECT (extract(epoch FROM assay_now() - period.since) * 1000)::float8 AS period_ms,
      (SELECT count(*)::int FROM (SELECT DISTINCT task_id FROM recent) touched JOIN task t ON t.id = touched.task_id
        WHERE t.decided_at >= period.since) AS decided_tasks
    FROM period`);
  return row;
}
