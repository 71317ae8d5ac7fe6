import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { correctedPay } from './corrected-pay';
import { decideRuling, type LineRuling, type Ruling, type RulingGround } from './decide-ruling';
import { disputeDeadlines, disputeSides, disputeStatuses } from './dispute';

const openedAt = new Date('2026-11-01T00:00:00Z');
const deadlines = disputeDeadlines(openedAt);
const before = (at: Date) => new Date(at.getTime() - 1);
const said = { clause: 'timeNotPlausible', reason: 'The segments show it.' };

const groundOf = (change: Partial<RulingGround> = {}): RulingGround => ({
  raisedBy: 'company',
  status: 'answered',
  acceptedMinutes: null,
  lines: [],
  correctionsMs: 0,
  countedMs: 600_000,
  capMs: 3_600_000,
  rateMinorPerHour: 9_000n,
  feeBasisPoints: 2_000,
  ...deadlines,
  ...change,
});

const codeOf = (ground: RulingGround, ruling: Ruling, now: Date): string => {
  const ruled = decideRuling(ground, ruling, now);
  return ruled.ok ? ruled.value.outcome : ruled.error.code;
};
const forExpert: Ruling = { kind: 'forExpert', ...said };
const silence: Ruling = { kind: 'silence' };
const reduce = (minutes: number): Ruling => ({ kind: 'reduce', minutes, ...said });
const counted = (id: number, lengthMs: number) => ({
  segmentId: BigInt(id),
  lengthMs,
  payable: true,
  openMs: lengthMs,
});
const unpaid = (id: number, lengthMs: number, openMs = lengthMs) => ({
  segmentId: BigInt(id),
  lengthMs,
  payable: false,
  openMs,
});
const rule = (id: number, counts: LineRuling['counts']): LineRuling => ({ segmentId: BigInt(id), counts, ...said });
/** The same about a request, under a clause of those. */
const grant = (id: number, counts: LineRuling['counts']): LineRuling => ({
  ...rule(id, counts),
  clause: 'workedWithoutInput',
});
const byLine = (...lines: LineRuling[]): Ruling => ({ kind: 'lines', lines });

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

  test('nothing is taken off or added while the other side may still answer; what changes no pay never waits', () => {
    const open = groundOf({ status: 'open' });
    expect(codeOf(open, reduce(1), before(deadlines.answerDueAt))).toBe('answerPending');
    expect(codeOf(open, reduce(1), deadlines.answerDueAt)).toBe('reduced');
    expect(codeOf(open, forExpert, openedAt)).toBe('for_expert');
    expect(codeOf(groundOf(), reduce(1), openedAt)).toBe('reduced');
    const asked = groundOf({ raisedBy: 'expert', status: 'open', lines: [unpaid(1, 60_000)] });
    expect(codeOf(asked, byLine(grant(1, 'all')), before(deadlines.answerDueAt))).toBe('answerPending');
    expect(codeOf(asked, byLine(grant(1, 'none')), openedAt)).toBe('refused');
    expect(codeOf(asked, byLine(grant(1, 'all')), deadlines.answerDueAt)).toBe('for_expert');
  });

  test('a closed dispute of either side takes no ruling of any kind', () => {
    for (const raisedBy of disputeSides) {
      for (const status of disputeStatuses.filter((each) => each !== 'open' && each !== 'answered')) {
        for (const ruling of [forExpert, reduce(0), silence, byLine()]) {
          expect(codeOf(groundOf({ raisedBy, status }), ruling, deadlines.decisionDueAt)).toBe('disputeClosed');
        }
      }
    }
  });

  test('a reduction of the whole lies between what the company offered and what was counted', () => {
    const ground = groundOf({ acceptedMinutes: 3 });
    expect([2, 3, 9, 10, 11].map((minutes) => codeOf(ground, reduce(minutes), openedAt))).toEqual([
      'minutesBelowOffer',
      'reduced',
      'reduced',
      'minutesNotLess',
      'minutesNotLess',
    ]);
    expect(codeOf(groundOf({ countedMs: 600_001 }), reduce(10), openedAt)).toBe('reduced');
  });

  test('a company’s lines are decided one by one: all that count leave the pay, one that does not reduces it', () => {
    const ground = groundOf({ lines: [counted(1, 120_000), counted(2, 90_000)] });
    expect(codeOf(ground, byLine(rule(1, 'all'), rule(2, 'all')), openedAt)).toBe('for_expert');
    expect(codeOf(ground, byLine(rule(1, 'all'), rule(2, { minutes: 1 })), openedAt)).toBe('reduced');
    expect(codeOf(ground, byLine(rule(1, { minutes: 2 }), rule(2, 'all')), openedAt)).toBe('minutesNotLess');
    for (const unfit of [
      byLine(rule(1, 'all')),
      byLine(rule(1, 'all'), rule(3, 'all')),
      reduce(1),
      byLine(rule(1, 'none'), rule(1, 'none')),
    ])
      expect(codeOf(ground, unfit, openedAt)).toBe('rulingUnfit');
    expect(codeOf(groundOf(), byLine(), openedAt)).toBe('rulingUnfit');
  });

  test('each side’s dispute is decided under the clauses that are about it', () => {
    const asked = groundOf({ raisedBy: 'expert', lines: [unpaid(1, 60_000)] });
    expect(codeOf(asked, byLine(rule(1, 'none')), openedAt)).toBe('rulingUnfit');
    expect(codeOf(asked, forExpert, openedAt)).toBe('rulingUnfit');
    expect(codeOf(asked, byLine(grant(1, 'none')), openedAt)).toBe('refused');
    const queried = groundOf({ lines: [counted(1, 60_000)] });
    expect(codeOf(queried, byLine(grant(1, 'none')), openedAt)).toBe('rulingUnfit');
    expect(codeOf(groundOf(), { ...reduce(1), clause: 'countedByRule' } as Ruling, openedAt)).toBe('rulingUnfit');
  });

  test('an expert’s lines count as far as they lie beside no paid time; silence grants just that', () => {
    const ground = groundOf({ raisedBy: 'expert', lines: [unpaid(1, 120_000), unpaid(2, 90_000, 30_000)] });
    const outcomeOf = (ruling: Ruling, now = openedAt) => {
      const ruled = decideRuling(ground, ruling, now);
      return ruled.ok ? [ruled.value.outcome, ruled.value.decidedMs] : ruled.error.code;
    };
    expect(outcomeOf(byLine(grant(1, 'all'), grant(2, 'all')))).toEqual(['for_expert', 750_000]);
    expect(outcomeOf(byLine(grant(1, { minutes: 1 }), grant(2, 'none')))).toEqual(['in_part', 660_000]);
    expect(outcomeOf(byLine(grant(1, 'none'), grant(2, 'none')))).toEqual(['refused', 600_000]);
    expect(outcomeOf(byLine(grant(1, 'none'), grant(2, { minutes: 1 })))).toBe('minutesNotLess');
    expect(outcomeOf(silence, deadlines.decisionDueAt)).toEqual(['by_silence', 750_000]);
  });

  const lengths = fc.array(fc.integer({ min: 1, max: 7_200_000 }), { minLength: 1, maxLength: 8 });
  const terms = fc.record({
    counted: lengths,
    idle: lengths,
    capMs: fc.integer({ min: 1, max: 20_000_000 }),
    rateMinorPerHour: fc.bigInt(0n, 10_000_000n),
    feeBasisPoints: fc.nat(5_000),
    rulings: fc.array(fc.oneof(fc.constant('all' as const), fc.constant('none' as const), fc.nat(60)), {
      minLength: 16,
      maxLength: 16,
    }),
    companyFirst: fc.boolean(),
  });
  const fit = (asked: 'all' | 'none' | number | undefined, openMs: number): LineRuling['counts'] =>
    typeof asked === 'number' ? (asked * 60_000 < openMs ? { minutes: asked } : 'none') : (asked ?? 'none');

  test('whatever is ruled per line of both sides in either order: pay is the stated function, never beyond the cap', () => {
    fc.assert(
      fc.property(terms, ({ counted: paidMs, idle, rulings, companyFirst, ...contract }) => {
        const countedMs = paidMs.reduce((sum, ms) => sum + ms, 0);
        fc.pre(countedMs <= contract.capMs);
        const base = { ...contract, countedMs };
        const sides = {
          company: paidMs.map((ms, index) => counted(index, ms)),
          expert: idle.map((ms, index) => unpaid(100 + index, ms, Math.ceil(ms / 2))),
        };
        let correctionsMs = 0;
        let paid = payForTime(countedMs, contract.rateMinorPerHour);
        let fee = feeOn(paid, contract.feeBasisPoints);
        const order = companyFirst ? (['company', 'expert'] as const) : (['expert', 'company'] as const);
        for (const raisedBy of order) {
          const lines = sides[raisedBy];
          const at = raisedBy === 'company' ? 0 : 8;
          const ruling = byLine(
            ...lines.map((line, index) => ({
              ...(raisedBy === 'company' ? rule : grant)(0, fit(rulings[at + index], line.openMs)),
              segmentId: line.segmentId,
            })),
          );
          const ruled = decideRuling(groundOf({ ...base, raisedBy, lines, correctionsMs }), ruling, openedAt);
          if (!ruled.ok) throw new Error(ruled.error.code);
          const { corrections, change } = ruled.value;
          expect(corrections).toHaveLength(lines.length);
          correctionsMs += corrections.reduce((sum, { correctionMs }) => sum + correctionMs, 0);
          paid += change.amountMinor;
          fee += change.feeMinor;
          expect(raisedBy === 'company' ? change.amountMinor <= 0n : change.amountMinor >= 0n).toBe(true);
        }
        const paidMsAtEnd = Math.min(contract.capMs, countedMs + correctionsMs);
        expect(countedMs + correctionsMs).toBeGreaterThanOrEqual(0);
        expect(correctedPay(base, correctionsMs).decidedMs).toBe(paidMsAtEnd);
        expect(paid).toBe(payForTime(paidMsAtEnd, contract.rateMinorPerHour));
        expect(fee).toBe(feeOn(paid, contract.feeBasisPoints));
      }),
      { numRuns: 2_000 },
    );
  });
});
