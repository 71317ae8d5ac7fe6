/** Amounts are integer minor units in `bigint`; a currency is an ISO 4217 code. */
export const currencies = ['USD', 'EUR', 'GBP', 'CNY'] as const;
export type Currency = (typeof currencies)[number];

export const MS_PER_HOUR = 3_600_000n;
export const BASIS_POINTS = 10_000n;

/** `numerator / denominator` rounded half to even. Both non-negative, denominator positive; throws otherwise. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('divideHalfEven takes n >= 0 and d > 0');
  const quotient = numerator / denominator;
  const twiceRest = (numerator % denominator) * 2n;
  if (twiceRest > denominator) return quotient + 1n;
  if (twiceRest < denominator) return quotient;
  return quotient % 2n === 0n ? quotient : quotient + 1n;
}

/** `numerator / denominator` rounded up. Both non-negative, denominator positive; throws otherwise. */
export function divideUp(numerator: bigint, denominator: bigint): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('divideUp takes n >= 0 and d > 0');
  return (numerator + denominator - 1n) / denominator;
}

/**
 * Pay for a review: payable milliseconds times the rate in minor units per hour, rounded half-even once (model.md, "Time").
 */
export function payForTime(payableMs: number, rateMinorPerHour: bigint): bigint {
  return divideHalfEven(BigInt(payableMs) * rateMinorPerHour, MS_PER_HOUR);
}

/** The platform's fee on an amount, rounded half-even once. */
export function feeOn(amountMinor: bigint, feeBasisPoints: number): bigint {
  return divideHalfEven(amountMinor * BigInt(feeBasisPoints), BASIS_POINTS);
}
