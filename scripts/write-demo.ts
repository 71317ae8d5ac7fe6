import { performance } from 'node:perf_hooks';
import { shipCatalogue } from '~/features/catalogue/ship-catalogue.server';
import { openServices } from '~/platform/open-services.server';
import type { Config } from '~/platform/config/config';
import { openDatabase, type OpenDatabase } from '~/platform/db/open-database.server';
import { seedDemo } from '../prisma/seed';

const MARK = 'the demonstration is being written';

/** Whether a database has nobody in it, part of a demonstration that was cut short, or people at work. */
export async function readDemoState(db: OpenDatabase): Promise<'empty' | 'cut short' | 'in use'> {
  const { rows } = await db.pool.query<{ mark: string | null; used: boolean }>(
    `SELECT obj_description('app_clock'::regclass) AS mark, EXISTS (SELECT 1 FROM user_account) AS used`,
  );
  if (rows[0]?.mark === MARK) return 'cut short';
  return rows[0]?.used ? 'in use' : 'empty';
}

/** Opens a database to write the demonstration into. A world that can be written again need not wait for the disk. */
export function openForWriting(config: Config): OpenDatabase {
  const url = new URL(config.databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off -c timezone=UTC');
  return openDatabase({ databaseUrl: url.href, poolSize: config.databasePoolSize });
}

/** Empties everything but the record of migrations, and what the built-in Stripe knows. */
export async function emptyEverything(db: OpenDatabase): Promise<void> {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await db.pool.query(`COMMENT ON TABLE app_clock IS '${MARK}'`);
  await db.pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  await db.pool.query('INSERT INTO app_clock (id) VALUES (1)');
  await db.pool.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
  await db.pool.query('DROP SCHEMA IF EXISTS stripe_fake CASCADE');
}

/** Writes the demonstration into an empty database; a mark on it tells the next start when this was cut short. Answers the seconds. */
export async function writeDemo(db: OpenDatabase, config: Config): Promise<number> {
  const begun = performance.now();
  await db.pool.query(`COMMENT ON TABLE app_clock IS '${MARK}'`);
  await shipCatalogue(db);
  await seedDemo({ db, pool: db.pool, services: openServices(config) });
  await db.pool.query('COMMENT ON TABLE app_clock IS NULL');
  await db.pool.query('ANALYZE');
  return (performance.now() - begun) / 1000;
}
