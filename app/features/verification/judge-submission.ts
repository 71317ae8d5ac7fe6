import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ClaimStatus } from '../reviews/claim';

/** What of a claim and its seat decides whether a submission is taken. */
export interface SubmissionSituation {
  status: ClaimStatus;
  fence: number;
  seatFence: number;
  endedAt: Date | null;
}

/**
 * Whether a submission is taken: in time while the claim is held, late within grace after a lapse while nobody took the
 * seat (the fence is unchanged), `already` when it was handed in before. A grown fence refuses everything else.
 */
export function judgeSubmission(
  claim: SubmissionSituation,
  fence: number,
  now: Date,
  graceMs: number,
): Result<'inTime' | 'late' | 'already', Failure<'seatTakenAgain' | 'claimEnded'>> {
  if (claim.status === 'submitted') return ok('already');
  if (claim.fence !== fence || claim.seatFence !== claim.fence) {
    return fail(
      'conflict',
      'seatTakenAgain',
      'Somebody else took this seat after your claim ended; your draft is kept.',
    );
  }
  if (claim.status === 'held') return ok('inTime');
  const inGrace = claim.endedAt !== null && now.getTime() - claim.endedAt.getTime() <= graceMs;
  if (claim.status === 'lapsed' && inGrace) return ok('late');
  return fail('conflict', 'claimEnded', 'This claim has ended; its draft is kept as it was.');
}
