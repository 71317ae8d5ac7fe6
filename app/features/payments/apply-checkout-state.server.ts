import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { CheckoutSessionState } from '~/platform/stripe/get-checkout-session.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import { decideFunding, type FundingEffect } from './decide-funding';
import { loadFundingForUpdate, updateFundingStatus, type FundingRow } from './payment-store.server';

export type CheckoutOutcome = FundingEffect | 'unknownFunding' | 'otherSession';

/**
 * Brings a funding to what Stripe says about its checkout now, inside the caller's transaction: locks the funding, decides,
 * posts money that came in (Stripe clearing -> company available) and tells the slices above.
 */
export async function applyCheckoutState(
  tx: Queryable,
  now: Date,
  checkout: CheckoutSessionState,
  paymentFailed: boolean,
): Promise<CheckoutOutcome> {
  const funding = checkout.fundingId === undefined ? undefined : await loadFundingForUpdate(tx, checkout.fundingId);
  if (!funding) return 'unknownFunding';
  if (funding.stripeSessionId !== null && funding.stripeSessionId !== checkout.sessionId) return 'otherSession';
  const effect = decideFunding(funding, { ...checkout, paymentFailed });
  const status = (
    { settle: 'paid', cancel: 'cancelled', fail: 'failed', none: undefined, refuseAmount: undefined } as const
  )[effect];
  if (status === undefined) return effect;
  await updateFundingStatus(tx, funding.id, {
    status,
    settledAt: status === 'paid' ? now : null,
    sessionId: checkout.sessionId,
    paymentIntentId: checkout.paymentIntentId,
  });
  if (status === 'paid') await postFunding(tx, now, funding);
  return effect;
}

async function postFunding(tx: Queryable, now: Date, funding: FundingRow): Promise<void> {
  const { id, organizationId, jobId, amountMinor, currency } = funding;
  await postTransaction(tx, {
    kind: 'funding',
    idempotencyKey: `funding:${id}`,
    at: now,
    currency,
    entries: [
      { account: { kind: 'stripe_clearing' }, amountMinor: -amountMinor },
      { account: { kind: 'company_available', organizationId }, amountMinor },
    ],
    references: { fundingId: id, jobId },
  });
  await emitEvent(tx, 'funding.settled', { fundingId: id, jobId });
}
