import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { OPEN_TASKS_COUNT_LIMIT, type ClaimableJob } from './claimable-job';

const PAGE_SIZE = 20;

/** Where the list went on to: the last (job, tier) of a page. */
interface ClaimableCursor {
  rateMinorPerHour: bigint;
  tier: number;
  jobId: string;
}

/** Text for a link, and back; anything else means the first page. */
function formatClaimableCursor(cursor: ClaimableCursor): string {
  return `${cursor.rateMinorPerHour}_${cursor.tier}_${cursor.jobId}`;
}

function parseClaimableCursor(text: string | null | undefined): ClaimableCursor | undefined {
  const [, rate, tier, jobId] =
    /^(\d{1,15})_(\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '') ?? [];
  return rate && tier && jobId ? { rateMinorPerHour: BigInt(rate), tier: Number(tier), jobId } : undefined;
}

/** A page of the jobs (or the tiers of one job) an expert may take from now, best paid first. `next` is the cursor of the following page. */
export async function listClaimableJobs(
  ctx: ExpertCtx,
  input: { after?: string | null; jobId?: string } = {},
): Promise<{ rows: ClaimableJob[]; next: string | undefined }> {
  const cursor = parseClaimableCursor(input.after);
  const after = cursor
    ? sql`AND (-t.rate_minor_per_hour, -t.tier, t.job_id)
        > (${-cursor.rateMinorPerHour}::bigint, ${-cursor.tier}::int, ${cursor.jobId}::uuid)`
    : sql``;
  const ofJob = input.jobId === undefined ? sql`` : sql`AND t.job_id = ${input.jobId}::uuid`;
  const rows = await ctx.db.query<ClaimableJob>(sql`
    WITH me AS MATERIALIZED (
      SELECT user_id, capability_ids FROM expert
      WHERE user_id = ${ctx.actor.userId}::uuid AND status = 'active'
        AND coalesce(capabilities_valid_until, 'infinity') > assay_now()
    ), eligible AS MATERIALIZED (
      SELECT t.job_id, t.tier, t.rate_minor_per_hour, t.lease_seconds, j.title, o.name AS organization_name, j.domain,
        j.content_language, j.currency, j.cap_seconds, j.estimated_minutes, j.review_window_days
      FROM me
      JOIN job_tier t ON t.accepting
      JOIN job j ON j.id = t.job_id AND j.status = 'open'
      JOIN organization o ON o.id = j.organization_id
      WHERE EXISTS (SELECT 1 FROM job_tier_clause c
          WHERE c.job_id = t.job_id AND c.tier = t.tier AND c.token_ids <@ me.capability_ids)
        AND NOT EXISTS (SELECT 1 FROM membership m
          WHERE m.user_id = me.user_id AND m.organization_id = j.organization_id)
        ${ofJob} ${after}
      ORDER BY -t.rate_minor_per_hour, -t.tier, t.job_id
      LIMIT ${PAGE_SIZE + 1}
    )
    SELECT eligible.*, (
      SELECT count(*)::int FROM (
        SELECT DISTINCT s.task_ordinal FROM seat s
        WHERE s.job_id = eligible.job_id AND s.tier = eligible.tier
          AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
          AND NOT EXISTS (SELECT 1 FROM seat own WHERE own.task_id = s.task_id
            AND own.expert_id = ${ctx.actor.userId}::uuid AND own.status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected'))
        ORDER BY s.task_ordinal LIMIT ${OPEN_TASKS_COUNT_LIMIT}
      ) free) AS open_tasks
    FROM eligible
    ORDER BY -rate_minor_per_hour, -tier, job_id`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return { rows: page, next: rows.length > PAGE_SIZE && last ? formatClaimableCursor(last) : undefined };
}
