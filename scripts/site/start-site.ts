import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort, startEmbeddedPostgres } from '~/platform/db/embedded-postgres.server';
import { siteProcess, type SiteProcess } from './site-process';

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

/** Starts the built site, vendors answered by the built-in fakes: empty in test mode, or with the demonstration's data. */
export async function startSite({ mode }: { mode: 'test' | 'demo' } = { mode: 'test' }): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-site-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: true });
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'production',
    ASSAY_MODE: mode,
    PORT: String(port),
    APP_URL: url,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: server.urlOf('postgres'),
    LOG_LEVEL: 'info',
  };
  const runScript = (script: string, words: string[] = []): string => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
      env: environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}\n${run.stderr}`);
    return run.stdout;
  };
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
    runScript('scripts/migrate.ts');
    if (mode === 'demo') runScript('scripts/seed-demo.ts');
    await Promise.all([web.start(), worker.start()]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pool, web, worker, runScript, stop };
}
