import { sql, type Sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { defaultBoardOrder, formatBoardCursor, parseBoardCursor, type BoardOrder, type BoardSort } from './board-order';
import { OPEN_TASKS_COUNT_LIMIT, type ClaimableJob } from './claimable-job';
import { claimBlock, weekTimeByJob } from './load-claim-block.server';

const PAGE_SIZE = 20;

export interface ClaimableJobsInput {
  after?: string | null;
  order?: BoardOrder;
  domain?: string | null;
  language?: string | null;
  /** Only jobs whose title holds it, in any case. */
  title?: string;
  /** Only the tiers of one job. */
  jobId?: string;
  /** Only jobs with a task this expert may take now, or only those without. */
  hasOpenTasks?: boolean;
  /** At most one job with a task this expert may take now: what "take the next task" takes from. */
  onlyNext?: boolean;
}

const sortValue: Record<BoardSort, Sql> = {
  rate: sql`t.rate_minor_per_hour`,
  length: sql`j.estimated_minutes::bigint`,
  task: sql`t.rate_minor_per_hour * j.estimated_minutes`,
};

/**
 * A page of the jobs (or the tiers of one job) an expert may take from now, best paid first unless ordered otherwise. `next` is
 * the cursor of the following page.
 */
export async function listClaimableJobs(
  ctx: ExpertCtx,
  input: ClaimableJobsInput = {},
): Promise<{ rows: ClaimableJob[]; next: string | undefined }> {
  const expertId = ctx.actor.userId;
  const { by, descending } = input.order ?? defaultBoardOrder;
  const key = descending ? sql`-(${sortValue[by]})` : sql`(${sortValue[by]})`;
  const cursor = parseBoardCursor(input.after);
  const size = input.onlyNext ? 1 : PAGE_SIZE;
  const hasOpenTasks = input.onlyNext ? true : input.hasOpenTasks;
  const narrowed = [
    cursor &&
      sql`AND (${key}, -t.tier, t.job_id) > (${cursor.key}::bigint, ${-cursor.tier}::int, ${cursor.jobId}::uuid)`,
    input.jobId !== undefined && sql`AND t.job_id = ${input.jobId}::uuid`,
    input.title && sql`AND strpos(lower(j.title), lower(${input.title}::text)) > 0`,
    input.domain && sql`AND j.domain = ${input.domain}`,
    // A language includes its variants, as what an expert has proven does.
    input.language &&
      sql`AND (j.content_language = ${input.language} OR starts_with(j.content_language, ${`${input.language}-`}))`,
    hasOpenTasks === true && sql`AND ${claimBlock} IS NULL AND EXISTS (${takeableSeats(expertId)})`,
    // As EXISTS it would be answered from all the seats there are.
    hasOpenTasks === false &&
      sql`AND (${claimBlock} IS NOT NULL
        OR (${takeableSeats(expertId)} ORDER BY s.task_ordinal, s.seat_number LIMIT 1) IS NULL)`,
  ].reduce<Sql>((all, part) => (part ? sql`${all} ${part}` : all), sql``);
  const rows = await ctx.db.query<ClaimableJob & { sortKey: bigint }>(sql`
    WITH me AS MATERIALIZED (
      SELECT user_id, capability_ids, weekly_limit_minutes FROM expert
      WHERE user_id = ${expertId}::uuid AND status = 'active'
        AND coalesce(capabilities_valid_until, 'infinity') > assay_now()
    ), week_time AS MATERIALIZED (${weekTimeByJob(expertId)}
    ), eligible AS MATERIALIZED (
      SELECT t.job_id, t.tier, t.rate_minor_per_hour, t.lease_seconds, j.title, o.name AS organization_name, j.domain,
        j.content_language, j.currency, j.cap_seconds, j.estimated_minutes, j.review_window_days,
        j.rate_floor_basis_points, j.weekly_limit_minutes, ${claimBlock} AS block,
        CASE WHEN j.weekly_limit_minutes IS NULL THEN 0
          ELSE (SELECT coalesce(sum(w.ms), 0)::int FROM week_time w WHERE w.job_id = j.id) END AS week_ms,
        ${key} AS sort_key
      FROM me
      JOIN job_tier t ON t.accepting
      JOIN job j ON j.id = t.job_id AND j.status = 'open'
      JOIN organization o ON o.id = j.organization_id
      WHERE EXISTS (SELECT 1 FROM job_tier_clause c
          WHERE c.job_id = t.job_id AND c.tier = t.tier AND c.token_ids <@ me.capability_ids)
        AND NOT EXISTS (SELECT 1 FROM membership m
          WHERE m.user_id = me.user_id AND m.organization_id = j.organization_id)
        ${narrowed}
      ORDER BY ${key}, -t.tier, t.job_id
      LIMIT ${size + 1}
    )
    SELECT eligible.*, CASE WHEN block IS NOT NULL THEN 0 ELSE (
      SELECT count(*)::int FROM (
        SELECT DISTINCT s.task_ordinal FROM seat s
        WHERE s.job_id = eligible.job_id AND s.tier = eligible.tier AND ${takeable(expertId)}
        ORDER BY s.task_ordinal LIMIT ${OPEN_TASKS_COUNT_LIMIT}
      ) free) END AS open_tasks
    FROM eligible
    ORDER BY sort_key, -tier, job_id`);
  const page = rows.slice(0, size).map(({ sortKey, ...job }) => ({ job, sortKey }));
  const last = page.at(-1);
  const next = rows.length > size && last ? formatBoardCursor({ key: last.sortKey, ...last.job }) : undefined;
  return { rows: page.map(({ job }) => job), next };
}

/** The seats of tier `t` this expert may take now. */
function takeableSeats(expertId: string): Sql {
  return sql`SELECT s.id FROM seat s WHERE s.job_id = t.job_id AND s.tier = t.tier AND ${takeable(expertId)}`;
}

/** A seat `s` this expert may take now: free, funded, and of a task they hold no live seat of. */
function takeable(expertId: string): Sql {
  return sql`s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
    AND NOT EXISTS (SELECT 1 FROM seat own WHERE own.task_id = s.task_id AND own.expert_id = ${expertId}::uuid
      AND own.status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected'))`;
}
