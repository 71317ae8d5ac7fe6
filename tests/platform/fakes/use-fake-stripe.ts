import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type Stripe from 'stripe';
import { fakeStripeRouter } from '~/platform/fakes/stripe/fake-stripe-router.server';
import { startFakes, type RunningFakes } from '~/platform/fakes/start-fakes.server';
import { expectOk } from '~/core/result';
import { openStripe } from '~/platform/stripe/open-stripe.server';
import { createCheckoutSession, type CreatedCheckoutSession } from '~/platform/stripe/create-checkout-session.server';
import { createAccountLink } from '~/platform/stripe/create-account-link.server';
import { createConnectedAccount } from '~/platform/stripe/create-connected-account.server';
import { useTestDatabase, type TestDatabase } from '../../support/test-database';
import { makeTestConfig, testServices } from '../../support/test-services';
import type { Config } from '~/platform/config/config';

export interface ReceivedWebhook {
  body: string;
  signature: string;
}

export interface FakeStripeUnderTest {
  db: TestDatabase;
  stripe: Stripe;
  config: Config;
  webhooks: ReceivedWebhook[];
  /** Status codes the endpoint answers next; 200 when empty. */
  statuses: number[];
  /** Ends the fakes and starts them again on the same database, as a restarted process does. */
  restart(): Promise<void>;
}

/** The fake Stripe on the file's own database, its pages and a webhook endpoint on a real server. */
export function useFakeStripe(): FakeStripeUnderTest {
  const db = useTestDatabase();
  let server: Server;
  let fakes: RunningFakes;
  const stripe = openStripe({ stripeSecretKey: 'sk_test_fake' });
  const start = async (): Promise<void> => {
    const { log } = testServices();
    fakes = await startFakes({ config: under.config, pool: db.pool, log, deliverEvents: false });
  };
  const restart = async (): Promise<void> => {
    await fakes.stop();
    await start();
  };
  const under: FakeStripeUnderTest = { db, stripe, config: makeTestConfig(), webhooks: [], statuses: [], restart };
  beforeAll(async () => {
    const app = express();
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    under.config = makeTestConfig({ appUrl });
    await start();
    app.use(fakeStripeRouter({ pool: db.pool, appUrl }));
    app.post('/webhooks/stripe', express.text({ type: '*/*' }), (request, response) => {
      under.webhooks.push({ body: String(request.body), signature: request.get('stripe-signature') ?? '' });
      response.status(under.statuses.shift() ?? 200).end();
    });
    app.get('/healthz', (_request, response) => response.send('ours'));
  });
  afterAll(async () => {
    await fakes.stop();
    await new Promise((resolve) => server.close(resolve));
  });
  return under;
}

/** A checkout over USD 120.00. */
export async function openCheckout(under: FakeStripeUnderTest, fundingId: string): Promise<CreatedCheckoutSession> {
  return expectOk(
    await createCheckoutSession(under.stripe, {
      fundingId,
      amountMinor: 12_000n,
      currency: 'USD',
      description: '审核 & <b>Review</b>',
      successUrl: `${under.config.appUrl}/done?session={CHECKOUT_SESSION_ID}`,
      cancelUrl: `${under.config.appUrl}/cancelled`,
      metadata: { jobId: 'job-1' },
    }),
  );
}

/** Presses a button on one of Stripe's pages; answers where it leads. */
export async function press(url: string, action: string): Promise<{ status: number; location: string | null }> {
  const body = new URLSearchParams({ action });
  const response = await fetch(url, { method: 'POST', redirect: 'manual', body });
  return { status: response.status, location: response.headers.get('location') };
}

/** A connected account, onboarded unless told otherwise. */
export async function openAccount(under: FakeStripeUnderTest, expertId: string, onboarded = true): Promise<string> {
  const { stripe, config } = under;
  const email = `${expertId}@example.org`;
  const { accountId } = expectOk(await createConnectedAccount(stripe, { expertId, email, country: 'US' }));
  if (onboarded) {
    const urls = { returnUrl: `${config.appUrl}/back`, refreshUrl: `${config.appUrl}/again` };
    const link = expectOk(await createAccountLink(stripe, { accountId, ...urls }));
    await press(link.url, 'complete');
  }
  return accountId;
}
