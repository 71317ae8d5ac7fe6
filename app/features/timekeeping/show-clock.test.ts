import { describe, expect, it } from 'vitest';
import { timeRules } from '../reviews/time-rules';
import { drawReading, readClock, type ClockReading } from './clock-reading';
import { extendClock, leaseEndsAt, startClock } from './running-clock';
import { showClock } from './show-clock';

const MINUTE = 60_000;
const reading: ClockReading = {
  mode: 'running',
  kind: 'active',
  payableMs: 5 * MINUTE,
  capMs: 20 * MINUTE,
  guidelineMs: 0,
  guidelineAllowanceMs: 2 * MINUTE,
  pausedMs: 0,
  pauseLeftMs: 60 * MINUTE,
  extensionMs: 30 * MINUTE,
  leaseLeftMs: 30 * MINUTE,
  sequence: 3,
};

describe('what a workspace says about its clock', () => {
  it('carries counted time on between readings, but not past what a silence allows', () => {
    expect(showClock(reading, 20_000)).toMatchObject({ word: 'counting', payableMs: 5 * MINUTE + 20_000 });
    expect(showClock(reading, 10 * MINUTE).payableMs).toBe(5 * MINUTE + 90_000);
  });

  it('carries the reading of the guideline on apart from the task, also at its cap, up to its allowance', () => {
    const reads = { ...reading, kind: 'guideline', guidelineMs: MINUTE };
    expect(showClock(reads, 20_000)).toMatchObject({
      word: 'guideline',
      payableMs: 5 * MINUTE,
      guidelineMs: MINUTE + 20_000,
    });
    expect(showClock({ ...reads, payableMs: reads.capMs }, 80_000)).toMatchObject({
      word: 'guideline',
      guidelineMs: 2 * MINUTE,
    });
    expect(showClock({ ...reads, guidelineMs: 2 * MINUTE }, 0).word).toBe('counting');
  });

  it('adds nothing while idle, away, paused or over the cap', () => {
    for (const kind of ['idle', 'offline']) {
      expect(showClock({ ...reading, kind }, 20_000)).toMatchObject({ word: kind, payableMs: 5 * MINUTE });
    }
    expect(showClock({ ...reading, mode: 'paused', kind: 'paused', leaseLeftMs: 90 * MINUTE }, 20_000)).toMatchObject({
      word: 'paused',
      payableMs: 5 * MINUTE,
      pauseLeftMs: 60 * MINUTE - 20_000,
      warning: 'none',
      extensionMs: 0,
    });
    const nearCap = { ...reading, payableMs: 20 * MINUTE - 10_000 };
    expect(showClock(nearCap, 20_000)).toMatchObject({ word: 'capReached', payableMs: 20 * MINUTE });
  });

  it('warns at ten and at two minutes by the server’s clock', () => {
    expect(showClock(reading, 19 * MINUTE)).toMatchObject({ warning: 'none', extensionMs: 0 });
    expect(showClock(reading, 21 * MINUTE).extensionMs).toBe(30 * MINUTE);
    expect(showClock(reading, 20 * MINUTE)).toMatchObject({ warning: 'tenMinutes', leaseLeftMs: 10 * MINUTE });
    expect(showClock(reading, 28 * MINUTE).warning).toBe('twoMinutes');
    expect(showClock(reading, 60 * MINUTE).leaseLeftMs).toBe(0);
  });

  it('warns who is paused when the pause is nearly used up and the lease will end, for it runs again then', () => {
    const paused = {
      ...reading,
      mode: 'paused' as const,
      kind: 'paused',
      pauseLeftMs: MINUTE,
      leaseLeftMs: 12 * MINUTE,
    };
    expect(showClock(paused, MINUTE)).toMatchObject({ word: 'paused', pauseLeftMs: 0, warning: 'none' });
    expect(showClock(paused, 2 * MINUTE)).toMatchObject({ warning: 'tenMinutes', extensionMs: 30 * MINUTE });
    expect(showClock(paused, 10 * MINUTE)).toMatchObject({ warning: 'twoMinutes', leaseLeftMs: 2 * MINUTE });
  });

  it('offers no more of an extension than the hard limit leaves', () => {
    const rules = timeRules(4);
    const leaseMs = 30 * MINUTE;
    const terms = { rules, claimedAt: 0, capMs: 1, readingAllowanceMs: 0, guidelineAllowanceMs: 0, leaseMs };
    for (const leftMs of [10 * MINUTE, leaseMs, 40 * MINUTE]) {
      const leaseUntil = rules.hardLimitMs - leftMs;
      const state = { ...startClock(0, leaseMs, 'running', rules), leaseUntil };
      const { extensionMs } = readClock({ sequence: 1, state, terms }, leaseUntil - MINUTE);
      expect(extensionMs).toBe(Math.min(leftMs, leaseMs));
      const extended = extendClock(state, terms);
      expect(extended && leaseEndsAt(extended, terms) - leaseUntil).toBe(extensionMs);
    }
  });

  it('arrives as it was read', () => {
    const now = new Date('2026-11-21T10:00:00.123Z');
    expect(JSON.parse(drawReading(reading, now))).toEqual({ clock: reading, now: now.toISOString() });
  });
});
