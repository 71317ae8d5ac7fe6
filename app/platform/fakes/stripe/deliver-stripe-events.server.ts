import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { sql } from '../../db/sql';
import { deliveryDelaySeconds } from './delivery-delay';
import { unixNow } from './emit-stripe-event.server';
import { fakeTxOn } from './fake-tx.server';

export interface DeliveryTarget {
  pool: pg.Pool;
  appUrl: string;
  webhookSecret: string;
}

const BATCH = 5;
/** A delivery that a killed process had taken is taken up again after this time. */
const LEASE_SECONDS = 20;
const REQUEST_TIMEOUT_MS = 10_000;

interface DueDelivery {
  id: string;
  body: object;
  attempts: number;
}

/**
 * Posts the events that are due to `/webhooks/stripe`, signed. Any number of processes may do this at once: each event is
 * taken by one. Answers the number of attempts made.
 */
export async function deliverStripeEvents(target: DeliveryTarget): Promise<number> {
  const due = await fakeTxOn(target.pool).rows<DueDelivery>(sql`
    WITH due AS (
      SELECT event_id FROM stripe_fake.delivery
       WHERE delivered_at IS NULL AND next_attempt_at <= clock_timestamp()
       ORDER BY next_attempt_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    UPDATE stripe_fake.delivery AS delivery
       SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      FROM due, stripe_fake.object AS event
     WHERE delivery.event_id = due.event_id AND event.id = due.event_id
    RETURNING event.id, event.body, delivery.attempts`);
  await Promise.all(due.map((delivery) => deliver(target, delivery)));
  return due.length;
}

/** `t=...,v1=...` over the body, as Stripe signs it. `at` in Unix seconds. */
export function signStripePayload(body: string, secret: string, at: number): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

async function deliver(target: DeliveryTarget, delivery: DueDelivery): Promise<void> {
  const tx = fakeTxOn(target.pool);
  const body = JSON.stringify({ ...delivery.body, pending_webhooks: 1 }, null, 2);
  const outcome = await post(target, body, await unixNow(tx));
  if (outcome.delivered) {
    await tx.rows(sql`
      UPDATE stripe_fake.delivery SET delivered_at = clock_timestamp(), last_status = ${outcome.status}, last_error = NULL
       WHERE event_id = ${delivery.id}`);
    return;
  }
  const delay = deliveryDelaySeconds(delivery.attempts);
  await tx.rows(sql`
    UPDATE stripe_fake.delivery
       SET last_status = ${outcome.status}, last_error = ${outcome.error},
           next_attempt_at = CASE WHEN ${delay ?? null}::int IS NULL THEN 'infinity'
                                  ELSE clock_timestamp() + make_interval(secs => ${delay ?? null}::int) END
     WHERE event_id = ${delivery.id} AND delivered_at IS NULL`);
}

interface PostOutcome {
  delivered: boolean;
  status: number | null;
  error: string | null;
}

async function post(target: DeliveryTarget, body: string, at: number): Promise<PostOutcome> {
  try {
    const response = await fetch(`${target.appUrl}/webhooks/stripe`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signStripePayload(body, target.webhookSecret, at),
      },
      body,
    });
    await response.arrayBuffer();
    return { delivered: response.ok, status: response.status, error: response.ok ? null : `HTTP ${response.status}` };
  } catch (error) {
    return { delivered: false, status: null, error: error instanceof Error ? error.message : String(error) };
  }
}
