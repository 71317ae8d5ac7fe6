import type { TimeSignal } from './time-signal';

const MINUTE_MS = 60_000;

/**
 * The reading allowance takes 200 words a minute. Silent reading of non-fiction averages 238 (Brysbaert, "How many words do we read
 * per minute?", Journal of Memory and Language 109, 2019), so below a third of the allowance nobody has read word by word.
 */
const READ_AT_LEAST = 1 / 3;
/** Ours: of a shorter text a reader may know the answer at sight. */
const READING_JUDGED_MS = 2 * MINUTE_MS;
/** Ours: an estimate is a guess for the average task, so only a multiple of it says anything. */
const ESTIMATES = 3;
/** Ours: what most readers need for the tier overrules the estimate as soon as there are enough of them. */
const MEDIANS = 2;
const REVIEWS_FOR_MEDIAN = 10;
/** Ours: two sources read in full without a key (`consultingMs`), and hardly anything but that. */
const QUIET_MS = 20 * MINUTE_MS;
const QUIET_SHARE = 0.75;
/** Ours: a device sets its clock once when it wakes or finds a network again; three times within one task is no accident. */
const CLOCK_JUMPS = 3;

/** The latest reviews a median is taken from. */
export const MEDIAN_REVIEWS = 200;

/** The time of an ended claim as the rules look at it. Milliseconds. */
export interface TimeFacts {
  isSubmitted: boolean;
  /** What the claim counted, without the reading of the guideline. */
  countedMs: number;
  /** Work beyond the cap, which is not counted. */
  overCapMs: number;
  /** Counted without any input in the page: reading and consulting a source. */
  quietMs: number;
  offlineEditsMs: number;
  /** How much the claim's rules let count without a connection; 0 for none. */
  offlineEditsMaxMs: number;
  /** What the expert's earlier claims of the same task counted: a task taken up again has been read before. */
  earlierMs: number;
  readingAllowanceMs: number;
  estimatedMs: number;
  /** What the tier's latest handed-in reviews before this one took, at most `MEDIAN_REVIEWS`. */
  others: readonly number[];
  clockJumps: number;
}

/** What is strange about the time of an ended claim, by each rule once; mostly nothing. */
export function findTimeSignals(facts: TimeFacts): TimeSignal[] {
  return [findTooFast(facts), findTooLong(facts), findQuiet(facts), findOfflineLimit(facts), findJumps(facts)].flatMap(
    (signal) => signal ?? [],
  );
}

function findTooFast(facts: TimeFacts): TimeSignal | undefined {
  const measured = facts.countedMs + facts.earlierMs;
  const bound = Math.floor(facts.readingAllowanceMs * READ_AT_LEAST);
  if (!facts.isSubmitted || facts.readingAllowanceMs < READING_JUDGED_MS || measured >= bound) return undefined;
  return { kind: 'too_fast', figures: { measured, bound, base: facts.readingAllowanceMs } };
}

function findTooLong({ countedMs, overCapMs, estimatedMs, others }: TimeFacts): TimeSignal | undefined {
  const measured = countedMs + overCapMs;
  const median = others.length >= REVIEWS_FOR_MEDIAN ? medianOf(others) : undefined;
  const bound = Math.max(estimatedMs * ESTIMATES, (median ?? 0) * MEDIANS);
  if (measured <= bound) return undefined;
  const ofOthers = median === undefined ? {} : { median, medianOf: others.length };
  return { kind: 'too_long', figures: { measured, bound, base: estimatedMs, ...ofOthers } };
}

function findQuiet({ quietMs, countedMs }: TimeFacts): TimeSignal | undefined {
  const bound = Math.max(QUIET_MS, Math.ceil(countedMs * QUIET_SHARE));
  if (quietMs < bound) return undefined;
  return { kind: 'mostly_quiet', figures: { measured: quietMs, bound, base: countedMs } };
}

function findOfflineLimit({ offlineEditsMs, offlineEditsMaxMs }: TimeFacts): TimeSignal | undefined {
  if (offlineEditsMaxMs === 0 || offlineEditsMs < offlineEditsMaxMs) return undefined;
  return { kind: 'offline_limit', figures: { measured: offlineEditsMs, bound: offlineEditsMaxMs } };
}

function findJumps({ clockJumps }: TimeFacts): TimeSignal | undefined {
  return clockJumps < CLOCK_JUMPS
    ? undefined
    : { kind: 'clock_jumps', figures: { measured: clockJumps, bound: CLOCK_JUMPS } };
}

/** The middle one, of an even number the upper of the two. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
