import Stripe from 'stripe';
import { fail, ok, type Failure, type Result } from '~/core/result';

/**
 * What may go wrong at Stripe, in our words.
 * - `stripeUnavailable` (unavailable): no answer, 409, 429 or 5xx. Whether it happened is unknown: ask again with the same
 *   idempotency key, or look for the effect.
 * - `stripeBalanceTooLow` (unavailable): nothing happened; the platform's Stripe balance must grow first. Stripe replays this
 *   answer under the same idempotency key for a day.
 * - `stripeMisconfigured` (unavailable): our key or permission is at fault; nothing happened.
 * - `stripeKeyReused` (conflict): the idempotency key was used with other parameters. Says nothing about the first use.
 * - `stripeNotFound` (notFound): no such object.
 * - `stripeRefused` (conflict): Stripe refused for good; nothing happened.
 */
export type StripeFailureCode =
  | 'stripeUnavailable'
  | 'stripeBalanceTooLow'
  | 'stripeMisconfigured'
  | 'stripeKeyReused'
  | 'stripeNotFound'
  | 'stripeRefused';
export type StripeFailure = Failure<StripeFailureCode>;

/** Runs one call of the SDK and turns its exceptions into failures; anything else keeps throwing. */
export async function askStripe<T>(call: () => Promise<T>): Promise<Result<T, StripeFailure>> {
  try {
    return ok(await call());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return describeStripeError(error);
    throw error;
  }
}

function describeStripeError(error: Stripe.errors.StripeError): { ok: false; error: StripeFailure } {
  const reason = error.code ?? error.rawType ?? error.type;
  if (error instanceof Stripe.errors.StripeIdempotencyError && error.statusCode !== 409) {
    return fail('conflict', 'stripeKeyReused', 'Stripe saw this request before with other details.');
  }
  if (
    error instanceof Stripe.errors.StripeAuthenticationError ||
    error instanceof Stripe.errors.StripePermissionError
  ) {
    return fail('unavailable', 'stripeMisconfigured', 'Stripe does not accept the credentials of this installation.');
  }
  if (error.code === 'balance_insufficient') {
    return fail('unavailable', 'stripeBalanceTooLow', 'The Stripe balance of this installation is too low.');
  }
  if (isUndecided(error)) return fail('unavailable', 'stripeUnavailable', 'Stripe gave no definite answer.');
  if (error.code === 'resource_missing') return fail('notFound', 'stripeNotFound', 'Stripe knows no such object.');
  return fail('conflict', 'stripeRefused', `Stripe refused the request (${reason}).`);
}

function isUndecided(error: Stripe.errors.StripeError): boolean {
  const status = error.statusCode;
  return status === undefined || status === 409 || status === 429 || status >= 500;
}
