import type { TimeRules } from '../reviews/time-rules';

/** What a stretch of time was. Active and reading are payable up to the cap; what exceeds it is over_cap. */
export const segmentKinds = ['active', 'reading', 'idle', 'paused', 'offline', 'over_cap'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

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
  /** When the lease ends, apart from the hard limit. */
  leaseUntil: number;
}

/** The claim's own limits beside the general rules. */
export interface ClockTerms {
  rules: TimeRules;
  claimedAt: number;
  capMs: number;
  readingAllowanceMs: number;
  leaseMs: number;
}

export interface CutSegment {
  kind: SegmentKind;
  payable: boolean;
  /** The id of the rule that made it so; with the rule version it explains every second. */
  rule: string;
  startedAt: number;
  endedAt: number;
}

interface Piece {
  kind: SegmentKind;
  until: number;
}

/** The rule behind each kind, by the name the ledger page explains. */
export const ruleOfKind: Record<SegmentKind, string> = {
  active: 'time.active',
  reading: 'time.reading-allowance',
  idle: 'time.idle-cut',
  paused: 'time.paused',
  offline: 'time.offline',
  over_cap: 'time.over-cap',
};

export function isPayable(kind: SegmentKind): boolean {
  return kind === 'active' || kind === 'reading';
}

/** A clock that starts now; it waits paused when another claim of the expert is running. */
export function startClock(
  claimedAt: number,
  leaseMs: number,
  mode: 'running' | 'paused',
  rules: TimeRules,
): ClockState {
  return {
    mode,
    kind: mode === 'running' ? 'active' : 'paused',
    segmentStartedAt: claimedAt,
    lastSeenAt: claimedAt,
    lastInputAt: claimedAt,
    payableMs: 0,
    readingMs: 0,
    pausedMs: 0,
    leaseUntil: claimedAt + leaseMs + (mode === 'paused' ? rules.pauseMaxMs : 0),
  };
}

/** When the claim lapses: the lease's end, never past the hard limit. */
export function leaseEndsAt(state: ClockState, terms: ClockTerms): number {
  return Math.min(state.leaseUntil, terms.claimedAt + terms.rules.hardLimitMs);
}

/** How the time since the clock was last seen divides into kinds, before the cap. */
function classify(state: ClockState, terms: ClockTerms, until: number, input: boolean): Piece[] {
  if (state.mode === 'paused') return [{ kind: 'paused', until }];
  if (until - state.lastSeenAt > terms.rules.offlineAfterMs) return [{ kind: 'offline', until }];
  if (input) return [{ kind: 'active', until }];
  const activeUntil = Math.min(until, Math.max(state.lastSeenAt, state.lastInputAt + terms.rules.idleAfterMs));
  const readingUntil = Math.min(until, activeUntil + Math.max(0, terms.readingAllowanceMs - state.readingMs));
  return [
    { kind: 'active', until: activeUntil },
    { kind: 'reading', until: readingUntil },
    { kind: 'idle', until },
  ];
}

/** Splits payable pieces where the cap is reached. */
function applyCap(state: ClockState, terms: ClockTerms, pieces: Piece[]): Piece[] {
  let from = state.lastSeenAt;
  let left = terms.capMs - state.payableMs;
  return pieces.flatMap((piece) => {
    const length = Math.max(0, piece.until - from);
    const capAt = from + Math.max(0, left);
    from = Math.max(from, piece.until);
    if (!isPayable(piece.kind)) return [piece];
    left -= length;
    return left >= 0
      ? [piece]
      : [
          { kind: piece.kind, until: capAt },
          { kind: 'over_cap' as const, until: piece.until },
        ];
  });
}

function cut(state: ClockState, at: number): CutSegment[] {
  if (at <= state.segmentStartedAt) return [];
  const { kind, segmentStartedAt } = state;
  return [{ kind, payable: isPayable(kind), rule: ruleOfKind[kind], startedAt: segmentStartedAt, endedAt: at }];
}

