import type { TimeRules } from '../reviews/time-rules';
import type { ClockSigns, ClockState, ClockTerms } from './clock-state';
import { countsToCap, isPayable, type SegmentKind } from './segment-kind';

/** A part of the time since a clock was last seen, from where the one before it ends. */
export interface Piece {
  kind: SegmentKind;
  until: number;
  /** What a piece beyond the cap would have been within it: it uses up the same allowance. */
  of?: SegmentKind;
}

/** How the time since the clock was last seen divides into kinds, before the cap. */
export function classifyTime(state: ClockState, terms: ClockTerms, until: number, signs: ClockSigns): Piece[] {
  const { rules } = terms;
  if (state.mode === 'paused') return [{ kind: 'paused', until }];
  const silenceMs = until - state.lastSeenAt;
  if (silenceMs > longestSilence(state, rules, signs)) {
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

/** What a page that has just been opened cannot know was watched by none is away sooner. */
function longestSilence(state: ClockState, rules: TimeRules, { opened }: ClockSigns): number {
  if (!opened) return rules.offlineAfterMs;
  return state.kind === 'offline' ? rules.reopenedAfterMs : rules.openedBesideMs;
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
export function applyCap(state: ClockState, terms: ClockTerms, pieces: Piece[]): Piece[] {
  let from = state.lastSeenAt;
  let left = terms.capMs - state.payableMs;
  const silenceMs = (pieces.at(-1)?.until ?? from) - from;
  // Almost always: not even all of it would reach the cap.
  if (silenceMs <= left) return pieces;
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
          { kind: 'over_cap' as const, until: piece.until, of: piece.kind },
        ];
  });
}

/** True when some of the pieces are work although nothing was done in the page. */
export function hasQuietWork(state: ClockState, pieces: readonly Piece[]): boolean {
  let from = state.lastSeenAt;
  return pieces.some(({ kind, until }) => {
    const isLong = until > from;
    from = Math.max(from, until);
    return isLong && isPayable(kind) && kind !== 'active';
  });
}
