import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payForTime } from '~/core/money';
import { explainPay } from './explain-pay';

describe('explainPay', () => {
  test.each([
    [3_600_000, 9_000n, '90.00', 9_000n, 'exact'],
    [1_000, 9_000n, '0.025', 2n, 'halfToEven'],
    [1_400, 9_000n, '0.035', 4n, 'halfToEven'],
    [1_234_567, 12_345n, '42.33536004…', 4_234n, 'up'],
    [1_001, 9_000n, '0.025025', 3n, 'up'],
    [900, 9_000n, '0.0225', 2n, 'down'],
    [0, 9_000n, '0.00', 0n, 'exact'],
  ] as const)('%i ms at %s an hour is %s, paid %s', (payableMs, rate, exactMajor, amountMinor, rounding) => {
    expect(explainPay(payableMs, rate)).toMatchObject({ exactMajor, amountMinor, rounding });
  });

  test('always names the amount that is paid, and differs from the exact one by at most half a minor unit', () => {
    fc.assert(
      fc.property(fc.nat(86_400_000), fc.bigInt({ min: 1n, max: 1_000_000n }), (payableMs, rate) => {
        const said = explainPay(payableMs, rate);
        expect(said.amountMinor).toBe(payForTime(payableMs, rate));
        expect(Math.abs(Number(said.exactMajor.replace('…', '')) * 100 - Number(said.amountMinor))).toBeLessThanOrEqual(
          0.500001,
        );
      }),
    );
  });
});
