import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';

export interface CheckoutSessionState {
  sessionId: string;
  fundingId: string | undefined;
  status: 'open' | 'complete' | 'expired';
  paid: boolean;
  amountMinor: bigint;
  /** Upper-case ISO 4217. */
  currency: string;
  paymentIntentId: string | undefined;
}

/** A checkout as Stripe sees it now: what a webhook tells, for the case that it never comes. */
export async function getCheckoutSession(
  stripe: Stripe,
  sessionId: string,
): Promise<Result<CheckoutSessionState, StripeFailure>> {
  const answer = await askStripe(() => stripe.checkout.sessions.retrieve(sessionId));
  return answer.ok ? ok(readCheckoutSession(answer.value)) : answer;
}

/** The same reading of a session that came inside a webhook event. */
export function readCheckoutSession(session: Stripe.Checkout.Session): CheckoutSessionState {
  const { payment_intent: intent } = session;
  return {
    sessionId: session.id,
    fundingId: session.client_reference_id ?? undefined,
    status: session.status === 'complete' ? 'complete' : session.status === 'expired' ? 'expired' : 'open',
    paid: session.payment_status === 'paid',
    amountMinor: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? '').toUpperCase(),
    paymentIntentId: (typeof intent === 'string' ? intent : intent?.id) ?? undefined,
  };
}
