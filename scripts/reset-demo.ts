import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import { ensureDatabase } from './ensure-database';
import { prepareDatabase } from './prepare-database';
import { generateClient } from './generate-client';
import { emptyEverything, openForWriting, writeDemo } from './write-demo';

// npm run demo:reset: empties the demonstration's database and writes the world again, up to this moment. It asks nothing.
// It refuses in production mode, and while the site runs: its worker would work on a history that is being told. Stop
// `npm start` first. Files of the old world stay in DATA_DIR/files and are never read again.
// Without DATABASE_URL it starts the embedded server of DATA_DIR and stops it when done.
const DATABASE_PORT = 54_329;
const WORKER_GONE_AFTER_SECONDS = 20;

async function isWorkerAlive(db: OpenDatabase): Promise<boolean> {
  const { rows } = await db.pool.query<{ alive: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM worker_presence
      WHERE seen_at > clock_timestamp() - make_interval(secs => ${WORKER_GONE_AFTER_SECONDS})) AS alive`,
  );
  return rows[0]?.alive ?? false;
}

async function reset(environment: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(environment);
  const db = openForWriting(config);
  try {
    if (await isWorkerAlive(db)) {
      throw new Error(
        'The site runs on this database. Stop it (Ctrl-C where npm start runs) and try again in 20 seconds.',
      );
    }
    await emptyEverything(db);
    const seconds = await writeDemo(db, config);
    console.log(`The demonstration was emptied and written again in ${seconds.toFixed(1)} s.`);
  } finally {
    await db.close();
  }
}

async function main(): Promise<void> {
  const environment = { ...process.env };
  const mode = environment['ASSAY_MODE'] || 'demo';
  if (mode !== 'demo')
    throw new Error(`demo:reset empties the database, so it runs in demo mode only; ASSAY_MODE is ${mode}.`);
  generateClient();
  let server: EmbeddedPostgres | undefined;
  try {
    if (!environment['DATABASE_URL']) {
      const dataFolder = join(environment['DATA_DIR'] || '.data', 'postgres');
      server = await startEmbeddedPostgres({ dataFolder, preferredPort: DATABASE_PORT, durable: true });
      environment['DATABASE_URL'] = await ensureDatabase(server);
    }
    await prepareDatabase(environment['DATABASE_URL']);
    await reset(environment);
  } finally {
    await server?.stop();
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationFault || error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
