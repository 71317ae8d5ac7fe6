import { existsSync } from 'node:fs';
import { prepareDatabase } from './prepare-database';

// npm run migrate: brings the database of DATABASE_URL to the state of the code. "npm start" does the same by itself.
if (existsSync('.env')) process.loadEnvFile('.env');
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error('DATABASE_URL is not set. The embedded database is migrated by "npm start".');
  process.exit(1);
}
const { applied, published } = await prepareDatabase(databaseUrl);
console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
if (published.length > 0) console.log(`Published ${published.length} kinds of credentials.`);
// The queue's migrations leave a timer of ten seconds behind; nothing waits for it.
process.exit(0);
