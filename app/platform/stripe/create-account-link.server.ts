import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

/** A single-use address, valid for minutes, where the expert completes their account at Stripe. */
export async function createAccountLink(
  stripe: Stripe,
  input: { accountId: string; returnUrl: string; refreshUrl: string },
): Promise<Result<{ url: string; expiresAt: Date }, StripeFailure>> {
  const answer = await askStripe(() =>
    stripe.accountLinks.create({
      account: input.accountId,
      type: 'account_onboarding',
      return_url: input.returnUrl,
      refresh_url: input.refreshUrl,
    }),
  );
  return answer.ok ? ok({ url: answer.value.url, expiresAt: new Date(answer.value.expires_at * 1000) }) : answer;
}
