import { expect, it } from 'vitest';
import type { Stretch } from './list-stretches.server';
import { sumJobs, sumTime } from './sum-time';

const stretch = (claimId: string, kind: string, seconds: number, payable: boolean): Stretch => ({
  claimId,
  jobId: claimId === 'third' ? 'first' : claimId,
  jobTitle: claimId,
  contentLanguage: 'en',
  tier: 1,
  kind,
  payable,
  rule: `time.${kind}`,
  startedAt: new Date(0),
  endedAt: new Date(seconds * 1000),
  lengthMs: seconds * 1000,
  correctionMs: null,
  disputeId: null,
});

it('adds every second up once by task and once by kind, and joins neighbours of one kind', () => {
  const stretches = [
    stretch('first', 'active', 60, true),
    stretch('first', 'active', 30, true),
    stretch('second', 'paused', 100, false),
    stretch('first', 'idle', 20, false),
    stretch('first', 'active', 10, true),
    stretch('second', 'reading', 5, true),
  ];
  const { claims, kinds } = sumTime(stretches);
  expect(claims.map(({ claimId, payableMs, unpaidMs, pieces }) => ({ claimId, payableMs, unpaidMs, pieces }))).toEqual([
    {
      claimId: 'second',
      payableMs: 5_000,
      unpaidMs: 100_000,
      pieces: [
        { kind: 'paused', lengthMs: 100_000 },
        { kind: 'reading', lengthMs: 5_000 },
      ],
    },
    {
      claimId: 'first',
      payableMs: 100_000,
      unpaidMs: 20_000,
      pieces: [
        { kind: 'active', lengthMs: 90_000 },
        { kind: 'idle', lengthMs: 20_000 },
        { kind: 'active', lengthMs: 10_000 },
      ],
    },
  ]);
  expect(kinds.map(({ kind, lengthMs }) => [kind, lengthMs])).toEqual([
    ['active', 100_000],
    ['reading', 5_000],
    ['paused', 100_000],
    ['idle', 20_000],
  ]);
});

it('adds every second up once by job, each task of it counted once', () => {
  const stretches = [
    stretch('first', 'active', 60, true),
    stretch('second', 'active', 90, true),
    stretch('third', 'idle', 40, false),
    stretch('first', 'reading', 20, true),
  ];
  expect(
    sumJobs(stretches).map(({ jobId, tasks, payableMs, unpaidMs }) => [jobId, tasks, payableMs, unpaidMs]),
  ).toEqual([
    ['second', 1, 90_000, 0],
    ['first', 2, 80_000, 40_000],
  ]);
});
