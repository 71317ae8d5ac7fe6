import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { ClaimWithSeat } from './claim';
import type { SeatStatus } from './seat';

/** Opens `seats` seats of a tier for each task, numbered from `firstNumber`. Rates and reserves are fixed now. */
export async function insertSeats(
  tx: Queryable,
  opening: {
    jobId: string;
    tasks: { id: string; ordinal: number }[];
    tier: number;
    seats: number;
    firstNumber: number;
    seatIds: string[];
    rateMinorPerHour: bigint;
    reservedMinor: bigint;
    openedAt: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO seat (id, job_id, task_id, tier, seat_number, task_ordinal, rate_minor_per_hour, reserved_minor, opened_at)
    SELECT s.id, ${opening.jobId}::uuid, s.task_id, ${opening.tier}::int, s.seat_number, s.task_ordinal,
      ${opening.rateMinorPerHour}::bigint, ${opening.reservedMinor}::bigint, ${opening.openedAt}::timestamptz
    FROM unnest(
      ${opening.seatIds}::uuid[],
      ${opening.tasks.flatMap((task) => Array.from({ length: opening.seats }, () => task.id))}::uuid[],
      ${opening.tasks.flatMap(() => Array.from({ length: opening.seats }, (_, index) => opening.firstNumber + index))}::int[],
      ${opening.tasks.flatMap((task) => Array.from({ length: opening.seats }, () => task.ordinal))}::int[]
    ) AS s (id, task_id, seat_number, task_ordinal)`);
}

/** The claim and its seat under lock. The caller holds the task's lock already. */
export async function loadClaimForUpdate(tx: Queryable, claimId: string): Promise<ClaimWithSeat | undefined> {
  return tx.first<ClaimWithSeat>(sql`
    SELECT c.id, c.seat_id, c.task_id, c.job_id, c.tier, c.expert_id, c.fence, c.status, c.currency,
      c.rate_minor_per_hour, c.fee_basis_points, c.cap_ms, c.lease_seconds, c.review_window_seconds,
      c.guideline_version, c.rubric_version, c.policy_version, c.time_rule_version, c.reading_allowance_ms,
      c.guideline_allowance_ms,
      c.claimed_at, c.ended_at, s.status AS seat_status, s.fence AS seat_fence, s.seat_number,
      s.reserved_minor AS seat_reserved_minor, s.spent_minor AS seat_spent_minor
    FROM claim c JOIN seat s ON s.id = c.seat_id
    WHERE c.id = ${claimId}::uuid
    FOR UPDATE OF s, c`);
}

/**
 * Takes every free seat of the tasks out of reach, but for those that lapsed since `graceSince`; a seat somebody is just claiming is
 * waited for, and left if it was taken.
 */
export async function updateFreeSeatsWithdrawn(
  tx: Queryable,
  taskIds: readonly string[],
  graceSince: Date,
): Promise<void> {
  await tx.execute(sql`
    UPDATE seat s SET status = 'withdrawn', waits_for_funds = false
    WHERE task_id = ANY (${[...taskIds]}::uuid[]) AND (status IN ('open', 'released') OR (status = 'lapsed' AND NOT EXISTS (
      SELECT 1 FROM claim c WHERE c.seat_id = s.id AND c.fence = s.fence AND c.ended_at > ${graceSince}::timestamptz)))`);
}

/** Which of the tasks, after the free seats were withdrawn, have one somebody works on or may hand in late. */
export async function loadTasksAtWork(tx: Queryable, taskIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ taskId: string }>(sql`
    SELECT DISTINCT task_id FROM seat
    WHERE task_id = ANY (${[...taskIds]}::uuid[]) AND status IN ('claimed', 'returned', 'lapsed')`);
  return rows.map((row) => row.taskId);
}

/** What the submitted seats of a task leave of their reserves, minor units, and the last seat's number in a tier. */
export async function loadUnspentReserve(
  tx: Queryable,
  taskId: string,
  tier: number,
): Promise<{ unspentMinor: bigint; lastNumber: number }> {
  const row = await tx.first<{ unspentMinor: bigint; lastNumber: number }>(sql`
    SELECT coalesce(sum(reserved_minor - spent_minor) FILTER (WHERE status IN ('submitted', 'accepted')), 0)::bigint AS unspent_minor,
      coalesce(max(seat_number) FILTER (WHERE tier = ${tier}::int), 0) AS last_number
    FROM seat WHERE task_id = ${taskId}::uuid`);
  return row ?? { unspentMinor: 0n, lastNumber: 0 };
}

/** Leaves the submitted seats of a task no more than they have spent: their rest covers other seats from now on. */
export async function updateReservesSpent(tx: Queryable, taskId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE seat SET reserved_minor = spent_minor WHERE task_id = ${taskId}::uuid AND status IN ('submitted', 'accepted')`);
}

/** How the seats of a tier of one task stand, each locked. */
export async function loadTierStatusesForUpdate(tx: Queryable, taskId: string, tier: number): Promise<SeatStatus[]> {
  const seats = await tx.query<{ status: SeatStatus }>(sql`
    SELECT status FROM seat WHERE task_id = ${taskId}::uuid AND tier = ${tier}::int ORDER BY id FOR UPDATE`);
  return seats.map((seat) => seat.status);
}

/** The state of a seat and what its reserve has left, minor units, with the seat locked. */
export async function loadSeatRestForUpdate(
  tx: Queryable,
  seatId: string,
): Promise<{ status: SeatStatus; restMinor: bigint } | undefined> {
  return tx.first(sql`
    SELECT status::text AS status, reserved_minor - spent_minor AS rest_minor FROM seat WHERE id = ${seatId}::uuid FOR UPDATE`);
}

/** Counts so much more against a seat's reserve, which grows by `raisedMinor` for it. */
export async function updateSeatSpent(
  tx: Queryable,
  seatId: string,
  more: { costMinor: bigint; raisedMinor: bigint },
): Promise<void> {
  await tx.execute(sql`
    UPDATE seat SET reserved_minor = reserved_minor + ${more.raisedMinor.toString()}::bigint,
      spent_minor = spent_minor + ${more.costMinor.toString()}::bigint
    WHERE id = ${seatId}::uuid`);
}
