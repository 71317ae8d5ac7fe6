import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { timeRules } from '../reviews/time-rules';
import { MEDIAN_REVIEWS, type TimeFacts } from './find-time-signals';

/** Of the job's latest reviews as many are looked through for those of the tier. */
const REVIEWS_LOOKED_THROUGH = 1000;

interface FactsRow extends Omit<TimeFacts, 'offlineEditsMaxMs' | 'others'> {
  jobId: string;
  tier: number;
  endedAt: Date;
  timeRuleVersion: number;
}

/** What the rules of signals look at; undefined for a claim that has not ended. Every part is read off an index and bounded. */
export async function loadTimeFacts(db: Queryable, claimId: string): Promise<TimeFacts | undefined> {
  const row = await db.first<FactsRow>(sql`
    SELECT c.job_id, c.tier, c.ended_at, c.time_rule_version, c.status = 'submitted' AS is_submitted, coalesce(c.payable_ms, 0) AS counted_ms,
      c.reading_allowance_ms, j.estimated_minutes * 60000 AS estimated_ms, spent.over_cap_ms, spent.quiet_ms, spent.offline_edits_ms,
      coalesce((SELECT sum(e.payable_ms) FROM claim e WHERE e.task_id = c.task_id AND e.expert_id = c.expert_id AND e.id <> c.id
        AND e.ended_at <= c.claimed_at), 0)::int AS earlier_ms,
      coalesce((SELECT sum(k.jumps) FROM clock_jump k WHERE k.claim_id = c.id), 0)::int AS clock_jumps
    FROM claim c JOIN job j ON j.id = c.job_id CROSS JOIN LATERAL (
      SELECT coalesce(sum(ms) FILTER (WHERE kind = 'over_cap'), 0)::int AS over_cap_ms,
        coalesce(sum(ms) FILTER (WHERE kind IN ('reading', 'consulting')), 0)::int AS quiet_ms,
        coalesce(sum(ms) FILTER (WHERE kind = 'offline_edits'), 0)::int AS offline_edits_ms
      FROM (SELECT s.kind, extract(epoch FROM s.ended_at - s.started_at) * 1000 AS ms FROM segment s WHERE s.claim_id = c.id) stretch
    ) spent
    WHERE c.id = ${claimId}::uuid AND c.ended_at IS NOT NULL`);
  if (!row) return undefined;
  const { jobId, tier, endedAt, timeRuleVersion, ...facts } = row;
  const others = await db.query<{ countedMs: number }>(sql`
    SELECT counted_ms FROM (
      SELECT c.tier, c.status, c.payable_ms AS counted_ms FROM claim c
      WHERE c.job_id = ${jobId}::uuid AND c.ended_at < ${endedAt}::timestamptz
      ORDER BY c.ended_at DESC LIMIT ${REVIEWS_LOOKED_THROUGH}::int) latest
    WHERE tier = ${tier}::int AND status = 'submitted' LIMIT ${MEDIAN_REVIEWS}::int`);
  const { offlineEditsMaxMs } = timeRules(timeRuleVersion);
  return { ...facts, offlineEditsMaxMs, others: others.map(({ countedMs }) => countedMs) };
}
