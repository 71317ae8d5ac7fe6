import type Stripe from 'stripe';
import { onboardAccount } from './build-account';
import { emitStripeEvent, pageOrigin } from './emit-stripe-event.server';
import { findObject, saveObject } from './fake-object-store.server';
import type { FakeTx } from './fake-tx.server';

/** The person completes onboarding; without `approved` Stripe still asks for a document and pays nothing out. */
export async function completeOnboarding(
  tx: FakeTx,
  accountId: string,
  approved: boolean,
): Promise<Stripe.Account | undefined> {
  const found = await findObject<Stripe.Account>(tx, 'account', accountId, true);
  if (!found) return undefined;
  const origin = await pageOrigin(tx);
  const { charges_enabled, details_submitted, payouts_enabled } = found.body;
  const account = onboardAccount(found.body, origin.created, approved);
  await saveObject(tx, account);
  await emitStripeEvent(tx, origin, 'account.updated', account, {
    account: accountId,
    previousAttributes: { charges_enabled, details_submitted, payouts_enabled },
  });
  return account;
}
