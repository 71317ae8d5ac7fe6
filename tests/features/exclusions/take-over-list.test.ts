import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { takeOverDueList } from '~/features/exclusions/take-over-due-list.server';
import { takeOverList, type TakeOverInput } from '~/features/exclusions/take-over-list.server';
import { buildLeieFile, LEIE_HEADER, leieLine } from '~/platform/fakes/leie/build-leie-file';
import { exclusionLine } from '~/platform/fakes/leie/fictional-exclusions';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { killAt } from '../payments/kill-at';
import { listCtx, useListServer } from './exclusion-ground';

const db = useTestDatabase();
const server = useListServer();
const DAY_MS = 86_400_000;
const byClock: TakeOverInput = { requestedBy: null, isForced: false };
const quick = { silenceMs: 250, firstPauseMs: 5 };

const linesOf = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    exclusionLine({ lastName: `NAME${from + index}`, firstName: 'ANN', birthDate: '19700101' }),
  );

interface SeenList {
  id: string;
  status: string;
  rows: number;
  entries: number;
  bad: number;
  badLines: unknown;
  failure: string | null;
}

function listsSeen(): Promise<SeenList[]> {
  return db.query<SeenList>(sql`
    SELECT id, status, row_count AS rows, bad_line_count AS bad, bad_lines, failure,
      (SELECT count(*)::int FROM exclusion_entry e WHERE e.list_id = l.id) AS entries
    FROM exclusion_list l ORDER BY started_at, id`);
}

async function currentList(): Promise<SeenList | undefined> {
  return (await listsSeen()).find(({ status }) => status === 'current');
}

async function take(text: string | Buffer, input = byClock) {
  server.serve(text);
  return takeOverList(await listCtx(db, server), input, quick);
}

