/** The most one transfer may carry, in minor units (Stripe takes eight digits). */
export const MAX_PAYOUT_MINOR = 99_999_999n;

/**
 * Divides due claims and additions, in their order, into payouts that one transfer can carry each. None is ever divided; one that is too
 * large by itself throws, because no job's cap and rate allow it.
 */
export function dividePayouts<Claim extends { amountMinor: bigint }>(claims: Claim[]): Claim[][] {
  const payouts: Claim[][] = [];
  let sumMinor = 0n;
  for (const claim of claims) {
    if (claim.amountMinor > MAX_PAYOUT_MINOR) throw new RangeError('one claim is larger than a transfer may be');
    const current = payouts.at(-1);
    if (current === undefined || sumMinor + claim.amountMinor > MAX_PAYOUT_MINOR) {
      payouts.push([claim]);
      sumMinor = claim.amountMinor;
    } else {
      current.push(claim);
      sumMinor += claim.amountMinor;
    }
  }
  return payouts;
}
