import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort, startEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/db/embedded-postgres.server';

const isRoot = process.getuid?.() === 0;
let folder: string;
const started: EmbeddedPostgres[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-embedded-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const server of started.splice(0)) {
    await server.stop();
    rmSync(server.dataFolder, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

async function start(dataFolder = join(folder, 'postgres'), preferredPort?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataFolder,
    durable: false,
    ...(preferredPort ? { preferredPort } : {}),
  });
  started.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

test('data outlives a stop and a start', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(await ask(await start(), 'SELECT answer FROM kept')).toBe(42);
});

test('a taken port makes it choose another one', async () => {
  const port = await findFreePort();
  const holder = createServer().listen(port, '127.0.0.1');
  const server = await start(undefined, port);
  expect(server.port).not.toBe(port);
  expect(await ask(server, 'SELECT 1')).toBe(1);
  await new Promise((resolve) => holder.close(resolve));
});

test('a second start on the same folder uses the running server and does not stop it for the first', async () => {
  const first = await start();
  const beside = `
    import { startEmbeddedPostgres } from './app/platform/db/embedded-postgres.server.ts';
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(join(folder, 'postgres'))}, durable: false });
    process.stdout.write(String(server.port));
    await server.stop();`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', beside], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe(String(first.port));
  expect(await ask(first, 'SELECT 1')).toBe(1);
});

test('a lock file left by a machine that lost power does not keep it from starting', async () => {
  const first = await start();
  const lock = join(folder, 'postgres/cluster/postmaster.pid');
  const left = readFileSync(lock, 'utf8');
  await first.stop();
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, left.replace(/^\d+/, String(process.pid)));
  expect(await ask(await start(), 'SELECT 1')).toBe(1);
});

test('a first start that was interrupted is begun anew', async () => {
  mkdirSync(join(folder, 'postgres/cluster'), { recursive: true });
  writeFileSync(join(folder, 'postgres/cluster/PG_VERSION'), '18\n');
  expect(await ask(await start(), 'SELECT 1')).toBe(1);
});

test('data of another major version is named, not touched', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(folder, 'postgres/cluster/PG_VERSION'), '12\n');
  await expect(start()).rejects.toThrow(/written by PostgreSQL 12, the installed one is \d+/);
});

test('the password is readable by the server and its starter only, and strangers are refused', async () => {
  const server = await start();
  expect(spawnSync('stat', ['-c', '%a', join(folder, 'postgres/password')], { encoding: 'utf8' }).stdout.trim()).toBe(
    '600',
  );
  const stranger = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'assay',
    password: 'guess',
    database: 'postgres',
  });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
});

test('below a folder closed to others it still starts: as root elsewhere, and says where', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const server = await start(join(closed, 'clone/.data/postgres'));
  expect(await ask(server, 'SELECT 1')).toBe(1);
  if (isRoot) expect(server.notice).toContain(server.dataFolder);
  else expect(server.dataFolder).toBe(join(closed, 'clone/.data/postgres'));
});
