import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { claimMaximumMinor } from '../jobs/worst-case';
import type { ClaimPay } from './claim-pay.server';
import type { SeatStatus } from './seat';

/** States of a seat after which nothing more is spent on it but what decisions add. */
const spentStates: readonly SeatStatus[] = ['submitted', 'accepted', 'rejected', 'withdrawn'];

/**
 * Counts what a decision adds to a claim's pay, fee included, against the budget of its seat, and answers by how much the seat's
 * reserve had to be raised for it: by all of it where the rest does not cover it beside one more whole claim, else by nothing.
 * The caller holds the locks of task and claim, and brings the money.
 */
export async function spendSeatBudget(
  tx: Queryable,
  claim: ClaimPay,
  costMinor: bigint,
): Promise<{ raisedMinor: bigint }> {
  const seat = await tx.first<{ status: SeatStatus; restMinor: bigint }>(sql`
    SELECT status::text AS status, reserved_minor - spent_minor AS rest_minor FROM seat
    WHERE id = ${claim.seatId}::uuid FOR UPDATE`);
  if (!seat) throw new Error(`the seat of claim ${claim.claimId} is gone`);
  const neededMinor = spentStates.includes(seat.status) ? costMinor : costMinor + claimMaximumMinor(claim);
  const raisedMinor = seat.restMinor >= neededMinor ? 0n : costMinor;
  await tx.execute(sql`
    UPDATE seat SET reserved_minor = reserved_minor + ${raisedMinor.toString()}::bigint,
      spent_minor = spent_minor + ${costMinor.toString()}::bigint
    WHERE id = ${claim.seatId}::uuid`);
  return { raisedMinor };
}
