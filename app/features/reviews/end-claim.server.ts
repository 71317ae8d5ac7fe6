import { feeOn, payForTime } from '~/core/money';
import { transition } from '~/core/state-machine';
import { ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { isSeatCovered } from '../jobs/worst-case';
import type { ClaimStatus, ClaimWithSeat } from './claim';
import { updateClaimEnded, updateClaimSubmittedLate } from './claim-store.server';
import { seatTransitions, type SeatEvent } from './seat';

const claimStatusAfter: Record<'submit' | 'release' | 'lapse', ClaimStatus> = {
  submit: 'submitted',
  release: 'released',
  lapse: 'lapsed',
};

/**
 * Ends a held claim: the seat moves on, the pay is computed once from the payable milliseconds and the contract, that of reading the
 * guideline for itself, and the review window starts. A seat whose rest covers no further claim waits for funds.
 */
export async function endClaim(
  tx: Queryable,
  claim: ClaimWithSeat,
  event: 'submit' | 'release' | 'lapse',
  time: { payableMs: number; guidelineMs: number; endedAt: Date },
): Promise<Result<{ amountMinor: bigint; feeMinor: bigint }, Failure<'wrongState'>>> {
  const seatStatus = transition(seatTransitions, claim.seatStatus, event satisfies SeatEvent);
  if (!seatStatus.ok) return seatStatus;
  const amountMinor = payForTime(time.payableMs, claim.rateMinorPerHour);
  const feeMinor = feeOn(amountMinor, claim.feeBasisPoints);
  const guidelineAmountMinor = payForTime(time.guidelineMs, claim.rateMinorPerHour);
  const spentMinor = claim.seatSpentMinor + amountMinor + feeMinor;
  await updateClaimEnded(tx, {
    claimId: claim.id,
    claimStatus: claimStatusAfter[event],
    seatId: claim.seatId,
    seatStatus: seatStatus.value,
    endedAt: time.endedAt,
    payableMs: time.payableMs,
    amountMinor,
    feeMinor,
    guidelineMs: time.guidelineMs,
    guidelineAmountMinor,
    guidelineFeeMinor: feeOn(guidelineAmountMinor, claim.feeBasisPoints),
    windowEndsAt: new Date(time.endedAt.getTime() + claim.reviewWindowSeconds * 1000),
    waitsForFunds: event !== 'submit' && !isSeatCovered(claim, claim.seatReservedMinor, spentMinor),
  });
  return ok({ amountMinor, feeMinor });
}

/** Takes a late submission: the lapsed seat, still nobody else's, becomes submitted; pay stays what the lapse settled. */
export async function acceptLateSubmission(
  tx: Queryable,
  claim: ClaimWithSeat,
): Promise<Result<null, Failure<'wrongState'>>> {
  const seatStatus = transition(seatTransitions, claim.seatStatus, 'submitLate');
  if (!seatStatus.ok) return seatStatus;
  await updateClaimSubmittedLate(tx, claim.id, claim.seatId);
  return ok(null);
}
