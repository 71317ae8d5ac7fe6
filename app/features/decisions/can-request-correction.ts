import { fail, ok, type Failure, type Result } from '~/core/result';
import { MS_PER_DAY, REQUEST_DAYS } from './dispute';
import type { DisputeLine } from './dispute-line';

/** What a request looks at; the row is locked. */
export interface RequestableClaim {
  endedAt: Date | null;
  capMs: number;
  payableMs: number | null;
}

export type RequestRefusal = 'claimNotEnded' | 'requestOver' | 'capReached';

/** Until when the expert may ask for time of an ended claim. */
export function requestDueAt(endedAt: Date): Date {
  return new Date(endedAt.getTime() + REQUEST_DAYS * MS_PER_DAY);
}

/** Whether an expert may ask now that time of their claim counts which did not: it has ended, not long ago, and its cap leaves room. */
export function canRequestCorrection(claim: RequestableClaim, now: Date): Result<null, Failure<RequestRefusal>> {
  if (claim.endedAt === null) return fail('conflict', 'claimNotEnded', 'This claim is still being worked on.');
  if (requestDueAt(claim.endedAt) <= now) return fail('conflict', 'requestOver', 'The time for a request is over.');
  if ((claim.payableMs ?? 0) >= claim.capMs)
    return fail('conflict', 'capReached', 'The cap of this review is reached: no more of its time can be paid.');
  return ok(null);
}

/** An unpaid stretch of which something may still be paid. */
export function isRequestable({ payable, openMs }: Pick<DisputeLine, 'payable' | 'openMs'>): boolean {
  return !payable && openMs > 0;
}
