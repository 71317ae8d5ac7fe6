import { describe, expect, it } from 'vitest';
import { findTimeSignals, type TimeFacts } from './find-time-signals';

const MINUTE = 60_000;
/** An ordinary review: twenty minutes for a text of six, estimated at fifteen. */
const ordinary: TimeFacts = {
  isSubmitted: true,
  countedMs: 20 * MINUTE,
  overCapMs: 0,
  quietMs: 5 * MINUTE,
  offlineEditsMs: 0,
  offlineEditsMaxMs: 15 * MINUTE,
  earlierMs: 0,
  readingAllowanceMs: 6 * MINUTE,
  estimatedMs: 15 * MINUTE,
  others: [],
  clockJumps: 0,
};
const kindsOf = (facts: Partial<TimeFacts>) => findTimeSignals({ ...ordinary, ...facts }).map(({ kind }) => kind);

describe('the time of a claim', () => {
  it('raises nothing where it is ordinary, at each bound', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ countedMs: 2 * MINUTE, quietMs: 0 })).toEqual([]);
    expect(kindsOf({ countedMs: 45 * MINUTE })).toEqual([]);
    expect(kindsOf({ clockJumps: 2, offlineEditsMs: 15 * MINUTE - 1 })).toEqual([]);
  });

  it('is too fast below a third of the reading time, earlier claims of the task counted in', () => {
    const fast = { countedMs: 2 * MINUTE - 1, quietMs: 0 };
    expect(findTimeSignals({ ...ordinary, ...fast })).toEqual([
      { kind: 'too_fast', figures: { measured: 2 * MINUTE - 1, bound: 2 * MINUTE, base: 6 * MINUTE } },
    ]);
    expect(kindsOf({ ...fast, earlierMs: 1 })).toEqual([]);
    expect(kindsOf({ ...fast, isSubmitted: false })).toEqual([]);
    expect(kindsOf({ countedMs: 1, quietMs: 0, readingAllowanceMs: 2 * MINUTE - 1 })).toEqual([]);
  });

  it('is too long beyond three times the estimate, and beyond twice the median where ten others say one', () => {
    const long = { countedMs: 45 * MINUTE, overCapMs: 1 };
    expect(kindsOf(long)).toEqual(['too_long']);
    expect(kindsOf({ ...long, others: Array<number>(9).fill(40 * MINUTE) })).toEqual(['too_long']);
    expect(kindsOf({ ...long, others: Array<number>(10).fill(40 * MINUTE) })).toEqual([]);
    expect(kindsOf({ ...long, others: Array<number>(10).fill(10 * MINUTE) })).toEqual(['too_long']);
  });

  it('is mostly quiet from twenty minutes and three quarters of what counted', () => {
    expect(kindsOf({ quietMs: 20 * MINUTE })).toEqual(['mostly_quiet']);
    expect(kindsOf({ quietMs: 20 * MINUTE, countedMs: 28 * MINUTE })).toEqual([]);
    expect(kindsOf({ quietMs: 20 * MINUTE - 1 })).toEqual([]);
  });

  it('names edits without a connection at their limit, and a clock set three times', () => {
    expect(kindsOf({ offlineEditsMs: 15 * MINUTE })).toEqual(['offline_limit']);
    expect(kindsOf({ offlineEditsMs: 0, offlineEditsMaxMs: 0 })).toEqual([]);
    expect(kindsOf({ clockJumps: 3 })).toEqual(['clock_jumps']);
  });
});
