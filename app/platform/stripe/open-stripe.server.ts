import Stripe from 'stripe';
import type { Config } from '../config/config';

/** The version the adapter and its fake are written against; it moves only together with both. */
export const stripeApiVersion = '2026-10-28.endive' as const;

const REQUEST_TIMEOUT_MS = 20_000;
const NETWORK_RETRIES = 2;

/** The official client; a request is retried with the same idempotency key on network errors, 409 and 5xx. */
export function openStripe(config: Pick<Config, 'stripeSecretKey'>): Stripe {
  return new Stripe(config.stripeSecretKey, {
    apiVersion: stripeApiVersion,
    timeout: REQUEST_TIMEOUT_MS,
    maxNetworkRetries: NETWORK_RETRIES,
    telemetry: false,
    appInfo: { name: 'Assay' },
  });
}
