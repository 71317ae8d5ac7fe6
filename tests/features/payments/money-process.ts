import { pino } from 'pino';
import { setupServer } from 'msw/node';
import { uuidv7 } from 'uuidv7';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { sendPayout } from '~/features/payments/send-payout.server';
import type { SystemCtx } from '~/features/accounts/context';
import { openDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import { stripeHandlers } from '~/platform/fakes/stripe/stripe-handlers.server';
import { openStripe } from '~/platform/stripe/open-stripe.server';
import { killAt } from './kill-at';

// A process of its own that approves a claim, begins or sends payouts and is killed (SIGKILL) at the step it is told.
// Arguments: database URL, "approve", "run" or "send", step, and the id of the claim or the payout.
const [url = '', command = '', step = '', id = ''] = process.argv.slice(2);
const db = openDatabase({ databaseUrl: url, poolSize: 6 });
setupServer(...stripeHandlers({ pool: db.pool, appUrl: 'http://localhost:3000' })).listen({
  onUnhandledRequest: 'error',
});

const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
if (!clock) throw new Error('the database has no clock');
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
};
const ctx = {
  actor: { kind: 'system', name: 'trial' },
  now: clock.now,
  db: killAt(db, Number(step), die),
  newId: uuidv7,
  services: { stripe: openStripe({ stripeSecretKey: 'sk_test_fake' }), log: pino({ level: 'silent' }) },
  requestId: 'trial',
} as unknown as SystemCtx;

if (command === 'approve') await approveClaim(ctx, { claimId: id });
else if (command === 'run') await runPayouts(ctx);
else await sendPayout(ctx, { payoutId: id });
await db.close();
process.exit(0);
