import { emitEvent, enqueueJob } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import { setFirstPaidOut } from '~/features/accounts/payout-account.server';
import { markPayoutClaimsPaid, returnPayoutClaims } from '~/features/reviews/claim-pay.server';
import { markPayoutAdjustmentsPaid, returnPayoutAdjustments } from './adjustment-store.server';
import { postPaid, postReturned, postReversed } from './payout-postings.server';
import { markPayoutFailed, markPayoutPaid, type PayoutRow } from './payout-store.server';

/** Payouts of one run settle close together: a recount so long after the last of them sees them all. */
const RECOUNT_AFTER_MS = 5_000;

/** Closes a locked payout in transit whose transfer exists: posting, claims, payout and news in the caller's transaction. */
export async function settlePayout(tx: Queryable, now: Date, payout: PayoutRow, transferId: string): Promise<void> {
  await markPayoutPaid(tx, payout.id, transferId, now);
  await markPayoutClaimsPaid(tx, payout.id);
  await markPayoutAdjustmentsPaid(tx, payout.id);
  await setFirstPaidOut(tx, payout.expertId, now);
  await postPaid(tx, payout, payout.amountMinor, now);
  await announce(tx, now, payout);
}

/** Closes a locked payout in transit that Stripe refused for good: the money is payable again, the claims are free. */
export async function failPayout(tx: Queryable, now: Date, payout: PayoutRow, reason: string): Promise<void> {
  await markPayoutFailed(tx, payout.id, reason, now);
  await returnPayoutClaims(tx, payout.id);
  await returnPayoutAdjustments(tx, payout.id);
  await postReturned(tx, payout, payout.amountMinor, now);
  await announce(tx, now, payout);
}

/** Takes back a locked payout that had arrived and was reversed in full: the money is payable again, the claims are free. */
export async function reversePayout(tx: Queryable, now: Date, payout: PayoutRow): Promise<void> {
  await markPayoutFailed(tx, payout.id, 'transferReversed', now);
  await returnPayoutClaims(tx, payout.id);
  await returnPayoutAdjustments(tx, payout.id);
  await postReversed(tx, payout, payout.amountMinor, now);
  await announce(tx, now, payout);
}

/** Tells of the end of a payout, and has the money looked over once the run it belongs to has settled. */
async function announce(tx: Queryable, now: Date, payout: PayoutRow): Promise<void> {
  await emitEvent(tx, 'payout.settled', { payoutId: payout.id });
  const runAt = new Date(now.getTime() + RECOUNT_AFTER_MS);
  await enqueueJob(tx, 'check_finances', {}, { jobKey: 'check_finances:settled', runAt });
}
