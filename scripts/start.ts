import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';
import { findFreePort, startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { buildSite } from './build-site';
import { describeDemo } from './describe-demo';
import { ensureDatabase } from './ensure-database';
import { prepareDatabase } from './prepare-database';
import { generateClient } from './generate-client';
import { supervise, type SupervisedProcess } from './supervise';

// npm start and npm run dev: everything from a fresh clone to a running site, and down again in order.
const DEFAULT_PORT = 3000;
const DATABASE_PORT = 54_329;
const READY_WITHIN_MS = 90_000;
const isDevelopment = process.argv.includes('--dev');
const begun = performance.now();

let server: EmbeddedPostgres | undefined;
let processes: SupervisedProcess[] = [];
let stopping: Promise<void> | undefined;

if (existsSync('.env')) process.loadEnvFile('.env');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping && signal === 'SIGINT') processes.forEach((child) => child.kill());
    void stopAll(0);
  });
}
try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof ConfigurationFault || error instanceof Error ? error.message : error);
    if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  }
  await stopAll(1);
}

async function start(): Promise<void> {
  checkMachine();
  const environment = await chooseAddress({ ...process.env, NODE_ENV: isDevelopment ? 'development' : 'production' });
  const dataDir = environment['DATA_DIR'] || '.data';
  generateClient();
  const built = isDevelopment ? Promise.resolve(false) : buildSite();
  // A build that fails while the database starts is reported by the await below, not as an unhandled rejection.
  built.catch(() => undefined);
  if (!environment['DATABASE_URL'] && environment['ASSAY_MODE'] !== 'production') {
    server = await startEmbeddedPostgres({
      dataFolder: join(dataDir, 'postgres'),
      preferredPort: DATABASE_PORT,
      durable: true,
    });
    if (server.notice) console.log(server.notice);
    environment['DATABASE_URL'] = await ensureDatabase(server);
  }
  const config = readConfig(environment);
  const { applied } = await prepareDatabase(config.databaseUrl);
  if (applied.length > 0) console.log(`Migrations applied: ${applied.join(', ')}.`);
  if (await built) console.log('The site is built.');
  if (config.mode === 'demo') seed(environment);
  const giveUp = (reason: string) => {
    console.error(reason);
    void stopAll(1);
  };
  if (stopping) return;
  processes = [supervise('web process', 'app/server.ts', environment, giveUp)];
  if (existsSync('app/worker.ts')) processes.push(supervise('worker', 'app/worker.ts', environment, giveUp));
  await waitUntilServing(config.port);
  if (stopping) return;
  console.log(
    `\nAssay runs on ${config.appUrl} (ready in ${((performance.now() - begun) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  );
  if (config.mode === 'demo') console.log(describeDemo());
}

function checkMachine(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or later is needed; this is ${process.version}.`);
}

async function chooseAddress(environment: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const wanted = Number(environment['PORT'] || DEFAULT_PORT);
  const port = await findFreePort(wanted);
  if (port !== wanted && environment['PORT']) {
    throw new Error(`Port ${wanted} is taken. Set PORT to another one, or leave it out to have a free one chosen.`);
  }
  if (port !== wanted) console.log(`Port ${wanted} is taken; ${port} is used instead.`);
  const local = environment['ASSAY_MODE'] === 'production' ? undefined : `http://localhost:${port}`;
  return { ...environment, PORT: String(port), APP_URL: environment['APP_URL'] || local };
}

function seed(environment: NodeJS.ProcessEnv): void {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/seed-demo.ts'], {
    env: environment,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('The demo data could not be written; see above.');
}

async function waitUntilServing(port: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS && !stopping; waitedMs += 100) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  if (!stopping)
    throw new Error(`The site did not answer on port ${port} within ${READY_WITHIN_MS / 1000} s; see the log above.`);
}

function stopAll(code: number): Promise<void> {
  stopping ??= (async () => {
    await Promise.all(processes.map((child) => child.stop()));
    await server?.stop();
    process.exit(code);
  })();
  return stopping;
}
