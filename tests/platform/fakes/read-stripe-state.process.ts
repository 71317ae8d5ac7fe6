import pg from 'pg';
import { pino } from 'pino';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import { openStripe } from '~/platform/stripe/open-stripe.server';
import type { Config } from '~/platform/config/config';

// A process of its own: what does the Stripe it sees say about a session, and does it end when told?
const [databaseUrl = '', sessionId = '', config = '{}'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
const fakes = await startFakes({ config: JSON.parse(config) as Config, pool, log: pino({ level: 'silent' }) });
const answer = await getCheckoutSession(openStripe({ stripeSecretKey: 'sk_test_other_process' }), sessionId);
process.stdout.write(answer.ok ? `${answer.value.status} ${String(answer.value.amountMinor)}` : answer.error.code);
await fakes.stop();
await pool.end();
