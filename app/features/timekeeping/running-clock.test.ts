import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceClock,
  closeClock,
  isPayable,
  leaseEndsAt,
  pauseClock,
  resumeClock,
  startClock,
  type ClockState,
  type ClockTerms,
  type CutSegment,
} from './running-clock';
import { timeRules } from '../reviews/time-rules';

const rules = timeRules(1);
const MINUTE = 60_000;
const terms: ClockTerms = { rules, claimedAt: 0, capMs: 20 * MINUTE, readingAllowanceMs: MINUTE, leaseMs: 30 * MINUTE };

/** Beats every 30 s with input until `until`. */
function work(state: ClockState, until: number, own: ClockTerms = terms) {
  const segments: CutSegment[] = [];
  let now = state;
  for (let at = state.lastSeenAt + 30_000; at <= until; at += 30_000) {
    const step = advanceClock(now, own, at, true);
    now = step.state;
    segments.push(...step.segments);
  }
  return { state: now, segments };
}

describe('the running clock', () => {
  const fresh = startClock(0, terms.leaseMs, 'running', rules);

  it('counts work between two beats as active', () => {
    const { state } = work(fresh, 5 * MINUTE);
    expect(closeClock(state, terms, 5 * MINUTE, 'expert')).toMatchObject({ payableMs: 5 * MINUTE });
  });

  it('without input counts two minutes, then the reading allowance, then idle', () => {
    let state = fresh;
    const segments: CutSegment[] = [];
    for (let at = 30_000; at <= 5 * MINUTE; at += 30_000) {
      const step = advanceClock(state, terms, at, false);
      state = step.state;
      segments.push(...step.segments);
    }
    const end = closeClock(state, terms, 5 * MINUTE, 'lapse');
    expect([...segments, ...end.segments].map((s) => [s.kind, s.endedAt - s.startedAt])).toEqual([
      ['active', 2 * MINUTE],
      ['reading', MINUTE],
      ['idle', 2 * MINUTE],
    ]);
    expect(end.payableMs).toBe(3 * MINUTE);
  });

  it('pays nothing for a silence longer than three beats', () => {
    const step = advanceClock(fresh, terms, 91_000, true);
    expect(step.state).toMatchObject({ kind: 'offline', payableMs: 0 });
  });

  it('pays to the cap and labels the rest over-cap', () => {
    const { state, segments } = work(fresh, 25 * MINUTE);
    const end = closeClock(state, terms, 25 * MINUTE, 'expert');
    expect(end.payableMs).toBe(20 * MINUTE);
    expect([...segments, ...end.segments].at(-1)).toMatchObject({
      kind: 'over_cap',
      payable: false,
      startedAt: 20 * MINUTE,
    });
  });

  it('renews the lease by work, not by idling', () => {
    const worked = work(fresh, 10 * MINUTE).state;
    expect(worked.leaseUntil).toBe(40 * MINUTE);
    let idle = worked;
    for (let at = 10 * MINUTE; at <= 30 * MINUTE; at += 30_000) idle = advanceClock(idle, terms, at, false).state;
    expect(idle.leaseUntil).toBeLessThan(45 * MINUTE);
  });

  it('freezes pay and lease alike while paused', () => {
    const paused = pauseClock(work(fresh, 10 * MINUTE).state, terms, 10 * MINUTE).state;
    const resumed = resumeClock(paused, terms, 40 * MINUTE).state;
    expect(resumed.payableMs).toBe(10 * MINUTE);
    expect(resumed.leaseUntil - 40 * MINUTE).toBe(30 * MINUTE);
  });

  it('lets the lease run on when the pause limit is used up', () => {
    const paused = pauseClock(work(fresh, 10 * MINUTE).state, terms, 10 * MINUTE).state;
    const resumed = resumeClock(paused, terms, 90 * MINUTE).state;
    expect(resumed.leaseUntil - 90 * MINUTE).toBe(10 * MINUTE);
    expect(leaseEndsAt(paused, terms)).toBe(100 * MINUTE);
  });

  it('never outlives the hard limit', () => {
    const state = { ...fresh, leaseUntil: 30 * 60 * MINUTE };
    expect(leaseEndsAt(state, terms)).toBe(24 * 60 * MINUTE);
  });

  it('pays a lapse to the last heartbeat', () => {
    const end = closeClock(work(fresh, 5 * MINUTE).state, terms, 60 * MINUTE, 'lapse');
    expect(end.payableMs).toBe(5 * MINUTE);
    expect(end.segments.at(-1)).toMatchObject({ kind: 'offline', startedAt: 5 * MINUTE, endedAt: 60 * MINUTE });
  });
});

describe('for any history', () => {
  const step = fc.record({
    act: fc.constantFrom('beat', 'beat', 'beat', 'input', 'input', 'input', 'pause', 'resume'),
    afterMs: fc.oneof(fc.integer({ min: -60_000, max: 35_000 }), fc.integer({ min: 0, max: 20 * MINUTE })),
  });
  const history = fc.record({
    steps: fc.array(step, { maxLength: 80 }),
    tailMs: fc.integer({ min: 0, max: 60 * MINUTE }),
    by: fc.constantFrom('expert' as const, 'lapse' as const),
    mode: fc.constantFrom('running' as const, 'paused' as const),
    capMs: fc.integer({ min: 1, max: 60 * MINUTE }),
    readingAllowanceMs: fc.integer({ min: 0, max: 10 * MINUTE }),
  });

  it('segments tile the claim exactly, pay is the sum of payable ones and never above cap or wall clock', () => {
    fc.assert(
      fc.property(history, ({ steps, tailMs, by, mode, capMs, readingAllowanceMs }) => {
        const own = { ...terms, capMs, readingAllowanceMs };
        let state = startClock(0, own.leaseMs, mode, rules);
        let now = 0;
        const segments: CutSegment[] = [];
        for (const { act, afterMs } of steps) {
          now += afterMs;
          const result =
            act === 'pause'
              ? pauseClock(state, own, now)
              : act === 'resume'
                ? resumeClock(state, own, now)
                : advanceClock(state, own, now, act === 'input');
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
        const payable = segments.filter((s) => s.payable).reduce((sum, s) => sum + s.endedAt - s.startedAt, 0);
        expect(end.payableMs).toBe(payable);
        expect(payable).toBeLessThanOrEqual(Math.min(capMs, end.endedAt));
      }),
      { numRuns: 3000 },
    );
  });
});
