import { describe, expect, test } from 'vitest';
import { decideFunding, type CheckoutState, type FundingState } from './decide-funding';

const checkout = (over: Partial<CheckoutState>): CheckoutState => ({
  status: 'open',
  paid: false,
  paymentFailed: false,
  amountMinor: 5_000n,
  currency: 'USD',
  ...over,
});
const funding = (status: FundingState['status']): FundingState => ({ status, amountMinor: 5_000n, currency: 'USD' });

describe('decideFunding', () => {
  const paid = checkout({ status: 'complete', paid: true });
  const expired = checkout({ status: 'expired' });
  const failed = checkout({ status: 'complete', paymentFailed: true });
  const waiting = checkout({ status: 'complete' });

  test.each([
    ['pending', 'settle', 'cancel', 'fail', 'none', 'none'],
    ['paid', 'none', 'none', 'none', 'none', 'none'],
    ['failed', 'settle', 'none', 'none', 'none', 'none'],
    ['cancelled', 'settle', 'none', 'none', 'none', 'none'],
  ] as const)('a %s funding: paid %s, expired %s, refused %s, waiting %s, open %s', (status, p, e, f, w, o) => {
    expect([paid, expired, failed, waiting, checkout({})].map((each) => decideFunding(funding(status), each))).toEqual([
      p,
      e,
      f,
      w,
      o,
    ]);
  });

  test('money of another amount or currency is never posted as if it were ours', () => {
    expect(decideFunding(funding('pending'), { ...paid, amountMinor: 4_999n })).toBe('refuseAmount');
    expect(decideFunding(funding('pending'), { ...paid, currency: 'EUR' })).toBe('refuseAmount');
  });
});
