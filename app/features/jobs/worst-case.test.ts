import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { decideOpening } from './decide-opening';
import { claimMaximumMinor, explainWorstCase, isSeatCovered, seatReserveMinor, taskWorstCaseMinor } from './worst-case';

const seatTerms = fc.record({
  capMs: fc.integer({ min: 1, max: 6 * 3_600_000 }),
  rateMinorPerHour: fc.bigInt({ min: 1n, max: 10_000_00n }),
  feeBasisPoints: fc.integer({ min: 0, max: 5_000 }),
});

describe('worst case of a chain', () => {
  it('is 1.5 caps at the rate plus the fee for one seat', () => {
    const terms = { capMs: 1_200_000, rateMinorPerHour: 120_00n, feeBasisPoints: 2_000 };
    expect(claimMaximumMinor(terms)).toBe(48_00n);
    expect(seatReserveMinor(terms)).toBe(72_00n);
  });

  it('adds every seat of every tier and the overhead share', () => {
    const worst = taskWorstCaseMinor({
      tiers: [
        { seats: 2, rateMinorPerHour: 120_00n },
        { seats: 1, rateMinorPerHour: 180_00n },
      ],
      capMs: 1_200_000,
      feeBasisPoints: 2_000,
      overheadBasisPoints: 300,
    });
    expect(worst).toBe(259_56n);
  });

  it('adds up from its parts', () => {
    const terms = {
      tiers: [
        { seats: 2, rateMinorPerHour: 120_00n },
        { seats: 1, rateMinorPerHour: 180_00n },
      ],
      capMs: 1_200_000,
      feeBasisPoints: 2_000,
      overheadBasisPoints: 300,
    };
    expect(explainWorstCase(terms)).toEqual({
      tiers: [
        { seats: 2, seatMinor: 72_00n, tierMinor: 144_00n },
        { seats: 1, seatMinor: 108_00n, tierMinor: 108_00n },
      ],
      overheadMinor: 7_56n,
      totalMinor: 259_56n,
    });
  });

  it('bounds any series of claims that are only started while the seat is covered', () => {
    fc.assert(
      fc.property(
        seatTerms,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }),
        (terms, shares) => {
          const reserved = seatReserveMinor(terms);
          let spent = 0n;
          for (const share of shares) {
            if (!isSeatCovered(terms, reserved, spent)) break;
            const amount = payForTime(Math.floor(share * terms.capMs), terms.rateMinorPerHour);
            spent += amount + feeOn(amount, terms.feeBasisPoints);
          }
          expect(spent <= reserved).toBe(true);
        },
      ),
    );
  });

  it('always covers the first claim to its cap', () => {
    fc.assert(fc.property(seatTerms, (terms) => isSeatCovered(terms, seatReserveMinor(terms), 0n)));
  });

  it('never shrinks when a rate, a seat or the cap grows', () => {
    fc.assert(
      fc.property(
        seatTerms,
        fc.integer({ min: 1, max: 7 }),
        fc.bigInt({ min: 0n, max: 1_000_00n }),
        (terms, seats, more) => {
          const chain = (extraRate: bigint, extraSeats: number, extraMs: number) =>
            taskWorstCaseMinor({
              tiers: [{ seats: seats + extraSeats, rateMinorPerHour: terms.rateMinorPerHour + extraRate }],
              capMs: terms.capMs + extraMs,
              feeBasisPoints: terms.feeBasisPoints,
              overheadBasisPoints: 300,
            });
          const base = chain(0n, 0, 0);
          expect(chain(more, 0, 0) >= base && chain(0n, 1, 0) > base && chain(0n, 0, 1000) >= base).toBe(true);
        },
      ),
    );
  });
});

describe('how many tasks open', () => {
  const situation = fc.record({
    worstCaseMinor: fc.bigInt({ min: 1n, max: 1_000_00n }),
    waitingTasks: fc.integer({ min: 0, max: 100_000 }),
    availableMinor: fc.bigInt({ min: -1_000n, max: 10_000_000_00n }),
    budgetLeftMinor: fc.bigInt({ min: -1_000n, max: 10_000_000_00n }),
  });

  it('never exceeds the money, the budget or the waiting tasks, and opens one more whenever all three allow it', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { count } = decideOpening(given);
        const cost = BigInt(count) * given.worstCaseMinor;
        const oneMore = cost + given.worstCaseMinor;
        expect(count >= 0 && count <= given.waitingTasks).toBe(true);
        expect(count === 0 || (cost <= given.availableMinor && cost <= given.budgetLeftMinor)).toBe(true);
        expect(count === given.waitingTasks || oneMore > given.availableMinor || oneMore > given.budgetLeftMinor).toBe(
          true,
        );
      }),
    );
  });

  it('names what holds the others back', () => {
    const base = { worstCaseMinor: 100n, waitingTasks: 5, availableMinor: 350n, budgetLeftMinor: 10_000n };
    expect(decideOpening(base)).toEqual({ count: 3, limitedBy: 'money', withinBudget: 5, missingMinor: 150n });
    expect(decideOpening({ ...base, availableMinor: 9_000n, budgetLeftMinor: 120n })).toMatchObject({
      count: 1,
      limitedBy: 'budget',
    });
    expect(decideOpening({ ...base, waitingTasks: 0 }).limitedBy).toBe('noTasks');
    expect(decideOpening({ ...base, availableMinor: 500n })).toMatchObject({ count: 5, limitedBy: 'nothing' });
  });

  it('never asks for money that the budget would keep from opening anything', () => {
    const base = { worstCaseMinor: 100n, waitingTasks: 50, availableMinor: 0n, budgetLeftMinor: 399n };
    expect(decideOpening(base)).toEqual({ count: 0, limitedBy: 'money', withinBudget: 3, missingMinor: 300n });
    expect(decideOpening({ ...base, budgetLeftMinor: 99n })).toEqual({
      count: 0,
      limitedBy: 'budget',
      withinBudget: 0,
      missingMinor: 4_901n,
    });
  });
});
