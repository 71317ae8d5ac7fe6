import { expect, test } from 'vitest';
import { fail, ok } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

test('columns come back in camelCase with bigint, Date, date and arrays as the contract says', async () => {
  const row = await db.first(sql`
    SELECT 9007199254740993::int8 AS big_number, '2026-11-21T03:00:00.123Z'::timestamptz AS seen_at,
      '2026-11-21'::date AS expires_on, ARRAY[1, NULL, 3]::int8[] AS token_ids, '{}'::int8[] AS no_ids, '{"a": 1}'::jsonb AS body`);
  expect(row).toEqual({
    bigNumber: 9007199254740993n,
    seenAt: new Date('2026-11-21T03:00:00.123Z'),
    expiresOn: new Date('2026-11-21T00:00:00.000Z'),
    tokenIds: [1n, null, 3n],
    noIds: [],
    body: { a: 1 },
  });
});

test('a failed result rolls its transaction back, a success commits it', async () => {
  const write = (id: string, succeeds: boolean) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO worker_presence (worker_id, seen_at) VALUES (${id}, assay_now())`);
      return succeeds ? ok(id) : fail('conflict', 'refused', 'No.');
    });
  expect((await write('kept', true)).ok).toBe(true);
  expect((await write('dropped', false)).ok).toBe(false);
  await expect(
    db.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO worker_presence (worker_id, seen_at) VALUES ('thrown', assay_now())`);
      throw new Error('a bug');
    }),
  ).rejects.toThrow('a bug');
  expect(await db.query(sql`SELECT worker_id FROM worker_presence`)).toEqual([{ workerId: 'kept' }]);
});

test('transactions that deadlock are retried until both succeed', async () => {
  await db.execute(sql`INSERT INTO worker_presence (worker_id, seen_at) VALUES ('a', assay_now()), ('b', assay_now())`);
  const both = Array.from({ length: 2 }, () => 0);
  const touch = (first: string, second: string, index: number) =>
    db.transaction(async (tx) => {
      both[index] = (both[index] ?? 0) + 1;
      await tx.execute(sql`UPDATE worker_presence SET seen_at = assay_now() WHERE worker_id = ${first}`);
      await tx.execute(sql`SELECT pg_sleep(0.2)`);
      await tx.execute(sql`UPDATE worker_presence SET seen_at = assay_now() WHERE worker_id = ${second}`);
      return index;
    });
  expect(await Promise.all([touch('a', 'b', 0), touch('b', 'a', 1)])).toEqual([0, 1]);
  expect(both.reduce((sum, attempts) => sum + attempts)).toBe(3);
});

test('Prisma reads the same rows over the same pool', async () => {
  const clock = await db.prisma.appClock.findUniqueOrThrow({ where: { id: 1 } });
  expect(clock.offsetMs).toBe(0n);
  expect(db.pool.totalCount).toBeGreaterThan(0);
});

test('the clock moves on for the database and everything that reads it', async () => {
  const before = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  await moveClock(db, 3_600_000);
  const after = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  expect((after?.now.getTime() ?? 0) - (before?.now.getTime() ?? 0)).toBeGreaterThanOrEqual(3_600_000);
});
