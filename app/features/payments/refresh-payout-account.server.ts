import { ok, type Result } from '~/core/result';
import type { StripeFailure } from '~/platform/stripe/ask-stripe.server';
import { getConnectedAccount } from '~/platform/stripe/get-connected-account.server';
import type { Ctx } from '~/features/accounts/context';
import { setPayoutStanding } from '~/features/accounts/payout-account.server';

const MOST_READS = 5;

/**
 * Writes whether a connected account takes payouts and what Stripe waits for, as it says now. What was written is compared with a second reading,
 * so that of two refreshes at once the staler can never be the last word.
 */
export async function refreshPayoutAccount(
  ctx: Ctx,
  stripeAccountId: string,
): Promise<Result<{ known: boolean; payoutsEnabled: boolean }, StripeFailure>> {
  const { stripe } = ctx.services;
  let written: { known: boolean; payoutsEnabled: boolean; detailsDue: boolean } | undefined;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const account = await getConnectedAccount(stripe, stripeAccountId);
    if (!account.ok) return account;
    const { payoutsEnabled, detailsDue } = account.value;
    if (written?.payoutsEnabled === payoutsEnabled && written.detailsDue === detailsDue) return ok(written);
    const known = await setPayoutStanding(ctx.db, stripeAccountId, { payoutsEnabled, detailsDue });
    written = { known, payoutsEnabled, detailsDue };
  }
  return ok(written ?? { known: false, payoutsEnabled: false });
}
