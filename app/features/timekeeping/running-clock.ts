import type { TimeRules } from '../reviews/time-rules';

/**
 * What a stretch of time was. Active, reading, consulting and offline_edits are payable up to the cap; what exceeds it is
 * over_cap. Guideline is payable apart from the cap, up to an allowance of its own.
 */
export const segmentKinds = [
  'active',
  'reading',
  'consulting',
  'guideline',
  'offline_edits',
  'idle',
  'paused',
  'offline',
  'over_cap',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

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
  /** How long ago the draft was edited while there was no connection, milliseconds, by the workspace's own running count. */
  offlineEditAgesMs: readonly number[];
}

/** Nothing was done since the last beat. */
export const noSigns: ClockSigns = {
  input: false,
  consulted: false,
  guideline: false,
  opened: false,
  offlineEditAgesMs: [],
};
/** Something was done since the last beat; what every command of the expert also says. */
export const inputSigns: ClockSigns = { ...noSigns, input: true };

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
  consulting: 'time.consulting',
  guideline: 'time.guideline-reading',
  offline_edits: 'time.offline-edits',
  idle: 'time.idle-cut',
  paused: 'time.paused',
  offline: 'time.offline',
  over_cap: 'time.over-cap',
};

export function isPayable(kind: SegmentKind): boolean {
  return countsToCap(kind) || kind === 'guideline';
}

function countsToCap(kind: SegmentKind): boolean {
  return kind === 'active' || kind === 'reading' || kind === 'consulting' || kind === 'offline_edits';
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
    consultUntil: 0,
    offlineEditsMs: 0,
    guidelineMs: 0,
    extensionsUsed: 0,
    leaseUntil: claimedAt + leaseMs + (mode === 'paused' ? rules.pauseMaxMs : 0),
  };
}

/** When the claim lapses: the lease's end, never past the hard limit. */
export function leaseEndsAt(state: ClockState, terms: ClockTerms): number {
  return Math.min(state.leaseUntil, terms.claimedAt + terms.rules.hardLimitMs);
}

/** How the time since the clock was last seen divides into kinds, before the cap. */
function classify(state: ClockState, terms: ClockTerms, until: number, signs: ClockSigns): Piece[] {
  const { rules } = terms;
  if (state.mode === 'paused') return [{ kind: 'paused', until }];
  const silenceMs = until - state.lastSeenAt;
  if (silenceMs > (signs.opened ? rules.reopenedAfterMs : rules.offlineAfterMs)) {
    return classifyOffline(state, terms, until, signs.offlineEditAgesMs);
  }
  const guidelineLeftMs = signs.guideline ? Math.max(0, terms.guidelineAllowanceMs - state.guidelineMs) : 0;
  const guidelineUntil = Math.min(until, state.lastSeenAt + guidelineLeftMs);
  const guideline = { kind: 'guideline' as const, until: guidelineUntil };
  if (signs.input) return [guideline, { kind: 'active', until }];
  const consultingUntil = Math.min(until, Math.max(guidelineUntil, state.consultUntil));
  const activeUntil = Math.min(until, Math.max(consultingUntil, state.lastInputAt + rules.idleAfterMs));
  const readingUntil = Math.min(until, activeUntil + Math.max(0, terms.readingAllowanceMs - state.readingMs));
  return [
    guideline,
    { kind: 'consulting', until: consultingUntil },
    { kind: 'active', until: activeUntil },
    { kind: 'reading', until: readingUntil },
    { kind: 'idle', until },
  ];
}

/**
 * A silence: each edit vouches for a bounded time before it, all edits of a claim for a bounded sum, and never for more than
 * the silence itself, which the database's clock has measured.
 */
function classifyOffline(state: ClockState, terms: ClockTerms, until: number, agesMs: readonly number[]): Piece[] {
  const { offlineEditMs, offlineEditsMaxMs } = terms.rules;
  let left = offlineEditsMaxMs - state.offlineEditsMs;
  let from = state.lastSeenAt;
  const pieces: Piece[] = [];
  for (const age of [...agesMs].sort((one, other) => other - one)) {
    const editedAt = until - age;
    const vouchedFrom = Math.max(from, editedAt - offlineEditMs);
    const vouchedUntil = Math.min(until, editedAt, vouchedFrom + left);
    if (vouchedUntil <= vouchedFrom) continue;
    pieces.push({ kind: 'offline', until: vouchedFrom }, { kind: 'offline_edits', until: vouchedUntil });
    left -= vouchedUntil - vouchedFrom;
    from = vouchedUntil;
  }
  return [...pieces, { kind: 'offline', until }];
}

