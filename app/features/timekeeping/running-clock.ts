import type { TimeRules } from '../reviews/time-rules';
import { applyCap, classifyTime, hasQuietWork, type Piece } from './classify-time';
import { inputSigns, noSigns, type ClockSigns, type ClockState, type ClockTerms } from './clock-state';
import { countsToCap, isPayable, ruleOfKind, type SegmentKind } from './segment-kind';

const LEAST_BETWEEN_CHECKS_MS = 60_000;

export interface CutSegment {
  kind: SegmentKind;
  payable: boolean;
  /** The id of the rule that made it so; with the rule version it explains every second. */
  rule: string;
  startedAt: number;
  endedAt: number;
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

/**
 * When a claim whose lease is not over at `now` has to be looked at again: when it may end at the earliest, for a paused one as if it
 * were resumed at once, but not within a minute unless it ends by itself before that.
 */
export function nextCheckAt(state: ClockState, terms: ClockTerms, now: number): number {
  const pausedMs = state.pausedMs + Math.max(0, now - state.lastSeenAt);
  const unusedPauseMs = state.mode === 'paused' ? Math.max(0, terms.rules.pauseMaxMs - pausedMs) : 0;
  const earliest = Math.max(state.leaseUntil - unusedPauseMs, now + LEAST_BETWEEN_CHECKS_MS);
  return Math.min(earliest, leaseEndsAt(state, terms));
}

function cut(state: ClockState, at: number): CutSegment[] {
  if (at <= state.segmentStartedAt) return [];
  const { kind, segmentStartedAt } = state;
  return [{ kind, payable: isPayable(kind), rule: ruleOfKind[kind], startedAt: segmentStartedAt, endedAt: at }];
}

/** Adds one piece to a clock of the caller's own, cutting the running segment where the kind changes or it has grown long. */
function addPiece(clock: ClockState, terms: ClockTerms, piece: Piece, segments: CutSegment[]): void {
  const { kind, until, of: allowanceOf = kind } = piece;
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
  if (allowanceOf === 'reading') clock.readingMs += length;
  if (kind === 'paused') clock.pausedMs += length;
  if (allowanceOf === 'offline_edits') clock.offlineEditsMs += length;
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
  const pieces = classifyTime(state, terms, until, signs);
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
    if (signs.closing) turnOffline(next, until, segments);
  }
  return { state: next, segments };
}

/** Nobody watches from `at` on, as far as is known: the time until then is cut off. */
function turnOffline(clock: ClockState, at: number, segments: CutSegment[]): void {
  if (clock.kind === 'offline') return;
  segments.push(...cut(clock, at));
  clock.kind = 'offline';
  clock.segmentStartedAt = at;
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

/**
 * Freezes pay and lease: what was left of the lease is left at resume, within the pause limit of the claim. A lease that is over stays
 * over.
 */
export function pauseClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
): { state: ClockState; segments: CutSegment[] } {
  if (state.mode === 'paused') return { state, segments: [] };
  const isOver = at >= leaseEndsAt(state, terms);
  const counted = isOver ? fallSilent(state, terms, at) : advanceClock(state, terms, at, inputSigns);
  const moment = counted.state.lastSeenAt;
  const pauseLeftMs = isOver ? 0 : Math.max(0, terms.rules.pauseMaxMs - counted.state.pausedMs);
  return {
    segments: [...counted.segments, ...cut(counted.state, moment)],
    state: {
      ...counted.state,
      mode: 'paused',
      kind: 'paused',
      segmentStartedAt: moment,
      leaseUntil: counted.state.leaseUntil + pauseLeftMs,
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
 * Ends the clock at `at`. An act of the expert (submit, hand back) is input; at a lapse, and whoever ends it once the lease is over, the
 * time since the last beat is offline, so that pay reaches exactly to the last heartbeat.
 */
export function closeClock(
  state: ClockState,
  terms: ClockTerms,
  at: number,
  by: 'expert' | 'lapse',
): { segments: CutSegment[]; payableMs: number; guidelineMs: number; endedAt: number } {
  const until = Math.max(at, state.lastSeenAt);
  const isSilent = by === 'lapse' || at >= leaseEndsAt(state, terms);
  const counted =
    isSilent && state.mode === 'running'
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
