import type Stripe from 'stripe';
import { ok, type Result } from '~/core/result';
import { askStripe, type StripeFailure } from './ask-stripe.server';
import { toStripeAmount } from './stripe-amount';

export interface CheckoutSessionInput {
  /** Our id of this funding: client_reference_id and idempotency key. */
  fundingId: string;
  amountMinor: bigint;
  currency: string;
  /** One line, as the payer sees it. */
  description: string;
  /** May contain `{CHECKOUT_SESSION_ID}`. */
  successUrl: string;
  cancelUrl: string;
  metadata?: Record<string, string>;
  customerId?: string | undefined;
  customerEmail?: string | undefined;
}

export interface CreatedCheckoutSession {
  sessionId: string;
  /** Where the payer goes. */
  url: string;
  expiresAt: Date;
}

/** Opens a hosted checkout for one amount. Asked again with the same funding it answers the same session. */
export async function createCheckoutSession(
  stripe: Stripe,
  input: CheckoutSessionInput,
): Promise<Result<CreatedCheckoutSession, StripeFailure>> {
  const metadata = { ...input.metadata, fundingId: input.fundingId };
  const params: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    client_reference_id: input.fundingId,
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: input.currency.toLowerCase(),
          unit_amount: toStripeAmount(input.amountMinor),
          product_data: { name: input.description },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata, transfer_group: input.fundingId },
    ...(input.customerId ? { customer: input.customerId } : {}),
    ...(input.customerEmail && !input.customerId ? { customer_email: input.customerEmail } : {}),
  };
  const answer = await askStripe(() =>
    stripe.checkout.sessions.create(params, { idempotencyKey: `funding:${input.fundingId}` }),
  );
  if (!answer.ok) return answer;
  const { id, url, expires_at: expiresAt } = answer.value;
  if (!url) throw new Error(`Stripe opened checkout session ${id} without an address`);
  return ok({ sessionId: id, url, expiresAt: new Date(expiresAt * 1000) });
}
