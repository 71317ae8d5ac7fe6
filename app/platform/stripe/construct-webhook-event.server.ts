import Stripe from 'stripe';
import { fail, ok, type Failure, type Result } from '~/core/result';

const TOLERANCE_SECONDS = 300;

/**
 * The event in a webhook request, if Stripe signed exactly these bytes within the last 300 s. `rawBody` is the body as it
 * came, never parsed and printed again. `receivedAt` is the machine's clock unless told; freshness belongs to the transport.
 */
export function constructWebhookEvent(
  stripe: Stripe,
  input: { rawBody: string | Uint8Array; signature: string | null | undefined; secret: string; receivedAt?: Date },
): Result<Stripe.Event, Failure<'forgedSignature' | 'unreadableEvent'>> {
  const forged = fail('invalid', 'forgedSignature', 'The signature does not belong to this request.');
  if (!input.signature) return forged;
  try {
    const { rawBody, signature, secret, receivedAt } = input;
    const at = receivedAt?.getTime();
    return ok(stripe.webhooks.constructEvent(rawBody, signature, secret, TOLERANCE_SECONDS, undefined, at));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return forged;
    if (error instanceof SyntaxError) return fail('invalid', 'unreadableEvent', 'The event is not JSON.');
    throw error;
  }
}
