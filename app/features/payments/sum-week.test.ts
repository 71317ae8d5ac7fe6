import { expect, it } from 'vitest';
import { sumWeek } from './sum-week';

it('adds up each currency by itself and puts every amount on its day', () => {
  const day = { payableMs: 60_000, claims: 1 };
  expect(
    sumWeek([
      { ...day, currency: 'CNY', day: 6, amountMinor: 5n },
      { ...day, currency: 'USD', day: 0, amountMinor: 100n },
      { ...day, currency: 'USD', day: 2, amountMinor: 23n, claims: 3 },
    ]),
  ).toEqual([
    { currency: 'CNY', amountMinor: 5n, payableMs: 60_000, claims: 1, dayMinor: [0n, 0n, 0n, 0n, 0n, 0n, 5n] },
    { currency: 'USD', amountMinor: 123n, payableMs: 120_000, claims: 4, dayMinor: [100n, 0n, 23n, 0n, 0n, 0n, 0n] },
  ]);
  expect(sumWeek([])).toEqual([]);
});
