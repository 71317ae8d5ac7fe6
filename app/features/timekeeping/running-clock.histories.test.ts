import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClockSigns, ClockTerms } from './clock-state';
import {
  advanceClock,
  closeClock,
  extendClock,
  pauseClock,
  resumeClock,
  startClock,
  type CutSegment,
} from './running-clock';
import { isPayable } from './segment-kind';
import { timeRules } from '../reviews/time-rules';

const rules = timeRules(4);
const MINUTE = 60_000;
const terms: Pick<ClockTerms, 'rules' | 'claimedAt' | 'leaseMs'> = { rules, claimedAt: 0, leaseMs: 30 * MINUTE };

const step = fc.record({
  act: fc.constantFrom('beat', 'beat', 'beat', 'pause', 'resume', 'extend'),
  signs: fc.record({
    input: fc.boolean(),
    consulted: fc.boolean(),
    guideline: fc.boolean(),
    opened: fc.boolean(),
    closing: fc.boolean(),
    offlineEditAgesMs: fc.array(fc.integer({ min: 0, max: 30 * MINUTE }), { maxLength: 6 }),
  }),
  afterMs: fc.oneof(fc.integer({ min: -60_000, max: 35_000 }), fc.integer({ min: 0, max: 20 * MINUTE })),
});
const history = fc.record({
  steps: fc.array(step, { maxLength: 80 }),
  tailMs: fc.integer({ min: 0, max: 60 * MINUTE }),
  by: fc.constantFrom('expert' as const, 'lapse' as const),
  mode: fc.constantFrom('running' as const, 'paused' as const),
  capMs: fc.integer({ min: 1, max: 60 * MINUTE }),
  readingAllowanceMs: fc.integer({ min: 0, max: 10 * MINUTE }),
  guidelineAllowanceMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 * MINUTE })),
});

it('in any history segments tile the claim exactly, pay is the sum of payable ones and never above cap or wall clock', () => {
  fc.assert(
    fc.property(history, ({ steps, tailMs, by, mode, capMs, readingAllowanceMs, guidelineAllowanceMs }) => {
      const own = { ...terms, capMs, readingAllowanceMs, guidelineAllowanceMs };
      let state = startClock(0, own.leaseMs, mode, rules);
      let now = 0;
      const segments: CutSegment[] = [];
      for (const { act, afterMs, signs } of steps) {
        now += afterMs;
        const result =
          act === 'pause'
            ? pauseClock(state, own, now)
            : act === 'resume'
              ? resumeClock(state, own, now)
              : act === 'extend'
                ? { state: extendClock(state, own) ?? state, segments: [] }
                : advanceClock(state, own, now, signs satisfies ClockSigns);
        state = result.state;
        segments.push(...result.segments);
      }
      const end = closeClock(state, own, Math.max(now, 0) + tailMs, by);
      segments.push(...end.segments);
      let edge = 0;
      for (const segment of segments) {
        expect(segment.startedAt).toBe(edge);
        expect(segment.endedAt).toBeGreaterThan(segment.startedAt);
        expect(segment.payable).toBe(isPayable(segment.kind));
        edge = segment.endedAt;
      }
      expect(edge).toBe(end.endedAt);
      const lengthOf = (some: CutSegment[]) => some.reduce((sum, s) => sum + s.endedAt - s.startedAt, 0);
      const guideline = lengthOf(segments.filter((s) => s.kind === 'guideline'));
      const payable = lengthOf(segments.filter((s) => s.payable));
      expect(end.guidelineMs).toBe(guideline);
      expect(guideline).toBeLessThanOrEqual(guidelineAllowanceMs);
      expect(end.payableMs).toBe(payable - guideline);
      expect(end.payableMs).toBeLessThanOrEqual(capMs);
      expect(payable).toBeLessThanOrEqual(end.endedAt);
    }),
    { numRuns: 100_000 },
  );
}, 240_000);