/** Splits the pieces that count to the cap where it is reached. */
function applyCap(state: ClockState, terms: ClockTerms, pieces: Piece[]): Piece[] {
  let from = state.lastSeenAt;
  let left = terms.capMs - state.payableMs;
  return pieces.flatMap((piece) => {
    const length = Math.max(0, piece.until - from);
    const capAt = from + Math.max(0, left);
    from = Math.max(from, piece.until);
    if (!countsToCap(piece.kind)) return [piece];
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

/** Adds one piece to a clock of the caller's own, cutting the running segment where the kind changes or it has grown long. */
function addPiece(clock: ClockState, terms: ClockTerms, { kind, until }: Piece, segments: CutSegment[]): void {
  const from = clock.lastSeenAt;
  if (until <= from) return;
  const length = until - from;
  clock.lastSeenAt = until;
  if (kind !== clock.kind) {
    segments.push(...cut(clock, from));
    clock.kind = kind;
    clock.segmentStartedAt = from;
  }
  if (countsToCap(kind)) clock.payableMs += length;
  if (kind === 'guideline') clock.guidelineMs += length;
  if (kind === 'reading') clock.readingMs += length;
  if (kind === 'paused') clock.pausedMs += length;
  if (kind === 'offline_edits') clock.offlineEditsMs += length;
  if (until - clock.segmentStartedAt >= terms.rules.segmentMaxMs) {
    segments.push(...cut(clock, until));
    clock.segmentStartedAt = until;
  }
}

/**
 * Counts the time up to `at`, by what the workspace says about it. Time never runs backwards: an earlier `at` counts nothing.
 * Work (input, reading, consulting, the guideline, edits without a connection) renews the lease; idling alone does not.
 */
export function advanceClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
  signs: ClockSigns,
): { state: ClockState; segments: CutSegment[] } {
  const segments: CutSegment[] = [];
  const until = Math.max(at, state.lastSeenAt);
  const pieces = classify(state, terms, until, signs);
  const next = { ...state };
  for (const piece of applyCap(state, terms, pieces)) addPiece(next, terms, piece, segments);
  if (state.mode === 'running') {
    if (signs.input) {
      next.lastInputAt = until;
      next.consultUntil = 0;
    }
    if (signs.consulted) next.consultUntil = until + terms.rules.consultingMs;
    if (signs.input || hasQuietWork(state, pieces)) {
      next.leaseUntil = Math.max(next.leaseUntil, until + terms.leaseMs);
    }
  }
  return { state: next, segments };
}

/** True when some of the pieces are work although nothing was done in the page. */
function hasQuietWork(state: ClockState, pieces: readonly Piece[]): boolean {
  let from = state.lastSeenAt;
  return pieces.some(({ kind, until }) => {
    const isLong = until > from;
    from = Math.max(from, until);
    return isLong && isPayable(kind) && kind !== 'active';
  });
}

/** How often the lease may still be made longer; never once the hard limit is what ends it. */
export function extensionsLeft(state: ClockState, terms: ClockTerms): number {
  if (state.leaseUntil >= terms.claimedAt + terms.rules.hardLimitMs) return 0;
  return Math.max(0, terms.rules.extensions - state.extensionsUsed);
}

/** The lease made longer by its own length; undefined when the rules do not allow it any more. */
export function extendClock(state: ClockState, terms: ClockTerms): ClockState | undefined {
  if (extensionsLeft(state, terms) === 0) return undefined;
  return { ...state, extensionsUsed: state.extensionsUsed + 1, leaseUntil: state.leaseUntil + terms.leaseMs };
}

/** Freezes pay and lease: what was left of the lease is left at resume, within the pause limit of the claim. */
export function pauseClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
): { state: ClockState; segments: CutSegment[] } {
  if (state.mode === 'paused') return { state, segments: [] };
  const counted = advanceClock(state, terms, at, inputSigns);
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
  const counted = advanceClock(state, terms, at, noSigns);
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
): { segments: CutSegment[]; payableMs: number; guidelineMs: number; endedAt: number } {
  const until = Math.max(at, state.lastSeenAt);
  const counted =
    by === 'lapse' && state.mode === 'running'
      ? fallSilent(state, terms, until)
      : advanceClock(state, terms, until, inputSigns);
  return {
    segments: [...counted.segments, ...cut(counted.state, until)],
    payableMs: counted.state.payableMs,
    guidelineMs: counted.state.guidelineMs,
    endedAt: until,
  };
}

function fallSilent(
  state: ClockState,
  terms: ClockTerms,
  until: number,
): { state: ClockState; segments: CutSegment[] } {
  const segments: CutSegment[] = [];
  const silent = { ...state };
  addPiece(silent, terms, { kind: 'offline', until }, segments);
  return { state: silent, segments };
}
