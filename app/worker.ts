import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';
import { openDatabase } from '~/platform/db/open-database.server';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { runWorker } from '~/platform/jobs/run-worker.server';
import { openServices } from '~/platform/open-services.server';
import { cronEntries, workerTasks } from '~/worker-tasks.server';

const CONCURRENCY = 4;

// The worker process: background work over the same code and database as the web process. Run as many as you like.
async function start(): Promise<void> {
  const config = readConfig();
  const services = openServices(config);
  const { log } = services;
  const db = openDatabase({
    databaseUrl: config.databaseUrl,
    poolSize: config.databasePoolSize,
    onIdleFault: (error) => log.warn({ err: error }, 'idle database connection lost'),
  });
  const fakes = config.fakes ? await startFakes({ config, pool: db.pool, log }) : undefined;
  const worker = await runWorker({
    pool: db.pool,
    tasks: workerTasks(db, services),
    cron: cronEntries,
    concurrency: CONCURRENCY,
    log,
  });
  log.info('worker ready');
  process.send?.('ready');

  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= (async () => {
      await worker.stop();
      await fakes?.stop();
      await db.close();
      process.exit(process.exitCode ?? 0);
    })());
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  worker.ended.catch((error: unknown) => {
    log.error({ err: error }, 'worker ended by itself');
    process.exitCode = 1;
    void stop();
  });
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigurationFault ? error.message : error);
  process.exitCode = 1;
});
