import { expect, it } from 'vitest';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { sql } from '~/platform/db/sql';
import { claimNext, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE_MS = 60_000;
const STRETCHES = 230;

it('pages every stretch once, and sums whole days of the reader’s own time zone', async () => {
  const job = await makeOpenJob(db);
  const expertId = await makeExpert(db, [physician]);
  const { claimId } = await claimNext(db, expertId, job.jobId);
  const start = Date.parse('2026-01-01T12:00:00Z');
  for (let index = 0; index < STRETCHES; index += 1) {
    const from = new Date(start + index * 10 * MINUTE_MS);
    await db.execute(sql`
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      VALUES (${claimId}::uuid, ${expertId}::uuid, ${index % 2 ? 'idle' : 'active'}::text, ${index % 2 === 0}::bool,
        'time.active', 1, ${from}::timestamptz, ${new Date(from.getTime() + 10 * MINUTE_MS)}::timestamptz)`);
  }
  const ctx = await expertCtx(db, expertId);
  const timeZone = 'Asia/Shanghai';
  const seen: { startedAt: Date; day: string }[] = [];
  const sums = new Map<string, Set<number>>();
  let pages = 0;
  for (let after: string | null | undefined = null; after !== undefined; pages += 1) {
    const page: Awaited<ReturnType<typeof listMyTime>> = await listMyTime(ctx, { timeZone, after });
    for (const day of page.days) {
      seen.push(...day.stretches.map(({ startedAt }) => ({ startedAt, day: day.day })));
      sums.set(day.day, (sums.get(day.day) ?? new Set()).add(day.payableMs + day.unpaidMs));
    }
    after = page.next;
  }
  expect([pages, seen.length]).toEqual([3, STRETCHES]);
  expect(new Set(seen.map(({ startedAt }) => startedAt.getTime())).size).toBe(STRETCHES);
  const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const lengths = new Map<string, number>();
  for (const { startedAt, day } of seen) {
    expect(day).toBe(dayOf.format(startedAt));
    lengths.set(day, (lengths.get(day) ?? 0) + 10 * MINUTE_MS);
  }
  for (const [day, found] of sums) expect([day, [...found]]).toEqual([day, [lengths.get(day)]]);
  const other = await expertCtx(db, await makeExpert(db, [physician]));
  expect((await listMyTime(other, { timeZone, claimId })).days).toEqual([]);
});
