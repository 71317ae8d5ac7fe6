import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

const DAY_MS = 86_400_000;
/** A quarter of a year on one page. */
const WEEKS_SHOWN = 13;
/** The hard limit of every claim (`time-rules.ts`): how long after its beginning its time may go on. */
const CLAIM_MS = DAY_MS;

/** The expert's time on one job in one pay week. Lengths in milliseconds. */
export interface JobWeek {
  /** Its Monday, YYYY-MM-DD (UTC). */
  week: string;
  tasks: number;
  payableMs: number;
  unpaidMs: number;
}

export interface JobWeeks {
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  /** Weeks with time, the latest first. */
  weeks: JobWeek[];
  /** The Monday before which earlier weeks go on; undefined when there are none. */
  before: string | undefined;
}

/**
 * The expert's own time on one job by pay weeks (Monday to Sunday UTC), a quarter of a year at a time; `before` is where the page
 * before ended (YYYY-MM-DD). A stretch belongs to the week it began. Not found for a job of which the expert took nothing.
 */
export async function listJobWeeks(
  ctx: ExpertCtx,
  input: { jobId: string; before?: string | undefined },
): Promise<Result<JobWeeks, Failure<'jobNotFound'>>> {
  const { jobId } = input;
  const job = await ctx.db.first<Pick<JobWeeks, 'jobTitle' | 'contentLanguage'>>(sql`
    SELECT j.title AS job_title, j.content_language FROM job j
    WHERE j.id = ${jobId}::uuid AND EXISTS (
      SELECT 1 FROM claim c WHERE c.job_id = j.id AND c.expert_id = ${ctx.actor.userId}::uuid)`);
  if (!job) return fail('notFound', 'jobNotFound', 'There is no such job.');
  const edge = input.before === undefined ? undefined : mondayOf(new Date(`${input.before}T00:00:00Z`));
  const latest = await loadClaimedBefore(ctx, jobId, edge ?? new Date(ctx.now.getTime() + 1));
  if (!latest) return ok({ jobId, ...job, weeks: [], before: undefined });
  const reaches = mondayOf(new Date(latest.getTime() + CLAIM_MS + 7 * DAY_MS));
  const to = edge && edge < reaches ? edge : reaches;
  const from = new Date(to.getTime() - WEEKS_SHOWN * 7 * DAY_MS);
  const earlier = await loadClaimedBefore(ctx, jobId, from);
  return ok({
    jobId,
    ...job,
    weeks: await listWeeks(ctx, jobId, { from, to }),
    before: earlier && from.toISOString().slice(0, 10),
  });
}

function mondayOf(at: Date): Date {
  const day = Math.floor(at.getTime() / DAY_MS);
  // The first of January 1970 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY_MS);
}

async function loadClaimedBefore(ctx: ExpertCtx, jobId: string, moment: Date): Promise<Date | undefined> {
  const row = await ctx.db.first<{ claimedAt: Date }>(sql`
    SELECT claimed_at FROM claim
    WHERE expert_id = ${ctx.actor.userId}::uuid AND job_id = ${jobId}::uuid AND claimed_at < ${moment}::timestamptz
    ORDER BY claimed_at DESC LIMIT 1`);
  return row?.claimedAt;
}

function listWeeks(ctx: ExpertCtx, jobId: string, span: { from: Date; to: Date }): Promise<JobWeek[]> {
  return ctx.db.query<JobWeek>(sql`
    SELECT to_char(date_trunc('week', s.started_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS week,
      count(DISTINCT s.claim_id)::int AS tasks,
      coalesce(sum(extract(epoch FROM s.ended_at - s.started_at) * 1000) FILTER (WHERE s.payable), 0)::float8 AS payable_ms,
      coalesce(sum(extract(epoch FROM s.ended_at - s.started_at) * 1000) FILTER (WHERE NOT s.payable), 0)::float8 AS unpaid_ms
    FROM segment s JOIN claim c ON c.id = s.claim_id AND c.expert_id = s.expert_id
    WHERE s.expert_id = ${ctx.actor.userId}::uuid AND s.started_at >= ${span.from}::timestamptz
      AND s.started_at < ${span.to}::timestamptz AND c.job_id = ${jobId}::uuid
      AND c.claimed_at >= ${new Date(span.from.getTime() - CLAIM_MS)}::timestamptz AND c.claimed_at < ${span.to}::timestamptz
    GROUP BY 1 ORDER BY 1 DESC`);
}
