import type pg from 'pg';
import { sql } from '../../db/sql';
import { fakeTxOn } from './fake-tx.server';
import { FakeStripeError } from './stripe-error';

/**
 * What the fake can be told to do wrong.
 * - `networkError`: the connection breaks, nothing happened.
 * - `lostAnswer`: it happened, then the connection broke before the answer.
 * - `unavailable`: 503 before anything began; not kept under the idempotency key.
 * - `serverError`: 500 after execution began, nothing happened; kept and replayed under the idempotency key.
 * - `rateLimited`: 429.
 * - `refused`, `balanceInsufficient`: 400 for good; kept and replayed.
 */
export const stripeFaultKinds = [
  'networkError',
  'lostAnswer',
  'unavailable',
  'serverError',
  'rateLimited',
  'refused',
  'balanceInsufficient',
] as const;
export type StripeFaultKind = (typeof stripeFaultKinds)[number];

/**
 * Makes the next `times` requests of an operation (`transfers.create`, `checkout.sessions.create`, ...) fail. The SDK asks
 * three times by itself after `networkError`, `lostAnswer`, `unavailable` and `serverError`.
 */
export async function setStripeFault(
  pool: pg.Pool,
  fault: { operation: string; kind: StripeFaultKind; times: number },
): Promise<void> {
  await fakeTxOn(pool).rows(sql`
    INSERT INTO stripe_fake.fault (operation, kind, remaining) VALUES (${fault.operation}, ${fault.kind}, ${fault.times})
    ON CONFLICT (operation) DO UPDATE SET kind = excluded.kind, remaining = excluded.remaining`);
}

/** Takes one use of the operation's fault, if one is set. */
export async function takeStripeFault(pool: pg.Pool, operation: string): Promise<StripeFaultKind | undefined> {
  const [row] = await fakeTxOn(pool).rows<{ kind: StripeFaultKind }>(sql`
    UPDATE stripe_fake.fault SET remaining = remaining - 1
     WHERE operation = ${operation} AND remaining > 0 RETURNING kind`);
  return row?.kind;
}

/** The error answer of a fault that has one. */
export function faultAnswer(kind: StripeFaultKind): FakeStripeError | undefined {
  switch (kind) {
    case 'unavailable':
      return new FakeStripeError(503, { type: 'api_error', message: 'Stripe is unavailable.' });
    case 'serverError':
      return new FakeStripeError(500, { type: 'api_error', message: 'An unknown error occurred.' }, true);
    case 'rateLimited':
      return new FakeStripeError(429, {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Request rate limit exceeded.',
      });
    case 'refused':
      return new FakeStripeError(
        400,
        { type: 'invalid_request_error', code: 'transfers_not_allowed', message: 'Transfers are not allowed.' },
        true,
      );
    case 'balanceInsufficient':
      return new FakeStripeError(
        400,
        {
          type: 'invalid_request_error',
          code: 'balance_insufficient',
          message: 'You have insufficient available funds in your Stripe account.',
        },
        true,
      );
    case 'networkError':
    case 'lostAnswer':
      return undefined;
  }
}
