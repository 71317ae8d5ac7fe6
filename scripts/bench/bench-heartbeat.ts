import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sql } from '~/platform/db/sql';
import { openTemporaryGround } from '../scenario/open-temporary-ground';
import { sendBeats, type LoadFigures, type LoadOptions } from './heartbeat/beat-load';
import { fillRunningClaims, resetClocks } from './heartbeat/fill-running-claims';

// npm run bench:heartbeat: the beats of 100,000 running claims through the product's own endpoint, answered after a durable commit,
// against a bare server that does one UPDATE for each request, on the same table and pool size, in the same run.
const bareServer = new URL('./heartbeat/serve-updates.ts', import.meta.url);
const ourServer = new URL('./heartbeat/serve-beats.ts', import.meta.url);
const CONNECTIONS = 128;
const POOL_SIZE = 10;
const CHANGED_SHARE = 0.1;
const STEADY_SHARE = 0.7;
/** Long enough that one hiccup of the machine is not the hundredth part of it. */
const STEADY_SECONDS = 20;
/** The machine's own speed changes within minutes: each turn asks for a share of what was taken just before it. */
const STEADY_TURNS = 3;
const FULL_SECONDS = 5;
const LEAST_RATIO = 2.5;
const MOST_P99_MS = 25;
const LEAST_HOT_SHARE = 0.99;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '0' },
  },
});
const [claims = 0, seconds = 0, runs = 0, minutes = 0] = [
  values.claims,
  values.seconds,
  values.runs,
  values.minutes,
].map(Number);
const ground = await openTemporaryGround({ durable: true });
const children: ChildProcess[] = [];
try {
  await fillRunningClaims(ground.db, claims);
  const url = readDatabaseUrl();
  const [bare, ours] = [await serve(bareServer, url), await serve(ourServer, url)];
  const load = { connections: CONNECTIONS, claims, changedShare: CHANGED_SHARE };
  const attempt = async (port: number) => sendBeats({ ...load, port, seconds, sent: await prepare(port) });

  const pairs: { bare: LoadFigures; ours: LoadFigures }[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const pair = { bare: await attempt(bare), ours: await attempt(ours) };
    pairs.push(pair);
    console.log(
      `run ${run}: bare ${draw(pair.bare)}; ours ${draw(pair.ours)}; ${ratioOf(pair).toFixed(2)} times as many`,
    );
  }
  const pair = middle(pairs, ratioOf);

  const bareSteady = await steadyTurn({ ...load, port: bare, sent: await prepare(bare) });
  console.log(`bare at ${STEADY_SHARE * 100} % of its rate: ${draw(bareSteady)}`);
  const steadily = { ...load, port: ours, sent: await prepare(ours) };
  const before = await readTables();
  const turns: LoadFigures[] = [];
  for (let turn = 1; turn <= STEADY_TURNS; turn += 1) {
    const figures = await steadyTurn(steadily);
    console.log(`ours at ${STEADY_SHARE * 100} % of its rate: ${draw(figures)}`);
    turns.push(figures);
  }
  const steady = middle(turns, ({ p99Ms }) => p99Ms);
  const after = await readTables();
  const beats = after.updates - before.updates;
  const hotShare = (after.hotUpdates - before.hotUpdates) / beats;
  const mbPerMillion = (from: number, to: number) => (to - from) / beats;
  console.log(`${(hotShare * 100).toFixed(2)} % of the updates heap-only`);
  const figures = {
    claims,
    ratio: ratioOf(pair),
    barePerSecond: pair.bare.perSecond,
    oursPerSecond: pair.ours.perSecond,
    p99Ms: steady.p99Ms,
    bareP99Ms: bareSteady.p99Ms,
    steadyPerSecond: steady.perSecond,
    hotShare,
    segmentMbPerMillion: mbPerMillion(before.segmentBytes, after.segmentBytes),
    clockMbPerMillion: mbPerMillion(before.clockBytes, after.clockBytes),
    walMbPerMillion: mbPerMillion(before.walBytes, after.walBytes),
    segments: after.segments - before.segments,
    ...(minutes > 0 ? await stayFlat(ours) : {}),
    leastRatio: LEAST_RATIO,
    mostP99Ms: MOST_P99_MS,
    leastHotShare: LEAST_HOT_SHARE,
  };
  if (figures.ratio < LEAST_RATIO || figures.p99Ms > MOST_P99_MS || figures.hotShare < LEAST_HOT_SHARE) {
    console.log('OVER: a limit is not kept');
    process.exitCode = 1;
  }
  console.log(JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)));

  /** Sets the clocks and lets every claim beat once, as a process that has been up for half a minute knows them. */
  async function prepare(port: number): Promise<{ count: number }> {
    await resetClocks(ground.db);
    const sent = { count: 0 };
    while (sent.count < claims) await sendBeats({ ...load, port, seconds: 1, sent });
    return sent;
  }

  /** Beats at a share of what the server takes just before. */
  async function steadyTurn(options: Omit<LoadOptions, 'seconds' | 'rate'>): Promise<LoadFigures> {
    const full = await sendBeats({ ...options, seconds: FULL_SECONDS });
    return sendBeats({ ...options, seconds: STEADY_SECONDS, rate: full.perSecond * STEADY_SHARE });
  }

  /** Beats as fast as they are taken for `minutes`; the last five windows of a minute against the first five. */
  async function stayFlat(port: number): Promise<object> {
    const sent = await prepare(port);
    const windows: LoadFigures[] = [];
    for (let minute = 1; minute <= minutes; minute += 1) {
      const window = await sendBeats({ ...load, port, seconds: 60, sent });
      windows.push(window);
      console.log(`minute ${minute}: ${draw(window)}`);
    }
    const speed = (some: LoadFigures[]) => middle(some, ({ perSecond }) => perSecond).perSecond;
    return { minutes, flatness: speed(windows.slice(-5)) / speed(windows.slice(0, 5)) };
  }
} finally {
  for (const child of children) child.kill();
  await ground.close();
}

function ratioOf(pair: { bare: LoadFigures; ours: LoadFigures }): number {
  return pair.ours.perSecond / pair.bare.perSecond;
}

function draw({ perSecond, p50Ms, p99Ms }: LoadFigures): string {
  return `${Math.round(perSecond)}/s, median ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}

function middle<Item>(items: readonly Item[], size: (item: Item) => number): Item {
  const sorted = [...items].sort((one, other) => size(one) - size(other));
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new RangeError('nothing was measured');
  return found;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function readDatabaseUrl(): string {
  const { connectionString } = ground.db.pool.options;
  if (connectionString === undefined) throw new Error('the pool has no address');
  return connectionString;
}

interface TableFigures {
  updates: number;
  hotUpdates: number;
  segments: number;
  segmentBytes: number;
  clockBytes: number;
  walBytes: number;
}

/** Counters of the two tables once the statistics of what has ended are in. */
async function readTables(): Promise<TableFigures> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const figures = await ground.db.first<TableFigures>(sql`
    SELECT n_tup_upd::float8 AS updates, n_tup_hot_upd::float8 AS hot_updates, (SELECT count(*)::float8 FROM segment) AS segments,
      pg_total_relation_size('segment')::float8 AS segment_bytes, pg_total_relation_size('running_clock')::float8 AS clock_bytes,
      (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 AS wal_bytes
    FROM pg_stat_user_tables WHERE relname = 'running_clock'`);
  if (!figures) throw new Error('the table has no figures');
  return figures;
}

async function serve(program: URL, url: string): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(program), url, String(POOL_SIZE)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  if (!child.stdout) throw new Error(`${program.href} says nothing`);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return Number(port.toString());
}
