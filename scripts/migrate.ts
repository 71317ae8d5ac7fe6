import { existsSync } from 'node:fs';
import { migrateDatabase } from '~/platform/db/migrate-database.server';

// npm run migrate: brings the database of DATABASE_URL to the state of the code. "npm start" does the same by itself.
if (existsSync('.env')) process.loadEnvFile('.env');
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error('DATABASE_URL is not set. The embedded database is migrated by "npm start".');
  process.exit(1);
}
const applied = await migrateDatabase(databaseUrl);
console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
// The queue's migrations leave a timer of ten seconds behind; nothing waits for it.
process.exit(0);
