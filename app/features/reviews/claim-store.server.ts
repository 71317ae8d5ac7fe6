import { prepared, sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { claimBlock, weekTimeByJob } from './load-claim-block.server';
import { guidelineOffer } from './load-guideline-offer.server';
import { heldClaimLimit } from './seat';
import type { ClaimTaskInput } from './claim-task.schema';
import type { TimeRules } from './time-rules';

/**
 * Claims the next seat in one statement: the expert's row is locked (so that a revocation and a claim exclude each
 * other), their eligible (job, tier)s that no `ClaimBlock` closes are listed best paid first, the first free seat among them on whose task the
 * expert has no live seat is taken with SKIP LOCKED, and the claim and its clock are written from what was really
 * updated. Answers the claim's id, or undefined when nothing could be taken. A unique violation (a second tab of the
 * same expert) throws. `OFFSET 0` keeps the planner from joining all held claims and live seats. The clock starts as
 * timekeeping's `startClock` says; a test holds the two together.
 */
export async function claimNextSeat(
  db: Queryable,
  expertId: string,
  input: ClaimTaskInput,
  rules: TimeRules,
): Promise<{ id: string } | undefined> {
  const statement = sql`
    WITH moment AS MATERIALIZED (SELECT assay_now() AS now),
    me AS MATERIALIZED (
      SELECT e.user_id, e.capability_ids, e.weekly_limit_minutes FROM expert e, moment
      WHERE e.user_id = ${expertId}::uuid AND e.status = 'active' AND coalesce(e.capabilities_valid_until, 'infinity') > moment.now
      FOR UPDATE OF e
    ),
    slot AS MATERIALIZED (
      SELECT min(s.n) AS n FROM generate_series(1, ${heldClaimLimit}::int) AS s (n), me
      WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.expert_id = me.user_id AND c.status = 'held' AND c.slot = s.n OFFSET 0)
    ),
    week_time AS MATERIALIZED (${weekTimeByJob(expertId)}),
    candidate AS MATERIALIZED (
      SELECT t.job_id, t.tier, t.lease_seconds, t.rate_minor_per_hour
      FROM me
      JOIN job_tier t ON t.accepting AND (${input.jobId ?? null}::uuid IS NULL OR t.job_id = ${input.jobId ?? null}::uuid)
      JOIN job j ON j.id = t.job_id AND j.status = 'open'
      WHERE EXISTS (
          SELECT 1 FROM job_tier_clause c
          WHERE c.job_id = t.job_id AND c.tier = t.tier AND c.token_ids <@ me.capability_ids)
        AND NOT EXISTS (
          SELECT 1 FROM membership m WHERE m.user_id = me.user_id AND m.organization_id = j.organization_id)
        AND ${claimBlock} IS NULL
      ORDER BY t.rate_minor_per_hour DESC, t.tier DESC, t.job_id
      LIMIT 200
    ),
    picked AS MATERIALIZED (
      SELECT s.id, candidate.lease_seconds
      FROM candidate
      CROSS JOIN LATERAL (
        SELECT s.id FROM seat s
        WHERE s.job_id = candidate.job_id AND s.tier = candidate.tier
          AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
          AND (${input.seatId ?? null}::uuid IS NULL OR s.id = ${input.seatId ?? null}::uuid)
          AND NOT EXISTS (
            SELECT 1 FROM seat own WHERE own.task_id = s.task_id AND own.expert_id = ${expertId}::uuid
              AND own.status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected') OFFSET 0)
        ORDER BY s.task_ordinal, s.seat_number
        LIMIT 1
        FOR UPDATE OF s SKIP LOCKED
      ) s
      WHERE (SELECT n FROM slot) IS NOT NULL
      LIMIT 1
    ),
    taken AS (
      UPDATE seat SET status = 'claimed', expert_id = ${expertId}::uuid, fence = fence + 1
      FROM picked WHERE seat.id = picked.id
      RETURNING seat.*, picked.lease_seconds
    ),
    -- Where the database's clock has stepped back, time begins where the expert's counted time ends.
    begin AS MATERIALIZED (
      SELECT greatest(moment.now,
        (SELECT max(r.last_seen_at) FROM running_clock r WHERE r.expert_id = ${expertId}::uuid),
        (SELECT s.ended_at FROM segment s WHERE s.expert_id = ${expertId}::uuid AND s.payable
          ORDER BY s.started_at DESC LIMIT 1)) AS at
      FROM moment
    ),
    offer AS MATERIALIZED (
      SELECT taken.job_id, g.allowance_ms, g.held_minor
      FROM taken JOIN job j ON j.id = taken.job_id CROSS JOIN LATERAL (${guidelineOffer({
        expertId: sql`taken.expert_id`,
        jobId: sql`taken.job_id`,
        guidelineVersion: sql`j.guideline_version`,
        rateMinorPerHour: sql`taken.rate_minor_per_hour`,
        feeBasisPoints: sql`j.fee_basis_points`,
        maxMs: rules.guidelineMaxMs,
      })}) g
    ),
    -- A pool that another claim changed meanwhile is read again here, so no more is promised than it has.
    promised AS (
      UPDATE overhead_pool p SET held_minor = p.held_minor + offer.held_minor
      FROM offer
      WHERE p.job_id = offer.job_id AND offer.allowance_ms > 0 AND p.reserved_minor - p.held_minor >= offer.held_minor
      RETURNING offer.allowance_ms, offer.held_minor
    ),
    contract AS (
      INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, currency, rate_minor_per_hour,
        fee_basis_points, cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version,
        policy_version, time_rule_version, reading_allowance_ms, guideline_allowance_ms, guideline_held_minor,
        claimed_at)
      SELECT ${input.claimId}::uuid, taken.id, taken.task_id, taken.job_id, taken.tier, taken.expert_id, taken.fence,
        (SELECT n FROM slot), j.currency, taken.rate_minor_per_hour, j.fee_basis_points, j.cap_seconds * 1000,
        taken.lease_seconds, j.review_window_days * 86400, j.guideline_version, j.rubric_version, j.policy_version,
        ${rules.version}::int, k.reading_allowance_ms, coalesce((SELECT allowance_ms FROM promised), 0),
        coalesce((SELECT held_minor FROM promised), 0), begin.at
      FROM taken JOIN job j ON j.id = taken.job_id JOIN task k ON k.id = taken.task_id, begin
      RETURNING *
    ),
    clock AS (
      INSERT INTO running_clock (claim_id, expert_id, fence, mode, kind, segment_started_at, last_seen_at,
        last_input_at, lease_until, check_at)
      SELECT contract.id, contract.expert_id, contract.fence,
        CASE WHEN busy.yes THEN 'paused' ELSE 'running' END, CASE WHEN busy.yes THEN 'paused' ELSE 'active' END,
        claimed_at, claimed_at, claimed_at,
        claimed_at + lease.ms * interval '1 millisecond',
        claimed_at + least(contract.lease_seconds * 1000::bigint, ${rules.hardLimitMs}::bigint) * interval '1 millisecond'
      FROM contract
      CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT 1 FROM running_clock r WHERE r.expert_id = contract.expert_id AND r.mode = 'running') AS yes
      ) busy
      CROSS JOIN LATERAL (
        SELECT contract.lease_seconds * 1000::bigint + CASE WHEN busy.yes THEN ${rules.pauseMaxMs}::bigint ELSE 0 END AS ms
      ) lease
    )
    SELECT id FROM contract`;
  return db.first<{ id: string }>(prepared('claim-next-seat', statement));
}

/** The expert's own claim by id, whatever its state. */
export async function loadOwnClaimId(db: Queryable, expertId: string, claimId: string): Promise<string | undefined> {
  const row = await db.first<{ id: string }>(
    sql`SELECT id FROM claim WHERE id = ${claimId}::uuid AND expert_id = ${expertId}::uuid`,
  );
  return row?.id;
}

/** True when what the claim asked for, a job or one seat, belongs to a job that is closed. */
export async function isAskedJobClosed(db: Queryable, { jobId, seatId }: ClaimTaskInput): Promise<boolean> {
  const row = await db.first<{ closed: boolean }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM job WHERE status = 'closed'
        AND id = coalesce(${jobId ?? null}::uuid, (SELECT job_id FROM seat WHERE id = ${seatId ?? null}::uuid))
    ) AS closed`);
  return row?.closed ?? false;
}

export async function countHeldClaims(db: Queryable, expertId: string): Promise<number> {
  const row = await db.first<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM claim WHERE expert_id = ${expertId}::uuid AND status = 'held'`,
  );
  return row?.count ?? 0;
}

