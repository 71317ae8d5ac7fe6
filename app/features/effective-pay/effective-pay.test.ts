import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { payForTime } from '~/core/money';
import { effectiveRateMinor, floorRateMinor, judgeTierPay, shortfallMinor, type ReviewPay } from './effective-pay';

const MINUTE = 60_000;
const RATE = 120_00n;

/** A review at 120 an hour with a cap that its pay has reached when there is time beyond it. */
const review = (payableMinutes: number, overCapMinutes = 0, topUpMinor = 0n): ReviewPay => ({
  rateMinorPerHour: RATE,
  payableMs: payableMinutes * MINUTE,
  overCapMs: overCapMinutes * MINUTE,
  amountMinor: payForTime(payableMinutes * MINUTE, RATE),
  topUpMinor,
});
const times = (count: number, one: ReviewPay): ReviewPay[] => Array.from({ length: count }, () => one);

describe('effective pay of a review', () => {
  it('is the rate within the cap, and falls with the time beyond it', () => {
    expect(effectiveRateMinor(review(20), 9000)).toBe(120_00n);
    // 40.00 for 20 + 10 minutes.
    expect(effectiveRateMinor(review(20, 10), 9000)).toBe(80_00n);
    expect(shortfallMinor(review(20), 9000)).toBe(0n);
    // Half an hour at 108 an hour is 54.00; 40.00 were paid.
    expect(shortfallMinor(review(20, 10), 9000)).toBe(14_00n);
    expect(shortfallMinor(review(20, 10), 5000)).toBe(0n);
  });

  it('lacks nothing once it is topped up by what it lacked, and stands at the floor', () => {
    const time = fc.integer({ min: 0, max: 8 * 60 * MINUTE });
    const rate = fc.bigInt({ min: 1n, max: 100_000_00n });
    fc.assert(
      fc.property(
        time,
        time,
        rate,
        fc.integer({ min: 5000, max: 10_000 }),
        (payableMs, overCapMs, rateMinorPerHour, floor) => {
          const paid = {
            rateMinorPerHour,
            payableMs,
            overCapMs,
            amountMinor: payForTime(payableMs, rateMinorPerHour),
            topUpMinor: 0n,
          };
          const lacking = shortfallMinor(paid, floor);
          if (overCapMs === 0) expect(lacking).toBe(0n);
          const lifted = { ...paid, topUpMinor: lacking };
          expect(shortfallMinor(lifted, floor)).toBe(0n);
          expect(effectiveRateMinor(lifted, floor) >= floorRateMinor(rateMinorPerHour, floor)).toBe(true);
          if (lacking > 0n) expect(shortfallMinor({ ...lifted, topUpMinor: lacking - 1n }, floor)).toBe(1n);
          expect(judgeTierPay(times(50, lifted), rateMinorPerHour, floor).isUnderFloor).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is not under the floor because a short review rounds to whole minor units', () => {
    // One second at 120 an hour is 3.33 cents, paid as 3: 108 an hour by division, 120 by the clock.
    const second = { rateMinorPerHour: RATE, payableMs: 1000, overCapMs: 0, amountMinor: 3n, topUpMinor: 0n };
    expect(judgeTierPay(times(50, second), RATE, 10_000).isUnderFloor).toBe(false);
  });
});

describe('the brake', () => {
  const good = review(20);
  const bad = review(20, 10);

  it('judges no tier before ten reviews', () => {
    expect(judgeTierPay(times(9, bad), RATE, 9000)).toMatchObject({ isUnderFloor: false, underFloor: 9 });
    expect(judgeTierPay(times(10, bad), RATE, 9000).isUnderFloor).toBe(true);
    expect(judgeTierPay([], RATE, 9000)).toEqual({
      reviews: 0,
      medianMinor: undefined,
      underFloor: 0,
      isUnderFloor: false,
    });
  });

  it('goes by the median, not by the mean or the worst', () => {
    expect(judgeTierPay([...times(6, good), ...times(5, review(20, 400))], RATE, 9000)).toMatchObject({
      medianMinor: 120_00n,
      underFloor: 5,
      isUnderFloor: false,
    });
    expect(judgeTierPay([...times(5, good), ...times(6, bad)], RATE, 9000)).toMatchObject({
      medianMinor: 80_00n,
      isUnderFloor: true,
    });
    // Of an even number it is the middle of the two: 100 is under 108.
    expect(judgeTierPay([...times(5, good), ...times(5, bad)], RATE, 9000)).toMatchObject({
      medianMinor: 100_00n,
      isUnderFloor: true,
    });
  });

  it('is released by lifting what lacks', () => {
    const lifted = judgeTierPay([...times(5, good), ...times(6, review(20, 10, 14_00n))], RATE, 9000);
    expect(lifted).toMatchObject({ medianMinor: 108_00n, underFloor: 0, isUnderFloor: false });
  });

  it('stands exactly at the floor without being under it', () => {
    // 18 of 20 minutes paid: 108 an hour.
    expect(judgeTierPay(times(10, review(18, 2)), RATE, 9000)).toMatchObject({
      medianMinor: 108_00n,
      isUnderFloor: false,
    });
    expect(judgeTierPay(times(10, review(18, 3)), RATE, 9000).isUnderFloor).toBe(true);
  });

  it('measures a review at its own rate', () => {
    const cheap: ReviewPay = { ...review(20), rateMinorPerHour: 60_00n, amountMinor: payForTime(20 * MINUTE, 60_00n) };
    expect(judgeTierPay(times(10, cheap), RATE, 9000)).toMatchObject({ medianMinor: 120_00n, isUnderFloor: false });
  });
});
