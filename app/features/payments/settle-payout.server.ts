import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import { setFirstPaidOut } from '~/features/accounts/payout-account.server';
import { markPayoutClaimsPaid, returnPayoutClaims } from '~/features/reviews/claim-pay.server';
import { postPaid, postReturned, postReversed } from './payout-postings.server';
import { markPayoutFailed, markPayoutPaid, type PayoutRow } from './payout-store.server';

/** Closes a locked payout in transit whose transfer exists: posting, claims, payout and news in the caller's transaction. */
export async function settlePayout(tx: Queryable, now: Date, payout: PayoutRow, transferId: string): Promise<void> {
  await markPayoutPaid(tx, payout.id, transferId, now);
  await markPayoutClaimsPaid(tx, payout.id);
  await setFirstPaidOut(tx, payout.expertId, now);
  await postPaid(tx, payout, payout.amountMinor, now);
  await emitEvent(tx, 'payout.settled', { payoutId: payout.id });
}

/** Closes a locked payout in transit that Stripe refused for good: the money is payable again, the claims are free. */
export async function failPayout(tx: Queryable, now: Date, payout: PayoutRow, reason: string): Promise<void> {
  await markPayoutFailed(tx, payout.id, reason, now);
  await returnPayoutClaims(tx, payout.id);
  await postReturned(tx, payout, payout.amountMinor, now);
  await emitEvent(tx, 'payout.settled', { payoutId: payout.id });
}

/** Takes back a locked payout that had arrived and was reversed in full: the money is payable again, the claims are free. */
export async function reversePayout(tx: Queryable, now: Date, payout: PayoutRow): Promise<void> {
  await markPayoutFailed(tx, payout.id, 'transferReversed', now);
  await returnPayoutClaims(tx, payout.id);
  await postReversed(tx, payout, payout.amountMinor, now);
  await emitEvent(tx, 'payout.settled', { payoutId: payout.id });
}
