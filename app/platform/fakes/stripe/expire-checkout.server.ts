import type pg from 'pg';
import type Stripe from 'stripe';
import { sql } from '../../db/sql';
import { emitStripeEvent, pageOrigin, type EventOrigin } from './emit-stripe-event.server';
import { findObject, saveObject } from './fake-object-store.server';
import { inFakeTransaction, type FakeTx } from './fake-tx.server';
import { FakeStripeError, missingResource } from './stripe-error';

/** Closes an open session for good; one that is complete or expired already is refused, as Stripe does. */
export async function expireCheckout(tx: FakeTx, origin: EventOrigin, id: string): Promise<Stripe.Checkout.Session> {
  const found = await findObject<Stripe.Checkout.Session>(tx, 'checkout.session', id, true);
  if (!found) throw missingResource('checkout.session', id);
  if (found.body.status !== 'open') {
    throw new FakeStripeError(400, {
      type: 'invalid_request_error',
      message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${String(found.body.status)}\`.`,
    });
  }
  const session: Stripe.Checkout.Session = { ...found.body, status: 'expired', url: null };
  await saveObject(tx, session);
  await emitStripeEvent(tx, origin, 'checkout.session.expired', session);
  return session;
}

/** Closes the open sessions whose time is over; any number of processes may do this at once. */
export async function expireOverdueCheckouts(pool: pg.Pool): Promise<void> {
  await inFakeTransaction(pool, async (tx) => {
    const overdue = await tx.rows<{ id: string }>(sql`
      SELECT id FROM stripe_fake.object
       WHERE kind = 'checkout.session' AND body ->> 'status' = 'open'
         AND (body ->> 'expires_at')::bigint < extract(epoch FROM clock_timestamp())
       LIMIT 50 FOR UPDATE SKIP LOCKED`);
    for (const { id } of overdue) await expireCheckout(tx, await pageOrigin(tx), id);
  });
}
