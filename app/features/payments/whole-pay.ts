interface PayParts {
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  guideline: { amountMinor: bigint; feeMinor: bigint } | null;
}

/** What a review pays and costs with the reading of its guideline; nothing while it is worked on. Minor units. */
export function wholePay({ amountMinor, feeMinor, guideline }: PayParts): { amountMinor: bigint; feeMinor: bigint } {
  if (amountMinor === null) return { amountMinor: 0n, feeMinor: 0n };
  return {
    amountMinor: amountMinor + (guideline?.amountMinor ?? 0n),
    feeMinor: (feeMinor ?? 0n) + (guideline?.feeMinor ?? 0n),
  };
}
