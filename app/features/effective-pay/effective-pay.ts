import { BASIS_POINTS, divideHalfEven, MS_PER_HOUR, payForTime } from '~/core/money';

/** The brake judges this many of a tier's last reviews, and none before there are `FEWEST_JUDGED`. */
export const MOST_JUDGED = 50;
export const FEWEST_JUDGED = 10;

/** What one review that was handed in was paid for its time. Amounts in minor units; `amountMinor` holds no top-up. */
export interface ReviewPay {
  rateMinorPerHour: bigint;
  payableMs: number;
  overCapMs: number;
  amountMinor: bigint;
  topUpMinor: bigint;
}

/** The floor of a rate, minor units per hour, rounded half-even. `floorBasisPoints` is the job's share of the rate. */
export function floorRateMinor(rateMinorPerHour: bigint, floorBasisPoints: number): bigint {
  return divideHalfEven(rateMinorPerHour * BigInt(floorBasisPoints), BASIS_POINTS);
}

/**
 * What a review lacks of the floor: all of its time, payable and beyond the cap, at the floor's rate, rounded as pay is, minus what was
 * paid; never below zero. A review wholly within its cap lacks nothing.
 */
export function shortfallMinor(review: ReviewPay, floorBasisPoints: number): bigint {
  const totalMs = review.payableMs + review.overCapMs;
  const atFloor = payForTime(totalMs, floorRateMinor(review.rateMinorPerHour, floorBasisPoints));
  const paid = review.amountMinor + review.topUpMinor;
  return atFloor > paid ? atFloor - paid : 0n;
}

/**
 * Effective pay per hour in minor units: (pay + top-up) / (payable + over-cap time), rounded half-even. One that lacks nothing of the
 * floor counts as at least the floor, so that the rounding of a short review's pay to whole minor units stops no job. A review
 * without any time counts as its rate.
 */
export function effectiveRateMinor(review: ReviewPay, floorBasisPoints: number): bigint {
  const totalMs = BigInt(review.payableMs + review.overCapMs);
  if (totalMs === 0n) return review.rateMinorPerHour;
  const exact = divideHalfEven((review.amountMinor + review.topUpMinor) * MS_PER_HOUR, totalMs);
  if (shortfallMinor(review, floorBasisPoints) > 0n) return exact;
  const floor = floorRateMinor(review.rateMinorPerHour, floorBasisPoints);
  return exact > floor ? exact : floor;
}

/** How a tier pays: the median over its last reviews, and whether that stops the job. */
export interface TierPay {
  reviews: number;
  /** Minor units per hour; undefined without a review. */
  medianMinor: bigint | undefined;
  /** How many of the reviews lack something of the floor. */
  underFloor: number;
  isUnderFloor: boolean;
}

/**
 * Judges a tier by its last reviews (`MOST_JUDGED` at most, in any order): it is under the floor when there are `FEWEST_JUDGED` and
 * the median of their effective pay is less than the floor of the tier's rate. Of an even number the median is the middle of the
 * two in the middle. Reviews claimed at another rate are judged by their share of their own.
 */
export function judgeTierPay(
  reviews: readonly ReviewPay[],
  rateMinorPerHour: bigint,
  floorBasisPoints: number,
): TierPay {
  const rates = reviews
    .map((review) => scaled(effectiveRateMinor(review, floorBasisPoints), review.rateMinorPerHour, rateMinorPerHour))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const medianMinor = medianOf(rates);
  return {
    reviews: reviews.length,
    medianMinor,
    underFloor: reviews.filter((review) => shortfallMinor(review, floorBasisPoints) > 0n).length,
    isUnderFloor:
      reviews.length >= FEWEST_JUDGED &&
      medianMinor !== undefined &&
      medianMinor < floorRateMinor(rateMinorPerHour, floorBasisPoints),
  };
}

function scaled(minor: bigint, from: bigint, to: bigint): bigint {
  return from === to ? minor : divideHalfEven(minor * to, from);
}

function medianOf(sorted: readonly bigint[]): bigint | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : divideHalfEven(lower + upper, 2n);
}
