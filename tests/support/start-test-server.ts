import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../app/platform/db/embedded-postgres.server';
import { generateClient } from '../../scripts/generate-client';
import { prepareDatabase } from '../../scripts/prepare-database';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance database the migrated template to clone and a folder for files; unique to this run. */
    testServer: { adminUrl: string; template: string; filesFolder: string };
  }
}

const FOLDER_PREFIX = 'assay-test-';

/**
 * One server per run: TEST_DATABASE_URL if set (its role may create databases), else the embedded one in a temporary
 * folder on a free port. Builds one migrated template; every test file clones it.
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  generateClient();
  await sweepAbandoned();
  const own = process.env['TEST_DATABASE_URL'];
  const folder = makeFolder();
  const server = own
    ? undefined
    : await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  const adminUrl = own ?? server?.urlOf('postgres') ?? '';
  const template = `assay_template_${process.pid}`;
  await onServer(adminUrl, `CREATE DATABASE ${template}`);
  await prepareDatabase(withDatabase(adminUrl, template));
  project.provide('testServer', { adminUrl, template, filesFolder: join(folder, 'files') });
  return async () => {
    if (server) await server.stop();
    else await onServer(adminUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    if (server) rmSync(server.dataFolder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The same server and credentials, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs one statement on a connection of its own (for CREATE and DROP DATABASE). */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'run.pid'), String(process.pid));
  return folder;
}

/** A run that was killed leaves a server and a folder; the next run ends and removes them. */
async function sweepAbandoned(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const runFile = join(folder, 'run.pid');
    if (!existsSync(runFile) || statSync(folder).uid !== process.getuid?.()) continue;
    if (isAlive(Number(readFileSync(runFile, 'utf8')))) continue;
    const lockFile = join(folder, 'postgres/cluster/postmaster.pid');
    if (existsSync(lockFile)) {
      const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
      if (isAlive(pid)) process.kill(pid, 'SIGINT');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
