import { ok, type Failure, type Result } from '~/core/result';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import { constructWebhookEvent } from '~/platform/stripe/construct-webhook-event.server';
import type { SystemCtx } from '~/features/accounts/context';
import { insertStripeEvent } from './payment-store.server';

/** Under which key the queue holds the work an event asks for. */
export function stripeEventJobKey(eventId: string): string {
  return `stripe:${eventId}`;
}

/**
 * Takes in what claims to be news from Stripe: checks the signature over the bytes as they came, keeps the event once and
 * plans its effect, both in one transaction. Nothing else happens here, so the answer is quick. Errors: invalid
 * (`forgedSignature`, `unreadableEvent`); a duplicate is a success that does nothing.
 */
export async function receiveStripeEvent(
  ctx: SystemCtx,
  input: { rawBody: string | Uint8Array; signature: string | null },
): Promise<Result<'accepted' | 'duplicate', Failure<'forgedSignature' | 'unreadableEvent'>>> {
  const { stripe, config } = ctx.services;
  const event = constructWebhookEvent(stripe, { ...input, secret: config.stripeWebhookSecret });
  if (!event.ok) return event;
  const { id, type, account } = event.value;
  const payload = JSON.stringify(event.value);
  return ctx.db.transaction(async (tx) => {
    const isNew = await insertStripeEvent(tx, { id, type, account: account ?? null, payload, receivedAt: ctx.now });
    if (!isNew) return ok('duplicate' as const);
    await enqueueJob(tx, 'process_stripe_event', { eventId: id }, { jobKey: stripeEventJobKey(id) });
    return ok('accepted' as const);
  });
}
