import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { attemptPayment } from '~/platform/fakes/stripe/attempt-payment.server';
import { createFakeSchema } from '~/platform/fakes/stripe/create-fake-schema.server';
import { signStripePayload } from '~/platform/fakes/stripe/deliver-stripe-events.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { stripeHandlers } from '~/platform/fakes/stripe/stripe-handlers.server';
import type { StripeFaultKind } from '~/platform/fakes/stripe/stripe-fault.server';
import { setStripeFault } from '~/platform/fakes/stripe/stripe-fault.server';
import { sql } from '~/platform/db/sql';
import type { TestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

export interface StripeEventBody {
  id: string;
  type: string;
  [key: string]: unknown;
}

/** The stateful Stripe of development answers api.stripe.com for the file; anything else that leaves the process is an error. */
export function useFakeStripe(db: TestDatabase) {
  let server: ReturnType<typeof setupServer> | undefined;
  beforeAll(async () => {
    await createFakeSchema(db.pool);
    server = setupServer(...stripeHandlers({ pool: db.pool, appUrl: 'http://localhost:3000' }));
    server.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => db.execute(sql`DELETE FROM stripe_fake.fault`));
  afterAll(() => server?.close());
  return {
    pay: (sessionId: string, succeeded = true) =>
      inFakeTransaction(db.pool, (tx) => attemptPayment(tx, sessionId, succeeded)),
    fault: (operation: string, kind: StripeFaultKind, times: number) =>
      setStripeFault(db.pool, { operation, kind, times }),
    events: async (type: string, about: string): Promise<StripeEventBody[]> => {
      const rows = await db.query<{ body: StripeEventBody }>(sql`
        SELECT body FROM stripe_fake.object WHERE kind = 'event' AND body ->> 'type' = ${type} AND body::text LIKE ${`%${about}%`}
        ORDER BY seq`);
      return rows.map((row) => row.body);
    },
    countTransfers: async (payoutId: string): Promise<number> => {
      const row = await db.first<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM stripe_fake.object
        WHERE kind = 'transfer' AND body ->> 'transfer_group' = ${payoutId}`);
      return row?.count ?? 0;
    },
  };
}

/** A webhook request for the event: the bytes and a signature made `ageSeconds` ago, with our secret unless told. */
export function signedRequest(event: object, options: { ageSeconds?: number; secret?: string } = {}) {
  const rawBody = JSON.stringify(event);
  const at = Math.floor(Date.now() / 1000) - (options.ageSeconds ?? 0);
  const secret = options.secret ?? testServices().config.stripeWebhookSecret;
  return { rawBody, signature: signStripePayload(rawBody, secret, at) };
}
