import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { ClaimBlock } from './claim-block';
import type { ClaimTaskInput } from './claim-task.schema';

/** Payable segments are cut every few minutes; one that began longer ago does not reach into the week. */
const LONGEST_SEGMENT = sql`interval '1 day'`;

/** The Monday 00:00 UTC the running week began with. */
export const weekStart = sql`(date_trunc('week', assay_now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')`;

/**
 * Stretches of payable time of one expert that reach beyond `from`, as rows of `claim_id`, `started_at` and `ended_at`: the segments, and
 * what the running clock has counted since its last. Costs what the expert's own time since then costs.
 */
export function paidStretches(expertId: string, from: Sql): Sql {
  return sql`
    SELECT s.claim_id, greatest(s.started_at, ${from}) AS started_at, s.ended_at FROM segment s
    WHERE s.expert_id = ${expertId}::uuid AND s.payable AND s.started_at >= ${from} - ${LONGEST_SEGMENT} AND s.ended_at > ${from}
    UNION ALL
    SELECT r.claim_id, greatest(r.segment_started_at, ${from}), r.last_seen_at FROM running_clock r
    WHERE r.expert_id = ${expertId}::uuid AND r.mode = 'running' AND r.kind NOT IN ('idle', 'paused', 'offline', 'over_cap')
      AND r.last_seen_at > greatest(r.segment_started_at, ${from})`;
}

/** The payable time of the running week of one expert, as rows of `job_id` and `ms`. */
export function weekTimeByJob(expertId: string): Sql {
  return sql`
    SELECT c.job_id, sum(extract(epoch FROM p.ended_at - p.started_at) * 1000)::bigint AS ms
    FROM (${paidStretches(expertId, weekStart)}) p JOIN claim c ON c.id = p.claim_id
    GROUP BY c.job_id`;
}

/**
 * The `ClaimBlock` of job `j` for expert `me`, or null. It needs `week_time`, the rows of `weekTimeByJob`, in the statement, which reads
 * them only where there is a limit. The board and the claim ask by it alike.
 */
export const claimBlock = sql`(CASE
  WHEN j.pay_stopped_at IS NOT NULL THEN 'payStopped'
  WHEN me.weekly_limit_minutes IS NOT NULL
    AND (SELECT coalesce(sum(w.ms), 0) FROM week_time w) >= me.weekly_limit_minutes * 60000::bigint THEN 'weeklyLimitOwn'
  WHEN j.weekly_limit_minutes IS NOT NULL
    AND (SELECT coalesce(sum(w.ms), 0) FROM week_time w WHERE w.job_id = j.id) >= j.weekly_limit_minutes * 60000::bigint
    THEN 'weeklyLimitJob'
END)`;

/**
 * What keeps an expert from taking what they asked for, a job, one seat, or anything at all; undefined when it is something else than a
 * `ClaimBlock`.
 */
export async function loadClaimBlock(
  db: Queryable,
  expertId: string,
  { jobId, seatId }: ClaimTaskInput,
): Promise<ClaimBlock | undefined> {
  const row = await db.first<{ block: ClaimBlock | null }>(sql`
    WITH week_time AS MATERIALIZED (${weekTimeByJob(expertId)})
    SELECT ${claimBlock} AS block
    FROM expert me LEFT JOIN job j
      ON j.id = coalesce(${jobId ?? null}::uuid, (SELECT job_id FROM seat WHERE id = ${seatId ?? null}::uuid))
    WHERE me.user_id = ${expertId}::uuid`);
  return row?.block ?? undefined;
}
