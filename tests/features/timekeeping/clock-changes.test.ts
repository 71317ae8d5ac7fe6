import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { getTimesheetSums } from '~/features/timekeeping/get-timesheet-sums.server';
import { listJobWeeks } from '~/features/timekeeping/list-job-weeks.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { listTimesheet } from '~/features/timekeeping/list-timesheet.server';
import { sumJobs, sumTime } from '~/features/timekeeping/sum-time';
import { writeTimeCsv } from '~/features/timekeeping/write-time-csv';
import { sql } from '~/platform/db/sql';
import { claimNext, companyCtx, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const STRETCH_MS = 10 * MINUTE_MS;
const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Shanghai', 'Asia/Kolkata'] as const;

/** Each Monday of a pay week in which clocks change somewhere. */
const weeks = ['2026-03-02', '2026-03-23', '2026-10-19', '2026-10-26'];
/** The local days of 2026 that are not 24 hours long. */
const hoursOf: Record<string, number> = {
  'America/New_York 2026-03-08': 23,
  'America/New_York 2026-11-01': 25,
  'Europe/Berlin 2026-03-29': 23,
  'Europe/Berlin 2026-10-25': 25,
};

/**
 * An expert whose clock ran from two days before a week to two days after it without a gap, every third stretch unpaid. What is
 * checked is the drawing of time, so the stretches are written as they are.
 */
async function workThrough(monday: string) {
  const job = await makeOpenJob(db);
  const expertId = await makeExpert(db, [physician]);
  const { claimId } = await claimNext(db, expertId, job.jobId);
  const from = Date.parse(`${monday}T00:00:00Z`) - 2 * DAY_MS;
  const count = (11 * DAY_MS) / STRETCH_MS;
  await db.execute(sql`
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    SELECT ${claimId}::uuid, ${expertId}::uuid, CASE WHEN n % 3 = 0 THEN 'idle' ELSE 'active' END, n % 3 <> 0, 'time.active', 2,
      ${new Date(from)}::timestamptz + n * interval '10 minutes', ${new Date(from)}::timestamptz + (n + 1) * interval '10 minutes'
    FROM generate_series(0, ${count - 1}::int) AS n`);
  // No claim is that long; its beginning stands where its last day begins, for what looks for the latest claim.
  await db.execute(sql`
    UPDATE claim SET claimed_at = ${new Date(from + 10 * DAY_MS)}::timestamptz WHERE id = ${claimId}::uuid`);
  return { job, expertId, claimId, count };
}

/** The ledger of one claim page by page: how long each local day is, and every stretch in it. */
async function readDays(expertId: string, claimId: string, timeZone: string) {
  const ctx = await expertCtx(db, expertId);
  const days = new Map<string, { sumMs: number; stretches: { startedAt: Date; lengthMs: number }[] }>();
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page: Awaited<ReturnType<typeof listMyTime>> = await listMyTime(ctx, { timeZone, claimId, after });
    for (const { day, payableMs, unpaidMs, stretches } of page.days) {
      const known = days.get(day) ?? { sumMs: payableMs + unpaidMs, stretches: [] };
      expect(known.sumMs).toBe(payableMs + unpaidMs);
      days.set(day, { ...known, stretches: [...known.stretches, ...stretches] });
    }
    after = page.next;
  }
  return days;
}

it.each(weeks)(
  'in the week of %s a local day holds what its clock shows, and no stretch is lost or doubled',
  async (monday) => {
    const { expertId, claimId, count } = await workThrough(monday);
    const seen: string[] = [];
    for (const timeZone of zones) {
      const days = await readDays(expertId, claimId, timeZone);
      const stretches = [...days.values()].flatMap((day) => day.stretches);
      expect(new Set(stretches.map(({ startedAt }) => startedAt.getTime())).size).toBe(count);
      expect(stretches).toHaveLength(count);
      // The first and the last day are cut off by the beginning and the end of the work.
      const whole = [...days].sort(([one], [other]) => (one < other ? -1 : 1)).slice(1, -1);
      for (const [day, { sumMs, stretches: ofDay }] of whole) {
        expect([timeZone, day, sumMs / HOUR_MS]).toEqual([timeZone, day, hoursOf[`${timeZone} ${day}`] ?? 24]);
        expect(ofDay.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(sumMs);
      }
      seen.push(...whole.map(([day]) => `${timeZone} ${day}`));
    }
    expect(seen.some((day) => day in hoursOf)).toBe(true);
  },
);

it.each(weeks)(
  'the week of %s is 168 hours of UTC on its page, in its file and in its job’s weeks, and meets its neighbours',
  async (monday) => {
    const { job, expertId, count } = await workThrough(monday);
    const ctx = { ...(await expertCtx(db, expertId)), now: new Date(Date.parse(`${monday}T00:00:00Z`) + 20 * DAY_MS) };
    const week = readPayWeek(monday, ctx.now);
    const sumOf = (one: { payableMs: number; unpaidMs: number } | undefined) =>
      (one?.payableMs ?? 0) + (one?.unpaidMs ?? 0);
    const stretches = await listStretches(ctx, week);
    expect(sumOf(sumTime(stretches).claims[0])).toBe(168 * HOUR_MS);
    expect(sumOf(sumJobs(stretches)[0])).toBe(168 * HOUR_MS);
    const lines = writeTimeCsv(stretches).trimEnd().split('\r\n').slice(1);
    expect(lines.reduce((sum, line) => sum + Number(line.split(',')[2]), 0)).toBe(168 * HOUR_MS);
    const beside = await Promise.all(
      [week.previous, week.next].map((name) => listStretches(ctx, readPayWeek(name, ctx.now))),
    );
    expect(beside.flat().length + stretches.length).toBe(count);
    const { weeks: ofJob } = expectOk(await listJobWeeks(ctx, { jobId: job.jobId }));
    expect(sumOf(ofJob.find((one) => one.week === monday))).toBe(168 * HOUR_MS);
  },
);

it.each(weeks)(
  'the timesheet of the week of %s has each review once, also those that end at its edges',
  async (monday) => {
    const { job, claimId } = await workThrough(monday);
    const owner = await companyCtx(db, job.company);
    const now = new Date(Date.parse(`${monday}T00:00:00Z`) + 40 * DAY_MS);
    const start = Date.parse(`${monday}T00:00:00Z`);
    const ends = [start - 1, start, start + 7 * DAY_MS - 1, start + 7 * DAY_MS];
    const names: (string | undefined)[] = [];
    for (const end of ends) {
      await db.execute(
        sql`UPDATE claim SET ended_at = ${new Date(end)}::timestamptz, payable_ms = 0 WHERE id = ${claimId}::uuid`,
      );
      const found: string[] = [];
      for (const offset of [-7, 0, 7]) {
        const week = readPayWeek(new Date(start + offset * DAY_MS).toISOString().slice(0, 10), now);
        const span = { jobId: job.jobId, from: week.from, to: week.to };
        const { rows } = await listTimesheet(owner, span, { limit: 10 });
        expect(await getTimesheetSums(owner, span)).toMatchObject({ reviews: rows.length });
        if (rows.some((row) => row.claimId === claimId)) found.push(week.name);
      }
      expect(found).toHaveLength(1);
      names.push(found[0]);
    }
    const before = readPayWeek(monday, now).previous;
    const after = readPayWeek(monday, now).next ?? '';
    expect(names).toEqual([before, monday, monday, after]);
  },
);
