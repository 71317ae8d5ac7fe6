import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';
import { readCheckoutSession, type CheckoutSessionState } from './get-checkout-session.server';

/** Closes an open checkout, so that nobody pays on it any more. One that is complete or expired already is `stripeRefused`. */
export async function expireCheckoutSession(
  stripe: Stripe,
  sessionId: string,
): Promise<Result<CheckoutSessionState, StripeFailure>> {
  const answer = await askStripe(() => stripe.checkout.sessions.expire(sessionId));
  return answer.ok ? ok(readCheckoutSession(answer.value)) : answer;
}
