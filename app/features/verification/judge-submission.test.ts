import { describe, expect, it } from 'vitest';
import { claimStatuses } from '../reviews/claim';
import { judgeSubmission, type SubmissionSituation } from './judge-submission';

const ended = new Date('2026-03-01T10:00:00Z');
const at = (minutes: number) => new Date(ended.getTime() + minutes * 60_000);
const grace = 15 * 60_000;
const claim = (over: Partial<SubmissionSituation>): SubmissionSituation => ({
  status: 'held',
  fence: 3,
  seatFence: 3,
  endedAt: null,
  ...over,
});

describe('a submission', () => {
  it('is taken in time while the claim is held', () => {
    expect(judgeSubmission(claim({}), 3, at(0), grace)).toEqual({ ok: true, value: 'inTime' });
  });

  it('is taken late within grace, to the second, and refused after', () => {
    const lapsed = claim({ status: 'lapsed', endedAt: ended });
    expect(judgeSubmission(lapsed, 3, at(15), grace)).toEqual({ ok: true, value: 'late' });
    expect(judgeSubmission(lapsed, 3, new Date(at(15).getTime() + 1), grace)).toMatchObject({
      error: { code: 'claimEnded' },
    });
  });

  it('is refused when the seat was taken again, and for a stale fence, whatever the state', () => {
    for (const status of claimStatuses.filter((candidate) => candidate !== 'submitted')) {
      expect(judgeSubmission(claim({ status, seatFence: 4, endedAt: ended }), 3, at(1), grace)).toMatchObject({
        error: { code: 'seatTakenAgain' },
      });
      expect(judgeSubmission(claim({ status, endedAt: ended }), 2, at(1), grace)).toMatchObject({
        error: { code: 'seatTakenAgain' },
      });
    }
  });

  it('is refused after a hand-back and answered as done when handed in before', () => {
    expect(judgeSubmission(claim({ status: 'released', endedAt: ended }), 3, at(1), grace)).toMatchObject({
      error: { code: 'claimEnded' },
    });
    expect(judgeSubmission(claim({ status: 'submitted', endedAt: ended }), 3, at(99), grace)).toEqual({
      ok: true,
      value: 'already',
    });
  });
});
