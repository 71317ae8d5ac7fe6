import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { decideRuling, type Ruling, type RulingGround } from './decide-ruling';
import { disputeDeadlines, disputeStatuses } from './dispute';

const openedAt = new Date('2026-11-01T00:00:00Z');
const deadlines = disputeDeadlines(openedAt);
const before = (at: Date) => new Date(at.getTime() - 1);

const groundOf = (change: Partial<RulingGround> & { countedMs?: number } = {}): RulingGround => {
  const countedMs = change.countedMs ?? 600_000;
  const rateMinorPerHour = change.rateMinorPerHour ?? 9_000n;
  const amountMinor = payForTime(countedMs, rateMinorPerHour);
  const feeBasisPoints = change.feeBasisPoints ?? 2_000;
  const feeMinor = feeOn(amountMinor, feeBasisPoints);
  return {
    status: 'answered',
    acceptedMinutes: null,
    ...deadlines,
    ...change,
    countedMs,
    amountMinor,
    feeMinor,
    rateMinorPerHour,
    feeBasisPoints,
  };
};

const codeOf = (ground: RulingGround, ruling: Ruling, now: Date): string => {
  const ruled = decideRuling(ground, ruling, now);
  return ruled.ok ? ruled.value.outcome : ruled.error.code;
};
const forExpert: Ruling = { kind: 'forExpert' };
const silence: Ruling = { kind: 'silence' };
const reduce = (minutes: number): Ruling => ({ kind: 'reduce', minutes });

describe('decideRuling', () => {
  test('a person decides up to the last millisecond before the deadline, silence from the deadline on', () => {
    const { decisionDueAt } = deadlines;
    for (const ruling of [forExpert, reduce(1)]) {
      expect(codeOf(groundOf(), ruling, before(decisionDueAt))).not.toBe('decisionOverdue');
      expect(codeOf(groundOf(), ruling, decisionDueAt)).toBe('decisionOverdue');
    }
    expect(codeOf(groundOf(), silence, before(decisionDueAt))).toBe('decisionNotDue');
    expect(codeOf(groundOf(), silence, decisionDueAt)).toBe('by_silence');
  });

  test('nothing is taken off while the expert may still answer; deciding for them never waits', () => {
    const open = groundOf({ status: 'open' });
    expect(codeOf(open, reduce(1), before(deadlines.answerDueAt))).toBe('answerPending');
    expect(codeOf(open, reduce(1), deadlines.answerDueAt)).toBe('reduced');
    expect(codeOf(open, forExpert, openedAt)).toBe('for_expert');
    expect(codeOf(groundOf(), reduce(1), openedAt)).toBe('reduced');
  });

  test('a closed dispute takes no ruling of any kind', () => {
    for (const status of disputeStatuses.filter((each) => each !== 'open' && each !== 'answered')) {
      for (const ruling of [forExpert, reduce(0), silence]) {
        expect(codeOf(groundOf({ status }), ruling, deadlines.decisionDueAt)).toBe('disputeClosed');
      }
    }
  });

  test('a reduction lies between what the company offered and what was counted', () => {
    const ground = groundOf({ countedMs: 600_000, acceptedMinutes: 3 });
    expect([2, 3, 9, 10, 11].map((minutes) => codeOf(ground, reduce(minutes), openedAt))).toEqual([
      'minutesBelowOffer',
      'reduced',
      'reduced',
      'minutesNotLess',
      'minutesNotLess',
    ]);
    expect(codeOf(groundOf({ countedMs: 600_001 }), reduce(10), openedAt)).toBe('reduced');
  });

  test('whatever is counted and left: corrected pay is pay by the one rule, never more than before, and adds up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400_000 }),
        fc.nat(1440),
        fc.bigInt(0n, 10_000_000n),
        fc.nat(5_000),
        (countedMs, minutes, rateMinorPerHour, feeBasisPoints) => {
          fc.pre(minutes * 60_000 < countedMs);
          const ground = groundOf({ countedMs, rateMinorPerHour, feeBasisPoints });
          const ruled = decideRuling(ground, reduce(minutes), openedAt);
          if (!ruled.ok || !ruled.value.correction) throw new Error('a reduction');
          const { decidedMs, amountMinor, feeMinor, correction } = ruled.value;
          expect(amountMinor).toBe(payForTime(minutes * 60_000, rateMinorPerHour));
          expect(feeMinor).toBe(feeOn(amountMinor, feeBasisPoints));
          expect(correction.amountMinor <= 0n && correction.feeMinor <= 0n && correction.correctionMs < 0).toBe(true);
          expect(countedMs + correction.correctionMs).toBe(decidedMs);
          expect(ground.amountMinor + correction.amountMinor).toBe(amountMinor);
          expect(ground.feeMinor + correction.feeMinor).toBe(feeMinor);
        },
      ),
    );
  });
});