describe('taking over the list', () => {
  it('reads BOM, both names of the last column and lines over batches, and plans the search for experts', async () => {
    const file = `\u{feff}${buildLeieFile(linesOf(2345)).replace('WVRSTATE', 'WAIVERSTATE')}`;
    const outcome = await take(file);
    expect(outcome).toMatchObject({ kind: 'taken', rowCount: 2345 });
    expect(await currentList()).toMatchObject({ rows: 2345, entries: 2345, bad: 0, failure: null });
    const ordinals = await db.query<{ low: number; high: number; keys: string[] }>(sql`
      SELECT min(ordinal) AS low, max(ordinal) AS high, (array_agg(name_keys[1] ORDER BY ordinal))[2:3] AS keys
      FROM exclusion_entry`);
    expect(ordinals).toEqual([{ low: 1, high: 2345, keys: ['name|a', 'name|a'] }]);
    const jobs = await db.query(sql`
      SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'screen_experts'`);
    expect(jobs).toHaveLength(1);
  });

  it('replaces the list whole, leaves nothing of the old one, and keeps no street', async () => {
    const before = await currentList();
    expect(await take(buildLeieFile(linesOf(1500, 5000)))).toMatchObject({ kind: 'taken' });
    const after = await listsSeen();
    expect(after.find(({ id }) => id === before?.id)).toMatchObject({ status: 'retired', rows: 2345, entries: 0 });
    expect(await currentList()).toMatchObject({ rows: 1500, entries: 1500 });
    const kept = await db.first<{ text: string }>(
      sql`SELECT row_to_json(e)::text AS text FROM exclusion_entry e LIMIT 1`,
    );
    expect(kept?.text).not.toContain('EXAMPLE');
  });

  it('leaves out lines of another width and names them', async () => {
    const [first = '', second = '', third = ''] = linesOf(3).map(leieLine);
    const file = `${LEIE_HEADER}\r\n${first}"A","B"\r\n${second}\r\n"A ""quoted"" one"${',""'.repeat(19)}\r\n${third}`;
    expect(await take(file, { ...byClock, isForced: true })).toMatchObject({ kind: 'taken', rowCount: 3 });
    expect(await currentList()).toMatchObject({
      bad: 2,
      badLines: [
        { line: 3, columns: 2 },
        { line: 6, columns: 20 },
      ],
    });
  });

  const whole = buildLeieFile(linesOf(1200));
  it.each([
    ['a file that ends in the middle of a quoted field', whole.slice(0, -3), 'cutShort'],
    ['a file that ends between two fields', whole.slice(0, whole.lastIndexOf(',"00000000"')), 'cutShort'],
    ['a file with a quote that never closes', `${LEIE_HEADER}\r\n"${'x'.repeat(50_000)}`, 'unreadable'],
    ['another header', whole.replace('LASTNAME', 'SURNAME'), 'wrongHeader'],
    ['a page', '<html><body>Maintenance</body></html>', 'notCsv'],
    ['nothing', '', 'wrongHeader'],
    ['a header alone', `${LEIE_HEADER}\r\n`, 'empty'],
    [
      'bad lines everywhere',
      `${LEIE_HEADER}\r\n${'"A","B"\r\n'.repeat(30)}${leieLine(exclusionLine({}))}`,
      'tooManyBadLines',
    ],
    ['a file of less than half the lines', buildLeieFile(linesOf(1)), 'shrunk'],
  ])('changes nothing over %s, and says so', async (_what, file, failure) => {
    const before = await currentList();
    expect(await take(file)).toEqual({ kind: 'failed', failure });
    expect(await currentList()).toEqual(before);
    const lists = await listsSeen();
    expect(lists.at(-1)).toMatchObject({ status: 'failed', failure, entries: 0 });
    const entries = await db.query(sql`SELECT 1 FROM exclusion_entry WHERE list_id <> ${before?.id}::uuid`);
    expect(entries).toEqual([]);
  });

  it('takes a list that shrank when a person insists, and writes down who', async () => {
    const admin = '018f0000-0000-7000-8000-000000000001';
    expect(await take(buildLeieFile(linesOf(1)), { requestedBy: admin, isForced: true })).toMatchObject({
      rowCount: 1,
    });
    const rows = await db.query<{ details: unknown }>(sql`
      SELECT details FROM audit_row WHERE action = 'exclusionList.loaded' ORDER BY id DESC LIMIT 1`);
    expect(rows).toEqual([{ details: { rows: 1, badLines: 0, requestedBy: admin, isForced: true } }]);
  });

  it('leaves the same file and the same edition alone, and remembers that it asked', async () => {
    const before = await currentList();
    await moveClock(db, 1000);
    expect(await take(buildLeieFile(linesOf(1)))).toEqual({ kind: 'unchanged', listId: before?.id });
    server.answer((request, response) => response.writeHead(request.headers['if-none-match'] ? 304 : 200).end());
    expect(await currentList()).toEqual(before);
    const checked = await db.first<{ later: boolean }>(sql`
      SELECT checked_at > started_at AS later FROM exclusion_list WHERE status = 'current'`);
    expect(checked).toEqual({ later: true });
  });

  it('never takes a refusal for an empty list', async () => {
    const before = await currentList();
    server.answer((_request, response) => response.writeHead(503).end());
    const outcome = await takeOverList(await listCtx(db, server), byClock, quick);
    expect(outcome).toEqual({ kind: 'failed', failure: 'httpError' });
    const failed = await db.first(sql`
      SELECT failure, http_status FROM exclusion_list ORDER BY started_at DESC, id DESC LIMIT 1`);
    expect(failed).toEqual({ failure: 'httpError', httpStatus: 503 });
    expect(await currentList()).toEqual(before);
  });
});

