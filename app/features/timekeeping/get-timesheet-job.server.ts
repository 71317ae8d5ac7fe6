import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

/** The job of a timesheet, and when a review of it last ended: before a moment, where one is given; null for never. */
export interface TimesheetJob {
  id: string;
  title: string;
  contentLanguage: string;
  status: 'draft' | 'open' | 'closed';
  currency: string;
  lastEndedAt: Date | null;
}

/** One of the company's own jobs. */
export async function getTimesheetJob(
  ctx: CompanyCtx,
  jobId: string,
  before: Date,
): Promise<Result<TimesheetJob, Failure<'jobNotFound'>>> {
  const job = await ctx.db.first<TimesheetJob>(sql`
    SELECT j.id, j.title, j.content_language, j.status::text AS status, j.currency,
      (SELECT c.ended_at FROM claim c WHERE c.job_id = j.id AND c.ended_at < ${before}::timestamptz
        ORDER BY c.ended_at DESC LIMIT 1) AS last_ended_at
    FROM job j WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  return job ? ok(job) : fail('notFound', 'jobNotFound', 'There is no such job.');
}
