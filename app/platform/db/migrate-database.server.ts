import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { applyMigrations, type Migration } from './schema-engine.server';

const MIGRATION_LOCK = 4_155_501;

/**
 * Brings a database to the state of the code: our migrations (Prisma's folder format, by Prisma's own engine), the job
 * queue's own tables, the one row of the clock. Processes that start together wait for one another. Answers the names of
 * the migrations applied now.
 */
export async function migrateDatabase(databaseUrl: string, folder = 'prisma/migrations'): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const names = await applyMigrations(databaseUrl, folder, migrations);
    await runMigrations({ connectionString: databaseUrl });
    await client.query('INSERT INTO app_clock (id) VALUES (1) ON CONFLICT DO NOTHING');
    return names;
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, script: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}
