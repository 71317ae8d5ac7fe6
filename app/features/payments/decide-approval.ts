import { fail, ok, type Failure, type Result } from '~/core/result';

/** What approval looks at; the row is locked. */
export interface ApprovableClaim {
  expertId: string;
  payStatus: string;
  windowEndsAt: Date | null;
}

export type ApprovalRefusal = 'claimNotEnded' | 'claimQueried' | 'windowOpen' | 'ownReview' | 'payNotOwed';

/**
 * Whether pay is approved now: by a person of the company at any time after the end, by silence only once the window is
 * over and nothing is queried. Nobody approves a review of their own. A repeated approval answers `alreadyApproved`.
 */
export function decideApproval(
  claim: ApprovableClaim,
  approver: { userId: string } | 'silence',
  now: Date,
): Result<'approve' | 'alreadyApproved', Failure<ApprovalRefusal>> {
  switch (claim.payStatus) {
    case 'submitted':
      return decideSubmitted(claim, approver, now);
    case 'queried':
      if (approver === 'silence') return fail('conflict', 'claimQueried', 'An open query holds this approval.');
      return decideSubmitted(claim, approver, now);
    case 'accruing':
      return fail('conflict', 'claimNotEnded', 'This claim is still being worked on.');
    case 'approved':
    case 'pending':
    case 'payable':
    case 'in_transit':
    case 'paid':
      return ok('alreadyApproved');
    default:
      return fail('conflict', 'payNotOwed', 'Pay for this claim was decided otherwise.');
  }
}

function decideSubmitted(
  claim: ApprovableClaim,
  approver: { userId: string } | 'silence',
  now: Date,
): Result<'approve', Failure<ApprovalRefusal>> {
  if (approver !== 'silence') {
    if (approver.userId === claim.expertId)
      return fail('forbidden', 'ownReview', 'Another person approves your own review.');
    return ok('approve');
  }
  if (claim.windowEndsAt === null || claim.windowEndsAt > now) {
    return fail('conflict', 'windowOpen', 'The review window is still open.');
  }
  return ok('approve');
}
