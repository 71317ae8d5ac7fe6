import { expect, it } from 'vitest';
import { wholePay } from './whole-pay';

it('adds reading the guideline to pay and fee, and is nothing while the review is worked on', () => {
  const guideline = { amountMinor: 300n, feeMinor: 60n };
  expect(wholePay({ amountMinor: 1_000n, feeMinor: 200n, guideline })).toEqual({ amountMinor: 1_300n, feeMinor: 260n });
  expect(wholePay({ amountMinor: 1_000n, feeMinor: null, guideline: null })).toEqual({
    amountMinor: 1_000n,
    feeMinor: 0n,
  });
  expect(wholePay({ amountMinor: null, feeMinor: null, guideline })).toEqual({ amountMinor: 0n, feeMinor: 0n });
});
