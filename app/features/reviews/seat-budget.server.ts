import type { Queryable } from '~/platform/db/database';
import { claimMaximumMinor } from '../jobs/worst-case';
import type { ClaimPay } from './claim-pay.server';
import type { SeatStatus } from './seat';
import { loadSeatRestForUpdate, updateSeatSpent } from './seat-store.server';

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
  const seat = await loadSeatRestForUpdate(tx, claim.seatId);
  if (!seat) throw new Error(`the seat of claim ${claim.claimId} is gone`);
  const neededMinor = spentStates.includes(seat.status) ? costMinor : costMinor + claimMaximumMinor(claim);
  const raisedMinor = seat.restMinor >= neededMinor ? 0n : costMinor;
  await updateSeatSpent(tx, claim.seatId, { costMinor, raisedMinor });
  return { raisedMinor };
}
