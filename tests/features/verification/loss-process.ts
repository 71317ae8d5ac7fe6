import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import type { SystemCtx } from '~/features/accounts/context';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import { killAt } from '../payments/kill-at';

// A process of its own that brings a loss to its holder's work and is killed (SIGKILL) at the step it is told.
// Arguments: database URL, step, and the id of the loss.
const [url = '', step = '', lossId = ''] = process.argv.slice(2);
const db = openDatabase({ databaseUrl: url, poolSize: 4 });
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
  services: { log: pino({ level: 'silent' }) },
  requestId: 'trial',
} as unknown as SystemCtx;

await applyCredentialLoss(ctx, { lossId });
await db.close();
process.exit(0);