export interface ClaimEnd {
  claimId: string;
  claimStatus: string;
  seatId: string;
  seatStatus: string;
  endedAt: Date;
  payableMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
  guidelineMs: number;
  guidelineAmountMinor: bigint;
  guidelineFeeMinor: bigint;
  windowEndsAt: Date;
  waitsForFunds: boolean;
}

/** Writes the end of a claim, on the claim and on its seat; the clock row goes. */
export async function updateClaimEnded(tx: Queryable, end: ClaimEnd): Promise<void> {
  await tx.execute(sql`
    WITH ended AS (
      UPDATE claim SET status = ${end.claimStatus}::text::"ClaimStatus", ended_at = ${end.endedAt}::timestamptz,
        payable_ms = ${end.payableMs}::int, amount_minor = ${end.amountMinor}::bigint, fee_minor = ${end.feeMinor}::bigint,
        guideline_ms = ${end.guidelineMs}::int, guideline_amount_minor = ${end.guidelineAmountMinor}::bigint,
        guideline_fee_minor = ${end.guidelineFeeMinor}::bigint, window_ends_at = ${end.windowEndsAt}::timestamptz,
        pay_status = 'submitted'
      WHERE id = ${end.claimId}::uuid
    ), stopped AS (
      DELETE FROM running_clock WHERE claim_id = ${end.claimId}::uuid
    )
    UPDATE seat SET status = ${end.seatStatus}::text::"SeatStatus",
      spent_minor = spent_minor + ${end.amountMinor + end.feeMinor}::bigint, waits_for_funds = ${end.waitsForFunds}::bool
    WHERE id = ${end.seatId}::uuid`);
}

