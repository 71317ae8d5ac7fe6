import { prepared, sql, type Sql } from '~/platform/db/sql';

/**
 * What pick-up is measured against, frozen: the first free seat among jobs that are given in order, and the same rows written as the
 * command writes. It asks nobody for a credential, a limit, an exclusion or a clock that already runs.
 */
export function referenceClaim(expertId: string, claimId: string, jobIds: readonly string[]): Sql {
  return prepared(
    'reference-claim',
    sql`
    WITH picked AS MATERIALIZED (
      SELECT s.id FROM unnest(${[...jobIds]}::uuid[]) WITH ORDINALITY AS candidate (job_id, place)
      CROSS JOIN LATERAL (
        SELECT s.id FROM seat s
        WHERE s.job_id = candidate.job_id AND s.tier = 1 AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
        ORDER BY s.task_ordinal, s.seat_number LIMIT 1 FOR UPDATE OF s SKIP LOCKED
      ) s
      LIMIT 1
    ),
    taken AS (
      UPDATE seat SET status = 'claimed', expert_id = ${expertId}::uuid, fence = fence + 1 FROM picked WHERE seat.id = picked.id
      RETURNING seat.*
    ),
    contract AS (
      INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, currency, rate_minor_per_hour, fee_basis_points,
        cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version, policy_version, time_rule_version,
        reading_allowance_ms, claimed_at)
      SELECT ${claimId}::uuid, taken.id, taken.task_id, taken.job_id, taken.tier, taken.expert_id, taken.fence, 1, 'USD',
        taken.rate_minor_per_hour, 2000, 1200000, 1800, 604800, 1, 1, 1, 1, 0, now()
      FROM taken
      RETURNING *
    ),
    clock AS (
      INSERT INTO running_clock (claim_id, expert_id, fence, mode, kind, segment_started_at, last_seen_at, last_input_at, lease_until,
        check_at)
      SELECT id, expert_id, fence, 'running', 'active', claimed_at, claimed_at, claimed_at, claimed_at + interval '30 minutes',
        claimed_at + interval '30 minutes'
      FROM contract
    )
    SELECT id FROM contract`,
  );
}
