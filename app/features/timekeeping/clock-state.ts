import type { TimeRules } from '../reviews/time-rules';
import type { SegmentKind } from './segment-kind';

/** The clock of one held claim. Times are epoch milliseconds of the database's clock. */
export interface ClockState {
  mode: 'running' | 'paused';
  /** The kind of the segment that is being counted since `segmentStartedAt`. */
  kind: SegmentKind;
  segmentStartedAt: number;
  lastSeenAt: number;
  lastInputAt: number;
  payableMs: number;
  readingMs: number;
  pausedMs: number;
  /** Until when quiet time counts as consulting a source; 0 when none was opened. */
  consultUntil: number;
  offlineEditsMs: number;
  /** Payable as well, and not a part of `payableMs`. */
  guidelineMs: number;
  extensionsUsed: number;
  /** When the lease ends, apart from the hard limit. */
  leaseUntil: number;
}

/** The claim's own limits beside the general rules. */
export interface ClockTerms {
  rules: TimeRules;
  claimedAt: number;
  capMs: number;
  readingAllowanceMs: number;
  guidelineAllowanceMs: number;
  leaseMs: number;
}

/** What a workspace says about the time since its last beat. */
export interface ClockSigns {
  /** Something was done: a key, a pointer, a scroll, an edit. */
  input: boolean;
  /** A source of the task was opened. */
  consulted: boolean;
  /** The guideline was open before the expert's eyes. */
  guideline: boolean;
  /** The page has just been opened: nobody watched before it. */
  opened: boolean;
  /** The page is being closed: nobody watches after it, unless another page does. */
  closing: boolean;
  /** How long ago the draft was edited while there was no connection, milliseconds, by the workspace's own running count. */
  offlineEditAgesMs: readonly number[];
}

/** Nothing was done since the last beat. */
export const noSigns: ClockSigns = {
  input: false,
  consulted: false,
  guideline: false,
  opened: false,
  closing: false,
  offlineEditAgesMs: [],
};
/** Something was done since the last beat; what every command of the expert also says. */
export const inputSigns: ClockSigns = { ...noSigns, input: true };
