import { extensionsLeft, leaseEndsAt, type ClockState, type ClockTerms } from './running-clock';

/** What a workspace shows of its clock. Times are ISO 8601, lengths milliseconds. */
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
  leaseEndsAt: string;
  /** By how much the lease may be made longer at once; 0 when it may not. */
  extensionMs: number;
  sequence: number;
}

export function readClock(clock: { sequence: number; state: ClockState; terms: ClockTerms }): ClockReading {
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
    leaseEndsAt: new Date(leaseEndsAt(state, terms)).toISOString(),
    extensionMs: extensionsLeft(state, terms) > 0 ? terms.leaseMs : 0,
    sequence: clock.sequence,
  };
}
