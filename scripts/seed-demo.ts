import { openServices } from '~/platform/open-services.server';
import { readConfig } from '~/platform/config/read-config.server';
import { openDatabase, type OpenDatabase } from '~/platform/db/open-database.server';
import { seedDemo } from '../prisma/seed';

// Fills an empty demonstration database once. A database with an account in it is left alone, unless a seed that was
// cut short wrote it: the mark tells, and then everything is emptied and written again.
const MARK = 'the demonstration is being written';

async function readState(db: OpenDatabase): Promise<'empty' | 'cut short' | 'in use'> {
  const { rows } = await db.pool.query<{ mark: string | null; used: boolean }>(
    `SELECT obj_description('app_clock'::regclass) AS mark, EXISTS (SELECT 1 FROM user_account) AS used`,
  );
  if (rows[0]?.mark === MARK) return 'cut short';
  return rows[0]?.used ? 'in use' : 'empty';
}

async function emptyEverything(db: OpenDatabase): Promise<void> {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await db.pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  await db.pool.query('INSERT INTO app_clock (id) VALUES (1)');
  await db.pool.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
  await db.pool.query('DROP SCHEMA IF EXISTS stripe_fake CASCADE');
}

const config = readConfig();
const db = openDatabase({ databaseUrl: config.databaseUrl, poolSize: config.databasePoolSize });
const state = config.mode === 'demo' ? await readState(db) : 'in use';
if (state === 'cut short') await emptyEverything(db);
if (state !== 'in use') {
  await db.pool.query(`COMMENT ON TABLE app_clock IS '${MARK}'`);
  await seedDemo({ db, pool: db.pool, services: openServices(config) });
  await db.pool.query('COMMENT ON TABLE app_clock IS NULL');
  console.log('Demo data is in place.');
}
await db.close();
