import { fail, ok, type Failure, type Result } from '~/core/result';
import type { DisputeLine } from './dispute-line';

/** What opening a dispute looks at; the row is locked. */
export interface DisputableClaim {
  expertId: string;
  payStatus: string;
  windowEndsAt: Date | null;
  payableMs: number | null;
}

export type OpenRefusal =
  'claimNotEnded' | 'payDecided' | 'windowOver' | 'ownReview' | 'nothingToDispute' | 'offerNotLess';

export const MS_PER_MINUTE = 60_000;

/** The most whole minutes that are less than the counted time. */
export function mostWholeMinutesBelow(countedMs: number): number {
  return Math.max(Math.ceil(countedMs / MS_PER_MINUTE) - 1, 0);
}

/**
 * Whether the pay of a claim may be disputed now: it waits for approval, its window is open, and there is paid time. An
 * offer must be less than what was counted.
 */
export function canOpenDispute(
  claim: DisputableClaim,
  by: { userId: string; acceptedMinutes: number | null },
  now: Date,
): Result<null, Failure<OpenRefusal>> {
  if (claim.payStatus === 'accruing') return fail('conflict', 'claimNotEnded', 'This claim is still being worked on.');
  if (claim.payStatus !== 'submitted') return fail('conflict', 'payDecided', 'The pay of this review is decided.');
  if (claim.windowEndsAt === null || claim.windowEndsAt <= now) {
    return fail('conflict', 'windowOver', 'The review window is over.');
  }
  if (claim.expertId === by.userId)
    return fail('forbidden', 'ownReview', 'Another person decides about your own review.');
  const payableMs = claim.payableMs ?? 0;
  if (payableMs === 0) return fail('conflict', 'nothingToDispute', 'This review costs nothing.');
  if (by.acceptedMinutes !== null && by.acceptedMinutes * MS_PER_MINUTE >= payableMs) {
    return fail('invalid', 'offerNotLess', 'The offer must be less than the counted time.', {
      acceptedMinutes: ['offerNotLess'],
    });
  }
  return ok(null);
}

/** A stretch that was counted within the claim's cap; what reading the guideline earns is paid apart, and so is no part of it. */
export function isQueryable({ kind, payable }: Pick<DisputeLine, 'kind' | 'payable'>): boolean {
  return payable && kind !== 'guideline';
}
