import { BASIS_POINTS, divideUp, feeOn, MS_PER_HOUR, payForTime } from '~/core/money';

/** The seat budget is this share of one cap: it bounds everything ever paid on a seat, lapsed and handed-back claims included. */
const SEAT_BUDGET_PER_CAP = { numerator: 3, denominator: 2 } as const;

/** The terms of one seat: the cap in milliseconds, the rate in minor units per hour, the fee in basis points. */
export interface SeatTerms {
  capMs: number;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
}

/** The most that one claim can cost: a full cap at the rate, with the fee, each rounded as pay is. Minor units. */
export function claimMaximumMinor(terms: SeatTerms): bigint {
  const amount = payForTime(terms.capMs, terms.rateMinorPerHour);
  return amount + feeOn(amount, terms.feeBasisPoints);
}

/**
 * What is set aside for one seat: 1.5 x cap x rate x (1 + fee), rounded up, and never less than one whole claim
 * (model.md, "Money" 2). Minor units.
 */
export function seatReserveMinor(terms: SeatTerms): bigint {
  const budget = divideUp(
    BigInt(terms.capMs) *
      BigInt(SEAT_BUDGET_PER_CAP.numerator) *
      terms.rateMinorPerHour *
      (BASIS_POINTS + BigInt(terms.feeBasisPoints)),
    BigInt(SEAT_BUDGET_PER_CAP.denominator) * MS_PER_HOUR * BASIS_POINTS,
  );
  const oneClaim = claimMaximumMinor(terms);
  return budget > oneClaim ? budget : oneClaim;
}

/** True when the rest of a seat's reserve covers one more claim to its cap; else the seat waits for funds. */
export function isSeatCovered(terms: SeatTerms, reservedMinor: bigint, spentMinor: bigint): boolean {
  return reservedMinor - spentMinor >= claimMaximumMinor(terms);
}

/** The terms of a whole chain. */
export interface ChainTerms {
  tiers: readonly { seats: number; rateMinorPerHour: bigint }[];
  capMs: number;
  feeBasisPoints: number;
  overheadBasisPoints: number;
}

/** The parts of a task's worst case; minor units. */
export interface WorstCase {
  tiers: { seats: number; seatMinor: bigint; tierMinor: bigint }[];
  overheadMinor: bigint;
  totalMinor: bigint;
}

/**
 * What one task may cost at the very most, part by part: the reserve of every seat of every tier, plus the overhead pool's share
 * (guideline reading, calibration), rounded up. Minor units.
 */
export function explainWorstCase(terms: ChainTerms): WorstCase {
  const { capMs, feeBasisPoints } = terms;
  const tiers = terms.tiers.map(({ seats, rateMinorPerHour }) => {
    const seatMinor = seatReserveMinor({ capMs, rateMinorPerHour, feeBasisPoints });
    return { seats, seatMinor, tierMinor: BigInt(seats) * seatMinor };
  });
  const seatsMinor = tiers.reduce((sum, { tierMinor }) => sum + tierMinor, 0n);
  const overheadMinor = divideUp(seatsMinor * BigInt(terms.overheadBasisPoints), BASIS_POINTS);
  return { tiers, overheadMinor, totalMinor: seatsMinor + overheadMinor };
}

/** What one task may cost at the very most, in minor units. */
export function taskWorstCaseMinor(terms: ChainTerms): bigint {
  return explainWorstCase(terms).totalMinor;
}
