import { afterEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { sql } from '~/platform/db/sql';
import { deliverStripeEvents } from '~/platform/fakes/stripe/deliver-stripe-events.server';
import { startStripePump } from '~/platform/fakes/stripe/start-stripe-pump.server';
import { constructWebhookEvent } from '~/platform/stripe/construct-webhook-event.server';
import { testServices } from '../../support/test-services';
import { openCheckout, press, useFakeStripe } from './use-fake-stripe';

const under = useFakeStripe();
const target = () => ({
  pool: under.db.pool,
  appUrl: under.config.appUrl,
  webhookSecret: under.config.stripeWebhookSecret,
});

afterEach(() => {
  under.webhooks.length = 0;
  under.statuses.length = 0;
});

async function deliverAll(): Promise<void> {
  while ((await deliverStripeEvents(target())) > 0);
}

const makeDue = () =>
  under.db.execute(sql`UPDATE stripe_fake.delivery SET next_attempt_at = clock_timestamp() WHERE delivered_at IS NULL`);

function receivedEvents(): { id: string; type: string }[] {
  return under.webhooks.map(({ body, signature }) => {
    const read = constructWebhookEvent(under.stripe, {
      rawBody: body,
      signature,
      secret: under.config.stripeWebhookSecret,
    });
    if (!read.ok) throw new Error(read.error.code);
    return { id: read.value.id, type: read.value.type };
  });
}

async function pay(fundingId: string): Promise<void> {
  await press((await openCheckout(under, fundingId)).url, 'pay');
}

describe('webhook deliveries of the fake Stripe', () => {
  it('come signed, each once', async () => {
    await pay('d-1');
    await deliverAll();
    await deliverAll();
    expect(
      receivedEvents()
        .map((event) => event.type)
        .sort(),
    ).toEqual(['charge.succeeded', 'checkout.session.completed', 'payment_intent.succeeded']);
  });

  it('are tried again after a 500, under the same event id', async () => {
    await pay('d-2');
    under.statuses.push(500, 500, 500);
    await deliverAll();
    expect(under.webhooks).toHaveLength(3);
    expect(await deliverStripeEvents(target())).toBe(0);
    await makeDue();
    await deliverAll();
    const ids = receivedEvents().map((event) => event.id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(3);
    const waiting = await under.db.query(sql`SELECT 1 FROM stripe_fake.delivery WHERE delivered_at IS NULL`);
    expect(waiting).toEqual([]);
  });

  it('are made once by two processes that pump at the same time', async () => {
    for (let n = 0; n < 6; n += 1) await pay(`d-3-${n}`);
    const otherPool = new pg.Pool({ connectionString: under.db.url, max: 4 });
    const { log } = testServices();
    const pumps = [startStripePump(target(), log), startStripePump({ ...target(), pool: otherPool }, log)];
    await expect.poll(() => under.webhooks.length, { timeout: 10_000 }).toBe(18);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await Promise.all(pumps.map((pump) => pump.stop()));
    await otherPool.end();
    const ids = receivedEvents().map((event) => event.id);
    expect(ids).toHaveLength(18);
    expect(new Set(ids).size).toBe(18);
  });

  it('survive a restart: what a killed process had taken is taken up by the next one', async () => {
    await pay('d-4');
    // A process that died between taking and posting leaves rows like these.
    await under.db.execute(sql`
      UPDATE stripe_fake.delivery SET attempts = 1, next_attempt_at = clock_timestamp() + interval '300 milliseconds'
       WHERE delivered_at IS NULL`);
    expect(await deliverStripeEvents(target())).toBe(0);
    const pump = startStripePump(target(), testServices().log);
    await expect.poll(() => under.webhooks.length, { timeout: 5_000 }).toBe(3);
    await pump.stop();
  });

  it('are sent again on demand from the local page', async () => {
    await pay('d-5');
    await deliverAll();
    const event = receivedEvents()[0];
    const { status } = await press(`${under.config.appUrl}/fake-stripe/events/${event?.id ?? ''}/redeliver`, '');
    expect(status).toBe(303);
    await deliverAll();
    expect(receivedEvents().filter((received) => received.id === event?.id)).toHaveLength(2);
  });
});
