import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { receiveStripeEvent } from '~/features/payments/receive-stripe-event.server';
import { deliverStripeEvents } from '~/platform/fakes/stripe/deliver-stripe-events.server';
import { ctxFor, settleQueue, type Ground } from './ground';

/**
 * Has the built-in Stripe deliver its signed news over HTTP to our own receiver, and does the work that follows. For
 * scripts that run without a web process.
 */
export async function deliverStripeNews(ground: Ground): Promise<void> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void receive(Buffer.concat(chunks), String(request.headers['stripe-signature'] ?? '')).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end(),
      );
    });
  });
  const receive = async (rawBody: Buffer, signature: string): Promise<number> => {
    const ctx = await ctxFor(ground, { kind: 'system', name: 'webhook' });
    return (await receiveStripeEvent(ctx, { rawBody, signature })).ok ? 200 : 400;
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { stripeWebhookSecret: webhookSecret } = ground.services.config;
  while ((await deliverStripeEvents({ pool: ground.db.pool, appUrl, webhookSecret })) > 0);
  await new Promise((resolve) => server.close(resolve));
  await settleQueue(ground);
}
