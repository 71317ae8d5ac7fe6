import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountRef } from './account-ref';
import { balanceEntries } from './posting';

const accounts: AccountRef[] = [
  { kind: 'stripe_clearing' },
  { kind: 'platform_fees' },
  { kind: 'company_available', organizationId: 'o1' },
  { kind: 'job_reserved', jobId: 'j1' },
  { kind: 'expert_pending', expertId: 'e1' },
  { kind: 'expert_payable', expertId: 'e1' },
];
const entry = fc.record({
  account: fc.constantFrom(...accounts),
  amountMinor: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
});

describe('balanceEntries', () => {
  test('keeps the sum of every account, drops zeros and names each account once, in key order', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const sum = entries.reduce((total, each) => total + each.amountMinor, 0n);
        const closed = [...entries, { account: { kind: 'platform_guarantee' } as const, amountMinor: -sum }];
        fc.pre(closed.some((each) => each.amountMinor !== 0n));
        const expected = new Map<string, bigint>();
        for (const each of closed) {
          const key = JSON.stringify(each.account);
          expected.set(key, (expected.get(key) ?? 0n) + each.amountMinor);
        }
        fc.pre([...expected.values()].some((amount) => amount !== 0n));
        const balanced = balanceEntries(closed, 'USD');
        expect(balanced.reduce((total, each) => total + each.amountMinor, 0n)).toBe(0n);
        expect(balanced.map((each) => each.key)).toEqual([...new Set(balanced.map((each) => each.key))].sort());
        const got = new Map(balanced.map((each) => [JSON.stringify(each.account), each.amountMinor]));
        for (const [key, amount] of expected) expect(got.get(key) ?? 0n).toBe(amount);
      }),
    );
  });

  test('throws when the entries do not sum to zero', () => {
    expect(() =>
      balanceEntries(
        [
          { account: { kind: 'stripe_clearing' }, amountMinor: -100n },
          { account: { kind: 'platform_fees' }, amountMinor: 99n },
        ],
        'USD',
      ),
    ).toThrow('sums to zero');
  });

  test('throws when nothing would move', () => {
    expect(() => balanceEntries([{ account: { kind: 'stripe_clearing' }, amountMinor: 0n }], 'USD')).toThrow(
      'at least',
    );
  });
});
