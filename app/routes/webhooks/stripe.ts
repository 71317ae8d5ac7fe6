import { receiveStripeEvent } from '~/features/payments/receive-stripe-event.server';
import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';

const SIGNATURE_HEADER = 'stripe-signature';

/** Takes in Stripe's events: 200 for a new one and for a duplicate, 400 for what Stripe did not sign. */
export const action = withAccess('webhooks/stripe', async ({ ctx, request }) => {
  const rawBody = new Uint8Array(await request.arrayBuffer());
  const received = await receiveStripeEvent(ctx, { rawBody, signature: request.headers.get(SIGNATURE_HEADER) });
  if (!received.ok) {
    ctx.services.log.warn({ requestId: ctx.requestId, code: received.error.code }, 'a webhook was refused');
    return new Response(failureResponse(received.error).body, {
      status: 400,
      headers: { 'Content-Type': 'application/json' },
    });
  }
  return Response.json({ received: received.value });
});
