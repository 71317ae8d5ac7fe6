import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval';

describe('wilsonInterval', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3; the last by hand: n / (n + z²).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 10, 0.7225, 1],
  ])('%i of %i: from %f to %f', (hits, trials, low, high) => {
    const interval = wilsonInterval(hits, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share and stays between 0 and 1', () => {
    const trials = fc.integer({ min: 1, max: 1_000_000 });
    const shares = trials.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(shares, ([hits, n]) => {
        const { low, high } = wilsonInterval(hits, n);
        return low >= 0 && high <= 1 && low <= hits / n + 1e-9 && high >= hits / n - 1e-9;
      }),
    );
  });

  it('refuses what is no share', () => {
    for (const [hits, trials] of [
      [0, 0],
      [2, 1],
      [-1, 5],
    ] as const) {
      expect(() => wilsonInterval(hits, trials)).toThrow(RangeError);
    }
  });
});
