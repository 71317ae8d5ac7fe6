import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dividePayouts, MAX_PAYOUT_MINOR } from './divide-payouts';

test('every claim is in exactly one payout, in order, and no payout is larger than a transfer may be', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 1n, max: MAX_PAYOUT_MINOR }), { maxLength: 40 }), (amounts) => {
      const claims = amounts.map((amountMinor, index) => ({ amountMinor, index }));
      const payouts = dividePayouts(claims);
      expect(payouts.flat()).toEqual(claims);
      for (const payout of payouts) {
        expect(payout.reduce((sum, claim) => sum + claim.amountMinor, 0n)).toBeLessThanOrEqual(MAX_PAYOUT_MINOR);
      }
    }),
  );
});

test('small sums make one payout', () => {
  expect(dividePayouts([{ amountMinor: 1n }, { amountMinor: 2n }])).toHaveLength(1);
});
