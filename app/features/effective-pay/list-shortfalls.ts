import { feeOn } from '~/core/money';
import { shortfallMinor } from './effective-pay';
import type { JudgedReview, JudgedTier } from './list-tier-pay.server';

/** A review that lacks something of the floor, and what lifting it to the floor costs. Minor units. */
export interface Shortfall extends JudgedReview {
  tier: number;
  lackingMinor: bigint;
  feeMinor: bigint;
}

/** What the reviews a job is judged by lack of its floor, tier by tier, the last review first. */
export function listShortfalls(
  tiers: readonly JudgedTier[],
  terms: { rateFloorBasisPoints: number; feeBasisPoints: number },
): Shortfall[] {
  return tiers.flatMap(({ tier, reviews }) =>
    reviews.flatMap((review) => {
      const lackingMinor = shortfallMinor(review, terms.rateFloorBasisPoints);
      return lackingMinor > 0n
        ? [{ ...review, tier, lackingMinor, feeMinor: feeOn(lackingMinor, terms.feeBasisPoints) }]
        : [];
    }),
  );
}

/** What lifting all of them costs: to experts, fees, and both. Minor units. */
export function sumShortfalls(shortfalls: readonly Shortfall[]): {
  amountMinor: bigint;
  feeMinor: bigint;
  costMinor: bigint;
} {
  const amountMinor = shortfalls.reduce((sum, { lackingMinor }) => sum + lackingMinor, 0n);
  const feeMinor = shortfalls.reduce((sum, shortfall) => sum + shortfall.feeMinor, 0n);
  return { amountMinor, feeMinor, costMinor: amountMinor + feeMinor };
}
