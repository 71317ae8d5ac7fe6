import { describe, expect, it } from 'vitest';
import { inputSigns, noSigns, type ClockState, type ClockTerms } from './clock-state';
import {
  advanceClock,
  closeClock,
  extendClock,
  leaseEndsAt,
  nextCheckAt,
  pauseClock,
  resumeClock,
  startClock,
  type CutSegment,
} from './running-clock';
import { timeRules } from '../reviews/time-rules';

const rules = timeRules(4);
const MINUTE = 60_000;
const terms: ClockTerms = {
  rules,
  claimedAt: 0,
  capMs: 20 * MINUTE,
  readingAllowanceMs: MINUTE,
  guidelineAllowanceMs: 3 * MINUTE,
  leaseMs: 30 * MINUTE,
};

/** Beats every 30 s with input until `until`. */
function work(state: ClockState, until: number, own: ClockTerms = terms) {
  const segments: CutSegment[] = [];
  let now = state;
  for (let at = state.lastSeenAt + 30_000; at <= until; at += 30_000) {
    const step = advanceClock(now, own, at, inputSigns);
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
      const step = advanceClock(state, terms, at, noSigns);
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
    const step = advanceClock(fresh, terms, 91_000, inputSigns);
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
    for (let at = 10 * MINUTE; at <= 30 * MINUTE; at += 30_000) idle = advanceClock(idle, terms, at, noSigns).state;
    expect(idle.leaseUntil).toBeLessThan(45 * MINUTE);
  });

  it('renews no lease by idling beyond the cap, whatever of the reading allowance is left', () => {
    const capped = work(fresh, 20 * MINUTE).state;
    let idle = capped;
    for (let at = 20 * MINUTE; at <= 49 * MINUTE; at += 30_000) idle = advanceClock(idle, terms, at, noSigns).state;
    expect(idle).toMatchObject({ kind: 'idle', readingMs: MINUTE, payableMs: 20 * MINUTE });
    expect(idle.leaseUntil).toBe(23 * MINUTE + terms.leaseMs);
  });

  it('pays to the last heartbeat who hands in once the lease is over, as a lapse in the same moment does', () => {
    const own = { ...terms, readingAllowanceMs: 0 };
    let state = fresh;
    for (let at = 30_000; at < 30 * MINUTE; at += 30_000) state = advanceClock(state, own, at, noSigns).state;
    expect(closeClock(state, own, 30 * MINUTE - 1, 'expert').payableMs).toBe(2 * MINUTE + 29_999);
    for (const by of ['expert', 'lapse'] as const) {
      for (const at of [30 * MINUTE, 30 * MINUTE + 20_000]) {
        const end = closeClock(state, own, at, by);
        expect(end.payableMs).toBe(2 * MINUTE);
        expect(end.segments.at(-1)).toMatchObject({ kind: 'offline', startedAt: 29.5 * MINUTE, endedAt: at });
      }
    }
  });

  it('revives no lease that is over when another task of the expert takes the clock', () => {
    const paused = pauseClock(fresh, terms, 31 * MINUTE);
    expect(paused.state).toMatchObject({ mode: 'paused', payableMs: 0, leaseUntil: 30 * MINUTE });
    expect(paused.segments.at(-1)).toMatchObject({ kind: 'offline', endedAt: 31 * MINUTE });
    const idle = { ...fresh, lastSeenAt: 29.9 * MINUTE };
    expect(pauseClock(idle, terms, 30 * MINUTE).state).toMatchObject({ payableMs: 0, leaseUntil: 30 * MINUTE });
  });

  it('is looked at again when its lease may end at the earliest, be it resumed at once, and within a minute of it', () => {
    expect(nextCheckAt(fresh, terms, MINUTE)).toBe(30 * MINUTE);
    const paused = pauseClock(fresh, terms, 0).state;
    expect(leaseEndsAt(paused, terms)).toBe(90 * MINUTE);
    expect(nextCheckAt(paused, terms, 10 * MINUTE)).toBe(40 * MINUTE);
    const resumed = resumeClock(paused, terms, 10 * MINUTE).state;
    expect(leaseEndsAt(resumed, terms)).toBe(40 * MINUTE);
    expect(nextCheckAt(paused, terms, 80 * MINUTE)).toBe(90 * MINUTE);
    const short = { ...paused, leaseUntil: 60 * MINUTE + 20_000 };
    expect(nextCheckAt(short, terms, 10 * MINUTE)).toBe(11 * MINUTE);
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

  it('counts quiet time after a source was opened as consulting, within its bound, and renews the lease by it', () => {
    const opened = advanceClock(fresh, terms, 30_000, { ...noSigns, consulted: true });
    let state = opened.state;
    const segments = [...opened.segments];
    for (let at = MINUTE; at <= 14 * MINUTE; at += 30_000) {
      const step = advanceClock(state, terms, at, noSigns);
      state = step.state;
      segments.push(...step.segments);
    }
    const end = closeClock(state, terms, 14 * MINUTE, 'lapse');
    expect([...segments, ...end.segments].map((s) => [s.kind, s.endedAt - s.startedAt])).toEqual([
      ['active', 30_000],
      ['consulting', 10 * MINUTE],
      ['reading', MINUTE],
      ['idle', 2.5 * MINUTE],
    ]);
    expect(state.leaseUntil).toBe(11.5 * MINUTE + terms.leaseMs);
  });

  it('counts what was edited without a connection, each edit for half a minute, never twice and never beyond the silence', () => {
    const ages = [4 * MINUTE, 3.75 * MINUTE, 3.5 * MINUTE, MINUTE, 0, 50 * MINUTE];
    const step = advanceClock(fresh, terms, 5 * MINUTE, { ...inputSigns, offlineEditAgesMs: ages });
    const end = closeClock(step.state, terms, 5 * MINUTE, 'expert');
    expect([...step.segments, ...end.segments].map((s) => [s.kind, s.startedAt, s.endedAt])).toEqual([
      ['offline', 0, 30_000],
      ['offline_edits', 30_000, 1.5 * MINUTE],
      ['offline', 1.5 * MINUTE, 3.5 * MINUTE],
      ['offline_edits', 3.5 * MINUTE, 4 * MINUTE],
      ['offline', 4 * MINUTE, 4.5 * MINUTE],
      ['offline_edits', 4.5 * MINUTE, 5 * MINUTE],
    ]);
    expect(end.payableMs).toBe(2 * MINUTE);
  });

  it('counts a quarter of an hour of edits without a connection per claim', () => {
    const own = { ...terms, capMs: 60 * MINUTE };
    const ages = Array.from({ length: 60 }, (_, index) => index * 20_000);
    const step = advanceClock(fresh, own, 20 * MINUTE, { ...inputSigns, offlineEditAgesMs: ages });
    expect(step.state).toMatchObject({ payableMs: 15 * MINUTE, offlineEditsMs: 15 * MINUTE });
    const again = advanceClock(step.state, own, 40 * MINUTE, { ...inputSigns, offlineEditAgesMs: ages });
    expect(again.state.payableMs).toBe(15 * MINUTE);
  });

  it('counts the open guideline apart from the cap, with or without input, within its allowance, and renews the lease by it', () => {
    const segments: CutSegment[] = [];
    let state = fresh;
    for (let at = 30_000; at <= 7 * MINUTE; at += 30_000) {
      const step = advanceClock(state, terms, at, { ...noSigns, guideline: at <= 5 * MINUTE, input: at === MINUTE });
      state = step.state;
      segments.push(...step.segments);
    }
    const end = closeClock(state, terms, 7 * MINUTE, 'lapse');
    expect([...segments, ...end.segments].map((s) => [s.kind, s.rule, s.endedAt - s.startedAt])).toEqual([
      ['guideline', 'time.guideline-reading', 3 * MINUTE],
      ['reading', 'time.reading-allowance', MINUTE],
      ['idle', 'time.idle-cut', 3 * MINUTE],
    ]);
    expect(end).toMatchObject({ guidelineMs: 3 * MINUTE, payableMs: MINUTE });
    expect(state.leaseUntil).toBe(4 * MINUTE + terms.leaseMs);
  });

  it('pays the open guideline when the cap is reached, and nothing of it that is paused or away', () => {
    const capped = work(fresh, 25 * MINUTE).state;
    const reads = { ...inputSigns, guideline: true };
    expect(advanceClock(capped, terms, 26 * MINUTE, reads).state).toMatchObject({
      kind: 'guideline',
      guidelineMs: MINUTE,
      payableMs: 20 * MINUTE,
    });
    expect(advanceClock(fresh, terms, 2 * MINUTE, reads).state).toMatchObject({ kind: 'offline', guidelineMs: 0 });
    const paused = pauseClock(fresh, terms, 0).state;
    expect(advanceClock(paused, terms, 30_000, reads).state).toMatchObject({ kind: 'paused', guidelineMs: 0 });
    expect(advanceClock(fresh, { ...terms, guidelineAllowanceMs: 0 }, 30_000, reads).state).toMatchObject({
      kind: 'active',
      guidelineMs: 0,
    });
  });

  it('takes nothing for granted between a page that was closed and the next that is opened', () => {
    const opened = { ...inputSigns, opened: true };
    const closed = advanceClock(fresh, terms, 5_000, { ...inputSigns, closing: true });
    expect(closed.segments).toMatchObject([{ kind: 'active', startedAt: 0, endedAt: 5_000 }]);
    expect(advanceClock(closed.state, terms, 14_000, opened).state.payableMs).toBe(14_000);
    expect(advanceClock(closed.state, terms, 16_000, opened).state).toMatchObject({
      payableMs: 5_000,
      kind: 'offline',
    });
  });

  it('takes nothing from one page because another is opened beside it', () => {
    const opened = advanceClock(fresh, terms, 29_000, { ...noSigns, opened: true }).state;
    expect(advanceClock(opened, terms, 30_000, inputSigns).state.payableMs).toBe(30_000);
    const closed = advanceClock(fresh, terms, 5_000, { ...inputSigns, closing: true }).state;
    expect(advanceClock(closed, terms, 35_000, inputSigns).state.payableMs).toBe(35_000);
    expect(advanceClock(fresh, terms, 91_000, { ...noSigns, opened: true }).state.payableMs).toBe(0);
  });

  it('counts a claim of the third version as it began: what is before an opened page counts for ten seconds', () => {
    const third = { ...terms, rules: timeRules(3) };
    const opened = { ...inputSigns, opened: true };
    expect(advanceClock(fresh, third, 9_000, opened).state.payableMs).toBe(9_000);
    expect(advanceClock(fresh, third, 11_000, opened).state.payableMs).toBe(0);
  });

  it('extends the lease once, by its own length', () => {
    const extended = extendClock(fresh, terms);
    expect(extended?.leaseUntil).toBe(2 * terms.leaseMs);
    expect(extended && extendClock(extended, terms)).toBeUndefined();
    expect(extendClock(fresh, { ...terms, rules: timeRules(1) })).toBeUndefined();
  });

  it('pays a lapse to the last heartbeat', () => {
    const end = closeClock(work(fresh, 5 * MINUTE).state, terms, 60 * MINUTE, 'lapse');
    expect(end.payableMs).toBe(5 * MINUTE);
    expect(end.segments.at(-1)).toMatchObject({ kind: 'offline', startedAt: 5 * MINUTE, endedAt: 60 * MINUTE });
  });
});
