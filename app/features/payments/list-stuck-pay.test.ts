import { expect, it } from 'vitest';
import { listStuckPay } from './list-stuck-pay';

const sums = { currency: 'USD', awaitingMinor: 100n, pendingMinor: 20n, payableMinor: 3n };
const nothing = { currency: 'EUR', awaitingMinor: 0n, pendingMinor: 0n, payableMinor: 0n };

it.each([
  ['missing', [{ currency: 'USD', amountMinor: 123n }]],
  ['incomplete', [{ currency: 'USD', amountMinor: 123n }]],
  ['checking', []],
  ['ready', []],
] as const)('while the payout account is %s, what waits for the expert is named', (account, stuck) => {
  expect(listStuckPay({ account, currencies: [sums, nothing] })).toEqual(stuck);
});