describe('an interrupted load', () => {
  const next = buildLeieFile(linesOf(2500, 100));

  it('killed at any step leaves the current list whole, and the next load clears up', { timeout: 60_000 }, async () => {
    expect(await take(buildLeieFile(linesOf(1300)), { ...byClock, isForced: true })).toMatchObject({ kind: 'taken' });
    const before = await currentList();
    server.serve(next);
    let survived = false;
    for (let step = 2; !survived; step += 1) {
      const ctx = await listCtx(db, server);
      const die = (): never => {
        throw new Error('killed');
      };
      const dying = { ...ctx, db: killAt(db, step, die) };
      survived = await takeOverList(dying, byClock, quick).then(
        () => true,
        () => false,
      );
      const now = await currentList();
      if (now?.id !== before?.id) break;
      expect(now).toEqual(before);
    }
    expect(await take(next)).toMatchObject({ listId: (await currentList())?.id });
    expect(await currentList()).toMatchObject({ rows: 2500, entries: 2500 });
    const lists = await listsSeen();
    expect(lists.filter(({ status }) => status === 'loading')).toEqual([]);
    expect(lists.some(({ failure }) => failure === 'interrupted')).toBe(true);
    await take(buildLeieFile(linesOf(2400)));
    const left = await listsSeen();
    expect(left.filter(({ status, entries }) => status !== 'current' && entries > 0)).toEqual([]);
  });

  it(
    'in a process that is killed in the middle of the lines leaves the current list',
    { timeout: 60_000 },
    async () => {
      const before = await currentList();
      server.serve(buildLeieFile(linesOf(20_000, 100)));
      const program = fileURLToPath(new URL('./load-process.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', program, db.url, server.leieUrl], { stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_code, signal) => resolve(signal)),
      );
      const written = async () =>
        (
          await db.first<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM exclusion_entry e JOIN exclusion_list l ON l.id = e.list_id
        WHERE l.status = 'loading'`)
        )?.count ?? 0;
      while ((await written()) < 2000) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      expect(await currentList()).toEqual(before);
      expect((await listsSeen()).filter(({ status }) => status === 'loading')).toHaveLength(1);
      expect(await take(buildLeieFile(linesOf(2500, 7)))).toMatchObject({ kind: 'taken' });
      expect((await listsSeen()).filter(({ status, entries }) => status !== 'current' && entries > 0)).toEqual([]);
    },
  );

  it('gives way to a load that began after it', async () => {
    server.serve(next);
    const slow = await listCtx(db, server);
    let overtake: (() => Promise<unknown>) | undefined = async () => {
      overtake = undefined;
      return take(buildLeieFile(linesOf(2600, 40)));
    };
    const slowDb: Database = {
      prisma: slow.db.prisma,
      execute: async (statement) => {
        if (statement.strings[0]?.includes('INSERT INTO exclusion_entry')) await overtake?.();
        return db.execute(statement);
      },
      query: (statement) => db.query(statement),
      first: (statement) => db.first(statement),
      transaction: (work) => db.transaction(work),
    };
    expect(await takeOverList({ ...slow, db: slowDb }, byClock, quick)).toEqual({ kind: 'overtaken' });
    expect(await currentList()).toMatchObject({ rows: 2600, entries: 2600 });
  });
});

describe('the clock', () => {
  it('asks from the 11th until the edition of the month is in, once a day', async () => {
    await db.execute(sql`TRUNCATE exclusion_list CASCADE`);
    const today = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
    const now = today?.now ?? new Date();
    const eleventh = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 11, 3);
    await moveClock(db, eleventh - now.getTime());
    let asked = 0;
    let edition = new Date(eleventh - 32 * DAY_MS);
    let count = 1300;
    server.answer((_request, response) => {
      asked += 1;
      const headers = { 'content-type': 'text/csv', 'last-modified': edition.toUTCString() };
      response.writeHead(200, headers).end(buildLeieFile(linesOf(count)));
    });
    const run = async () => takeOverDueList(await listCtx(db, server));
    expect(await run()).toMatchObject({ kind: 'taken' });
    expect(await run()).toBeUndefined();
    await moveClock(db, DAY_MS);
    expect(await run()).toMatchObject({ kind: 'unchanged' });
    await moveClock(db, DAY_MS);
    [edition, count] = [new Date(eleventh), 1301];
    expect(await run()).toMatchObject({ kind: 'taken' });
    await moveClock(db, 2 * DAY_MS);
    expect(await run()).toBeUndefined();
    expect(asked).toBe(3);
    expect(testServices().config.leieUrl).toContain('oig.hhs.gov');
  });
});
