import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import { createAdmin } from '~/features/accounts/create-admin.server';
import { readConfig } from '~/platform/config/read-config.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';
import { openServices } from '~/platform/open-services.server';

// Makes the desk's account of a site under test; no page does this. Words: e-mail address, password, name.
const [email = '', password = '', displayName = ''] = process.argv.slice(2);
const config = readConfig();
const db = openDatabase({ databaseUrl: config.databaseUrl, poolSize: 2 });
const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
if (!clock) throw new Error('the database has no clock');
const ctx = {
  actor: { kind: 'system' as const, name: 'browser-test' },
  now: clock.now,
  db,
  newId: uuidv7,
  services: openServices(config),
  requestId: 'browser-test',
};
expectOk(await createAdmin(ctx, { email, password, displayName, locale: 'en', timeZone: 'UTC' }));
await db.close();