/** Adds one piece to the clock, cutting the running segment where the kind changes or it has grown long. */
function addPiece(state: ClockState, terms: ClockTerms, piece: Piece, segments: CutSegment[]): ClockState {
  const from = state.lastSeenAt;
  if (piece.until <= from) return state;
  const length = piece.until - from;
  const next = { ...state, lastSeenAt: piece.until };
  if (piece.kind !== state.kind) {
    segments.push(...cut(state, from));
    next.kind = piece.kind;
    next.segmentStartedAt = from;
  }
  if (isPayable(piece.kind)) next.payableMs += length;
  if (piece.kind === 'reading') next.readingMs += length;
  if (piece.kind === 'paused') next.pausedMs += length;
  if (piece.until - next.segmentStartedAt >= terms.rules.segmentMaxMs) {
    segments.push(...cut(next, piece.until));
    next.segmentStartedAt = piece.until;
  }
  return next;
}

/**
 * Counts the time up to `at`. `input` says that something was done since the last beat. Time never runs backwards:
 * an earlier `at` counts nothing. Work (with input, or reading) renews the lease; idling alone does not.
 */
export function advanceClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
  input: boolean,
): { state: ClockState; segments: CutSegment[] } {
  const segments: CutSegment[] = [];
  const until = Math.max(at, state.lastSeenAt);
  const pieces = classify(state, terms, until, input);
  let next = applyCap(state, terms, pieces).reduce((held, piece) => addPiece(held, terms, piece, segments), state);
  if (state.mode === 'running') {
    if (input) next = { ...next, lastInputAt: until };
    const worked = input || pieces.some((piece) => piece.kind === 'reading' && piece.until > state.lastSeenAt);
    if (worked) next = { ...next, leaseUntil: Math.max(next.leaseUntil, until + terms.leaseMs) };
  }
  return { state: next, segments };
}

/** Freezes pay and lease: what was left of the lease is left at resume, within the pause limit of the claim. */
export function pauseClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
): { state: ClockState; segments: CutSegment[] } {
  if (state.mode === 'paused') return { state, segments: [] };
  const counted = advanceClock(state, terms, at, true);
  const moment = counted.state.lastSeenAt;
  return {
    segments: [...counted.segments, ...cut(counted.state, moment)],
    state: {
      ...counted.state,
      mode: 'paused',
      kind: 'paused',
      segmentStartedAt: moment,
      leaseUntil: counted.state.leaseUntil + Math.max(0, terms.rules.pauseMaxMs - counted.state.pausedMs),
    },
  };
}

/** Runs again; the pause that was not used is taken off the lease's end. */
export function resumeClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
): { state: ClockState; segments: CutSegment[] } {
  if (state.mode === 'running') return { state, segments: [] };
  const counted = advanceClock(state, terms, at, false);
  const moment = counted.state.lastSeenAt;
  return {
    segments: [...counted.segments, ...cut(counted.state, moment)],
    state: {
      ...counted.state,
      mode: 'running',
      kind: 'active',
      segmentStartedAt: moment,
      lastInputAt: moment,
      leaseUntil: counted.state.leaseUntil - Math.max(0, terms.rules.pauseMaxMs - counted.state.pausedMs),
    },
  };
}

/**
 * Ends the clock at `at`. An act of the expert (submit, hand back) is input; at a lapse the time since the last beat is
 * offline, so that pay reaches exactly to the last heartbeat.
 */
export function closeClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
  by: 'expert' | 'lapse',
): { segments: CutSegment[]; payableMs: number; endedAt: number } {
  const segments: CutSegment[] = [];
  const until = Math.max(at, state.lastSeenAt);
  const counted =
    by === 'lapse' && state.mode === 'running'
      ? { state: addPiece(state, terms, { kind: 'offline', until }, segments), segments }
      : advanceClock(state, terms, until, true);
  return {
    segments: [...counted.segments, ...cut(counted.state, until)],
    payableMs: counted.state.payableMs,
    endedAt: until,
  };
}
