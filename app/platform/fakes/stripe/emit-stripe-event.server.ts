import { sql } from '../../db/sql';
import { stripeApiVersion } from '../../stripe/open-stripe.server';
import { insertObject, newStripeId } from './fake-object-store.server';
import type { FakeTx } from './fake-tx.server';

export interface EventOrigin {
  /** Unix seconds. */
  created: number;
  requestId: string | null;
  idempotencyKey: string | null;
}

/** Keeps an event with the object as it is now and queues its delivery, in the transaction that caused it. */
export async function emitStripeEvent(
  tx: FakeTx,
  origin: EventOrigin,
  type: string,
  snapshot: object,
  options: { account?: string; previousAttributes?: object } = {},
): Promise<void> {
  const { account, previousAttributes } = options;
  const event = await insertObject(tx, {
    id: newStripeId('evt'),
    object: 'event',
    ...(account ? { account } : {}),
    api_version: stripeApiVersion,
    created: origin.created,
    data: { object: snapshot, ...(previousAttributes ? { previous_attributes: previousAttributes } : {}) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: origin.requestId, idempotency_key: origin.idempotencyKey },
    type,
  });
  await tx.rows(sql`INSERT INTO stripe_fake.delivery (event_id) VALUES (${event.id})`);
}

/** The origin of something a person did on one of Stripe's own pages. */
export async function pageOrigin(tx: FakeTx): Promise<EventOrigin> {
  return { created: await unixNow(tx), requestId: null, idempotencyKey: null };
}

/** Unix seconds by the database's wall clock. */
export async function unixNow(tx: FakeTx): Promise<number> {
  const [row] = await tx.rows<{ now: number }>(sql`SELECT extract(epoch FROM clock_timestamp())::int AS now`);
  if (!row) throw new Error('the database tells the time');
  return row.now;
}
