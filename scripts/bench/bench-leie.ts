import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeOverList } from '~/features/exclusions/take-over-list.server';
import { sql } from '~/platform/db/sql';
import { ctxFor } from '../scenario/ground';
import { openTemporaryGround } from '../scenario/open-temporary-ground';
import { writeLeieFile } from './write-leie-file';

// npm run bench:leie: a generated list of 90,000 lines in the real layout, served over HTTP by a process of its own, is taken
// over by the product's command into an embedded PostgreSQL with real commits: once into an empty database, once in the
// place of the first. Seconds and memory are those of the slower and the larger one. Exits with 1 over the limits.
const ROWS = 90_000;
const MOST_SECONDS = 20;
const MOST_GROWTH_MB = 150;

interface Figures {
  seconds: number;
  growthMb: number;
}

const folder = mkdtempSync(join(tmpdir(), 'assay-leie-bench-'));
const ground = await openTemporaryGround({ durable: true });
let server: ChildProcess | undefined;
try {
  const runs: Figures[] = [];
  for (const [name, rows] of [
    ['first list', ROWS],
    ['next month', ROWS + 1],
  ] as const) {
    const path = join(folder, `${rows}.csv`);
    const bytes = await writeLeieFile(path, rows);
    server = spawnServer(path);
    const run = await measure(`http://127.0.0.1:${await portOf(server)}/UPDATED.csv`, rows);
    server.kill();
    runs.push(run);
    console.log(
      `${name.padEnd(12)}${rows} lines, ${(bytes / 1e6).toFixed(1)} MB: ${run.seconds.toFixed(2)} s, ${run.growthMb.toFixed(1)} MB more`,
    );
  }
  const seconds = Math.max(...runs.map((run) => run.seconds));
  const growthMb = Math.max(...runs.map((run) => run.growthMb));
  if (seconds >= MOST_SECONDS || growthMb >= MOST_GROWTH_MB) {
    console.log(`OVER: not under ${MOST_SECONDS} s and ${MOST_GROWTH_MB} MB`);
    process.exitCode = 1;
  }
  const round = (value: number): number => Math.round(value * 100) / 100;
  const limits = { mostSeconds: MOST_SECONDS, mostGrowthMb: MOST_GROWTH_MB };
  console.log(JSON.stringify({ rows: ROWS, seconds: round(seconds), growthMb: round(growthMb), ...limits }));
} finally {
  server?.kill();
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Takes the list over and watches this process's memory; throws when not every line is there afterwards. */
async function measure(leieUrl: string, rows: number): Promise<Figures> {
  const ctx = await ctxFor(ground, { kind: 'system', name: 'bench' });
  const services = { ...ctx.services, config: { ...ctx.services.config, leieUrl } };
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const begun = performance.now();
  const outcome = await takeOverList({ ...ctx, services }, { requestedBy: null, isForced: false });
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage.rss());
  const kept = await ground.db.first<{ count: number }>(sql`SELECT count(*)::int AS count FROM exclusion_entry`);
  if (outcome.kind !== 'taken' || kept?.count !== rows) {
    throw new Error(`${JSON.stringify(outcome)}; ${kept?.count} lines of ${rows} are there`);
  }
  return { seconds, growthMb: (peak - before) / 1e6 };
}

function spawnServer(path: string): ChildProcess {
  const program = fileURLToPath(new URL('./serve-file.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', program, path], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
}

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the file server says nothing');
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return Number(port.toString());
}
