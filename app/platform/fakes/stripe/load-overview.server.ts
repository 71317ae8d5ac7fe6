import type pg from 'pg';
import type Stripe from 'stripe';
import { sql } from '../../db/sql';
import type { DeliveryRow, Overview } from './fake-stripe-pages';
import { fakeTxOn } from './fake-tx.server';
import { stripeFaultKinds } from './stripe-fault.server';

const SHOWN = 50;

/** The newest objects of each kind and the state of their events' deliveries. */
export async function loadOverview(pool: pg.Pool): Promise<Overview> {
  const tx = fakeTxOn(pool);
  const newest = async <T>(kind: string): Promise<T[]> => {
    const found = await tx.rows<{ body: T }>(
      sql`SELECT body FROM stripe_fake.object WHERE kind = ${kind} ORDER BY seq DESC LIMIT ${SHOWN}`,
    );
    return found.map((row) => row.body);
  };
  return {
    sessions: await newest<Stripe.Checkout.Session>('checkout.session'),
    accounts: await newest<Stripe.Account>('account'),
    transfers: await newest<Stripe.Transfer>('transfer'),
    deliveries: await tx.rows<DeliveryRow>(sql`
      SELECT event.id, event.body ->> 'type' AS type, event.created, delivery.attempts,
             delivery.delivered_at IS NOT NULL AS delivered, delivery.last_status, delivery.last_error
        FROM stripe_fake.object AS event JOIN stripe_fake.delivery ON delivery.event_id = event.id
       WHERE event.kind = 'event' ORDER BY event.seq DESC LIMIT ${SHOWN}`),
    faultKinds: stripeFaultKinds,
  };
}
