import type { ClockState, ClockTerms } from './clock-state';
import { extensionsLeft, leaseEndsAt } from './running-clock';

/** What a workspace shows of its clock at the moment it was read. Lengths in milliseconds. */
export interface ClockReading {
  mode: 'running' | 'paused';
  kind: string;
  payableMs: number;
  capMs: number;
  /** Reading the guideline, payable apart from the cap, and up to how much. */
  guidelineMs: number;
  guidelineAllowanceMs: number;
  pausedMs: number;
  pauseLeftMs: number;
  leaseLeftMs: number;
  /** By how much the lease may be made longer at once; 0 when it may not. */
  extensionMs: number;
  sequence: number;
}

/** The clock as it stands at `now`, epoch milliseconds. */
export function readClock(
  clock: { sequence: number; state: ClockState; terms: ClockTerms },
  now: number,
): ClockReading {
  const { state, terms } = clock;
  return {
    mode: state.mode,
    kind: state.kind,
    payableMs: state.payableMs,
    capMs: terms.capMs,
    guidelineMs: state.guidelineMs,
    guidelineAllowanceMs: terms.guidelineAllowanceMs,
    pausedMs: state.pausedMs,
    pauseLeftMs: Math.max(0, terms.rules.pauseMaxMs - state.pausedMs),
    leaseLeftMs: Math.max(0, leaseEndsAt(state, terms) - now),
    extensionMs: extensionMsOf(state, terms),
    sequence: clock.sequence,
  };
}

function extensionMsOf(state: ClockState, terms: ClockTerms): number {
  if (extensionsLeft(state, terms) === 0) return 0;
  return Math.min(terms.leaseMs, terms.claimedAt + terms.rules.hardLimitMs - state.leaseUntil);
}

/** A reading and its moment as JSON, written out by hand because it answers every beat. */
export function drawReading(clock: ClockReading, now: Date): string {
  return (
    `{"clock":{"mode":"${clock.mode}","kind":"${clock.kind}","payableMs":${clock.payableMs},"capMs":${clock.capMs},` +
    `"guidelineMs":${clock.guidelineMs},"guidelineAllowanceMs":${clock.guidelineAllowanceMs},"pausedMs":${clock.pausedMs},` +
    `"pauseLeftMs":${clock.pauseLeftMs},"leaseLeftMs":${clock.leaseLeftMs},"extensionMs":${clock.extensionMs},` +
    `"sequence":${clock.sequence}},"now":"${now.toISOString()}"}`
  );
}
