/** Stripe's integer amount for ours; throws for what no single payment may be (Stripe takes 1 to 99,999,999). */
export function toStripeAmount(amountMinor: bigint): number {
  if (amountMinor < 1n || amountMinor > 99_999_999n) {
    throw new RangeError('Stripe takes amounts from 1 to 99999999 minor units');
  }
  return Number(amountMinor);
}
