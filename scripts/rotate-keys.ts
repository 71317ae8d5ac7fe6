import { existsSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import type { SystemCtx } from '~/features/accounts/context';
import { rewrapBirthDates } from '~/features/accounts/rewrap-birth-dates.server';
import { rewrapNumbers } from '~/features/credentials/rewrap-numbers.server';
import { rewrapDataKeys } from '~/features/documents/rewrap-data-keys.server';
import { rewrapRecordTokens } from '~/features/work-records/rewrap-record-tokens.server';
import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import { openServices } from '~/platform/open-services.server';

// npm run rotate:keys: brings everything that is encrypted under ENCRYPTION_KEY, from those in ENCRYPTION_KEY_PREVIOUS.
// The site may run meanwhile. It may be stopped and begun again at any point. docs/operations.md has the order of steps.
async function rotate(): Promise<void> {
  const config = readConfig();
  const services = openServices(config);
  const db = openDatabase({ databaseUrl: config.databaseUrl, poolSize: 2 });
  try {
    const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
    if (!clock) throw new Error('the database has no clock');
    const actor = { kind: 'system', name: 'rotate_keys' } as const;
    const ctx: SystemCtx = { actor, now: clock.now, db, newId: uuidv7, services, requestId: `rotate-${uuidv7()}` };
    const documents = await rewrapDataKeys(ctx);
    const numbers = await rewrapNumbers(ctx);
    const birthDates = await rewrapBirthDates(ctx);
    const recordLinks = await rewrapRecordTokens(ctx);
    const unreadable = [documents, numbers, birthDates, recordLinks].flatMap((tally) => tally.unreadable);
    console.log(
      `Now under the present key: ${documents.rewrapped} documents, ${numbers.rewrapped} numbers, ` +
        `${birthDates.rewrapped} birth dates, ${recordLinks.rewrapped} links of work records.`,
    );
    if (unreadable.length > 0) console.log(`No configured key opens: ${unreadable.join(', ')}.`);
    if (numbers.unhashed.length > 0) console.log(`The hash is not that of the number: ${numbers.unhashed.join(', ')}.`);
    const isDone = unreadable.length === 0 && numbers.unhashed.length === 0;
    if (isDone) console.log('Nothing is left under another key. ENCRYPTION_KEY_PREVIOUS can go.');
    console.log(
      JSON.stringify({
        rotate: 'keys',
        documents: documents.rewrapped,
        numbers: numbers.rewrapped,
        birthDates: birthDates.rewrapped,
        recordLinks: recordLinks.rewrapped,
        unreadable: unreadable.length,
        unhashed: numbers.unhashed.length,
      }),
    );
    process.exitCode = isDone ? 0 : 1;
  } finally {
    await db.close();
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
rotate().catch((error: unknown) => {
  console.error(error instanceof ConfigurationFault ? error.message : error);
  process.exitCode = 1;
});
