import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort, startEmbeddedPostgres } from '../../../app/platform/db/embedded-postgres.server';

const READY_WITHIN_MS = 60_000;

/** A whole site of its own: database, web and worker process, keys and files in a temporary folder. */
export interface Site {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly web: SiteProcess;
  readonly worker: SiteProcess;
  /** Runs one of the project's scripts against this site; throws with its output when it fails. */
  runScript(script: string, words?: string[]): string;
  stop(): Promise<void>;
}

export interface SiteProcess {
  /** SIGKILL: the process ends without a chance to say anything. */
  kill(): Promise<void>;
  /** Starts it again after `kill`; resolves when it is ready. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built site in test mode, vendors answered by the built-in fakes, without demonstration data. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-browser-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: true });
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const environment = { ...siteEnvironment(folder, port, url), DATABASE_URL: server.urlOf('postgres') };
  const runScript = (script: string, words: string[] = []): string => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
      env: environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}\n${run.stderr}`);
    return run.stdout;
  };
  runScript('scripts/migrate.ts');
  const web = siteProcess('app/server.ts', environment, join(folder, 'web.log'));
  const worker = siteProcess('app/worker.ts', environment, join(folder, 'worker.log'));
  const pool = new pg.Pool({ connectionString: server.urlOf('postgres'), max: 3 });
  // A connection that is still closing when the server stops is told so; nobody waits for it.
  pool.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    await Promise.all([web.stop(), worker.stop()]);
    await pool.end();
    await server.stop();
    rmSync(server.dataFolder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([web.start(), worker.start()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pool, web, worker, runScript, stop };
}

function siteEnvironment(folder: string, port: number, url: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'production',
    ASSAY_MODE: 'test',
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
  };
}

function siteProcess(script: string, environment: NodeJS.ProcessEnv, logFile: string): SiteProcess {
  let child: ChildProcess | undefined;
  const ended = (): boolean => !child || child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    if (!running || ended()) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    const insist = setTimeout(() => running.kill('SIGKILL'), 20_000);
    await exit;
    clearTimeout(insist);
  };
  return {
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start: async () => {
      const launched = spawn(
        process.execPath,
        ['--import', 'tsx', '--import', './scripts/stop-with-parent.ts', script],
        { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
      );
      child = launched;
      const log = createWriteStream(logFile, { flags: 'a' });
      launched.stdout?.pipe(log, { end: false });
      launched.stderr?.pipe(log, { end: false });
      const ready = new Promise<true>((resolve) => launched.once('message', () => resolve(true)));
      const failed = new Promise<false>((resolve) => launched.once('exit', () => resolve(false)));
      const late = wait(READY_WITHIN_MS, false as const, { ref: false });
      if (!(await Promise.race([ready, failed, late]))) {
        throw new Error(`${script} did not start:\n${readFileSync(logFile, 'utf8').slice(-3000)}`);
      }
    },
  };
}
