import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const children: ChildProcess[] = [];

beforeAll(() => db.execute(sql`CREATE TABLE trial_done (id text NOT NULL)`));
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => endChild(child, 'SIGKILL')));
  await db.execute(sql`TRUNCATE trial_done`);
});

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function startWorker(slowMs: number) {
  const script = fileURLToPath(new URL('trial-worker.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, db.url, String(slowMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const sees = (line: string, timeout: number) =>
    vi.waitFor(() => expect(lines).toContain(line), { timeout, interval: 50 });
  await sees('ready', 20_000);
  return { child, lines, sees };
}

const add = (id: string) => db.execute(sql`SELECT graphile_worker.add_job('slow', ${JSON.stringify({ id })}::json)`);
const listDone = async () =>
  (await db.query<{ id: string }>(sql`SELECT id FROM trial_done ORDER BY id`)).map((row) => row.id);

test('work of a worker killed in the middle is finished by another within a minute', { timeout: 90_000 }, async () => {
  const first = await startWorker(120_000);
  await add('killed');
  await first.sees('began killed', 10_000);
  await endChild(first.child, 'SIGKILL');
  const killedAt = performance.now();
  const second = await startWorker(10);
  await second.sees('ended killed', 60_000);
  expect(performance.now() - killedAt).toBeLessThan(60_000);
  expect(await listDone()).toEqual(['killed']);
});

test('two workers do every piece of work once', { timeout: 60_000 }, async () => {
  await Promise.all([startWorker(5), startWorker(5)]);
  const ids = Array.from({ length: 200 }, (_value, index) => `once-${String(index).padStart(3, '0')}`);
  await db.execute(sql`
    SELECT graphile_worker.add_job('slow', json_build_object('id', id)) FROM unnest(${ids}::text[]) AS id`);
  await vi.waitFor(async () => expect(await listDone()).toHaveLength(ids.length), { timeout: 30_000, interval: 100 });
  expect(await listDone()).toEqual(ids);
});

test('a worker told to stop hands its work back and another takes it up soon', { timeout: 60_000 }, async () => {
  const first = await startWorker(120_000);
  await add('handed');
  await first.sees('began handed', 10_000);
  await endChild(first.child, 'SIGTERM');
  expect(first.child.exitCode).toBe(0);
  const held = await db.query(sql`SELECT 1 AS held FROM graphile_worker.jobs WHERE locked_by IS NOT NULL`);
  expect(held).toEqual([]);
  const second = await startWorker(10);
  await second.sees('ended handed', 30_000);
});