/** A submission within grace after a lapse: the work counts, the pay was settled by the lapse. */
export async function updateClaimSubmittedLate(tx: Queryable, claimId: string, seatId: string): Promise<void> {
  await tx.execute(sql`
    WITH late AS (UPDATE claim SET status = 'submitted' WHERE id = ${claimId}::uuid)
    UPDATE seat SET status = 'submitted', waits_for_funds = false WHERE id = ${seatId}::uuid`);
}

/** The predicate of matching over a claim, given its alias: whether its expert has what its tier asks for now. */
export function holdsClause(claim: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM expert able JOIN job_tier_clause k ON k.token_ids <@ able.capability_ids
    WHERE able.user_id = ${claim}.expert_id AND k.job_id = ${claim}.job_id AND k.tier = ${claim}.tier
      AND coalesce(able.capabilities_valid_until, 'infinity') > assay_now())`;
}

/** What losses mean for a claim's review, given the aliases of the claim and its task: a `ReviewAfterLoss`, or null where none does. */
export function afterLoss(claim: Sql, task: Sql): Sql {
  return sql`(
    SELECT CASE
      WHEN e.effect = 'flagged' AND ${task}.status IN ('decided', 'final') THEN 'readAgain'
      WHEN e.effect = 'noted' OR ${task}.status = 'cancelled' THEN
        CASE WHEN e.valid_at_judgment THEN 'wasValid' ELSE 'wasNotValid' END
      WHEN EXISTS (SELECT 1 FROM job_tier above WHERE above.job_id = ${claim}.job_id AND above.tier > ${claim}.tier)
        THEN 'nextTier' ELSE 'sameTier' END
    FROM credential_effect e WHERE e.claim_id = ${claim}.id AND e.effect IN ('flagged', 'noted')
    ORDER BY e.effect = 'flagged' DESC, e.at DESC LIMIT 1)`;
}
