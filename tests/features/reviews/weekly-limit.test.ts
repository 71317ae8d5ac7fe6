import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimTask } from '~/features/reviews/claim-task.server';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { isPayable, segmentKinds } from '~/features/timekeeping/segment-kind';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { claimNext, expertCtx, makeExpert, makeOpenJob, physician, type TestJob } from '../../support/marketplace';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const firstTier = { tiers: [{ seats: 1, rateMinorPerHour: 120_00, clauses: [[physician]] }], auditBasisPoints: 0 };

let jobs: [TestJob, TestJob];
/** The Monday 00:00 UTC the tests' week began with, epoch milliseconds. */
let monday: number;

async function now(): Promise<number> {
  const row = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  return row?.now.getTime() ?? 0;
}

/** Moves the clock to so long after the beginning of the tests' week. */
async function moveTo(afterMondayMs: number): Promise<void> {
  await moveClock(db, monday + afterMondayMs - (await now()));
}

beforeAll(async () => {
  const at = new Date(await now());
  const today = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  monday = today + (8 - (at.getUTCDay() || 7)) * DAY;
  await moveTo(-5 * DAY);
  jobs = [
    await makeOpenJob(db, { tasks: 250, policy: firstTier }),
    await makeOpenJob(db, { tasks: 250, policy: firstTier }),
  ];
}, 60_000);

const limitJob = (job: TestJob, minutes: number | null) =>
  db.execute(sql`UPDATE job SET weekly_limit_minutes = ${minutes}::int WHERE id = ${job.jobId}::uuid`);
const limitOwn = (expertId: string, minutes: number | null) =>
  db.execute(sql`UPDATE expert SET weekly_limit_minutes = ${minutes}::int WHERE user_id = ${expertId}::uuid`);

/** A claim of the job that the expert has handed back, for time to stand under. */
async function makeEndedClaim(expertId: string, job: TestJob): Promise<string> {
  const claim = await claimNext(db, expertId, job.jobId);
  expectOk(await releaseClaim(await expertCtx(db, expertId), claim));
  return claim.claimId;
}

async function insertStretch(expertId: string, claimId: string, startedAt: number, lengthMs: number, payable = true) {
  await db.execute(sql`
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    VALUES (${claimId}::uuid, ${expertId}::uuid, ${payable ? 'active' : 'idle'}, ${payable}::bool, 'time.active', 2,
      ${new Date(startedAt)}::timestamptz, ${new Date(startedAt + lengthMs)}::timestamptz)`);
}

/** Claims in the job, or in any, and hands back at once; answers the refusal's code or `taken`. */
async function tryClaim(expertId: string, jobId?: string): Promise<string> {
  const claimId = uuidv7();
  const claimed = await claimTask(await expertCtx(db, expertId), { claimId, ...(jobId !== undefined && { jobId }) });
  if (!claimed.ok) return claimed.error.code;
  expectOk(await releaseClaim(await expertCtx(db, expertId), { claimId }));
  return 'taken';
}

const jobOnBoard = async (expertId: string, jobId: string) =>
  (await listClaimableJobs(await expertCtx(db, expertId), { jobId })).rows[0];

describe('a weekly limit', () => {
  it('of a job refuses the next claim once its payable time is reached, and no longer on Monday', async () => {
    const [job, other] = jobs;
    await moveTo(-4 * DAY);
    const expertId = await makeExpert(db, [physician]);
    const [claimId, otherClaim] = [await makeEndedClaim(expertId, job), await makeEndedClaim(expertId, other)];
    await limitJob(job, 60);
    await moveTo(2 * DAY);
    // Unpaid time, time of another job and the part before Monday do not count.
    await insertStretch(expertId, claimId, monday - 5 * MINUTE, 9 * MINUTE);
    await insertStretch(expertId, claimId, monday + 30 * MINUTE, 300 * MINUTE, false);
    await insertStretch(expertId, otherClaim, monday + 400 * MINUTE, 90 * MINUTE);
    await insertStretch(expertId, claimId, monday + DAY, 55 * MINUTE);
    expect(await jobOnBoard(expertId, job.jobId)).toMatchObject({ weekMs: 59 * MINUTE, block: null });
    expect(await tryClaim(expertId, job.jobId)).toBe('taken');
    await insertStretch(expertId, claimId, monday + DAY + 55 * MINUTE, MINUTE);
    expect(await jobOnBoard(expertId, job.jobId)).toMatchObject({ block: 'weeklyLimitJob', openTasks: 0 });
    expect(await tryClaim(expertId, job.jobId)).toBe('weeklyLimitJob');
    expect(await tryClaim(expertId, other.jobId)).toBe('taken');
    await moveTo(7 * DAY - 1000);
    expect(await tryClaim(expertId, job.jobId)).toBe('weeklyLimitJob');
    await moveTo(7 * DAY);
    expect(await tryClaim(expertId, job.jobId)).toBe('taken');
    await limitJob(job, null);
  });

  it('counts what the running clock has counted, and leaves a claim that began alone', async () => {
    const [job] = jobs;
    await moveTo(8 * DAY);
    const expertId = await makeExpert(db, [physician]);
    await limitOwn(expertId, 60);
    const held = await claimNext(db, expertId, job.jobId);
    const seen = (minutes: number) =>
      db.execute(sql`UPDATE running_clock SET last_seen_at = segment_started_at + ${minutes}::int * interval '1 minute'
        WHERE claim_id = ${held.claimId}::uuid`);
    await seen(59);
    expect(await tryClaim(expertId)).toBe('taken');
    await seen(60);
    expect([await tryClaim(expertId), await tryClaim(expertId, job.jobId)]).toEqual([
      'weeklyLimitOwn',
      'weeklyLimitOwn',
    ]);
    expect((await listClaimableJobs(await expertCtx(db, expertId), { onlyNext: true })).rows).toEqual([]);
    for (const kind of segmentKinds) {
      await db.execute(sql`UPDATE running_clock SET kind = ${kind} WHERE claim_id = ${held.claimId}::uuid`);
      expect(await tryClaim(expertId)).toBe(isPayable(kind) ? 'weeklyLimitOwn' : 'taken');
    }
    expect(await db.first(sql`SELECT status FROM claim WHERE id = ${held.claimId}::uuid`)).toEqual({ status: 'held' });
  });

  it("is told with the time of today in the expert's zone and of the week, also where midnight or Monday comes earlier", async () => {
    const [job] = jobs;
    await moveTo(-4 * DAY);
    const expertId = await makeExpert(db, [physician]);
    const claimId = await makeEndedClaim(expertId, job);
    // Monday 00:30 UTC: 08:30 in Shanghai, 20:30 on Sunday in New York, 06:00 in Kolkata.
    await moveTo(30 * MINUTE);
    await insertStretch(expertId, claimId, monday - 8.5 * 60 * MINUTE, 60 * MINUTE);
    await insertStretch(expertId, claimId, monday - 60 * MINUTE, 10 * MINUTE);
    await insertStretch(expertId, claimId, monday - 5 * MINUTE, 9 * MINUTE);
    await insertStretch(expertId, claimId, monday + 10 * MINUTE, 7 * MINUTE);
    await limitOwn(expertId, 600);
    const todayIn = async (timeZone: string) => {
      await db.execute(sql`UPDATE user_account SET time_zone = ${timeZone} WHERE id = ${expertId}::uuid`);
      const week = await getMyWeek(await expertCtx(db, expertId));
      expect(week).toMatchObject({ weekMs: 11 * MINUTE, weeklyLimitMinutes: 600 });
      expect(week.nextWeekAt.getTime()).toBe(monday + 7 * DAY);
      return week.todayMs / MINUTE;
    };
    expect(await todayIn('UTC')).toBe(11);
    // Shanghai's Monday began at 16:00 UTC, half an hour into the first stretch.
    expect(await todayIn('Asia/Shanghai')).toBe(30 + 10 + 9 + 7);
    expect(await todayIn('Asia/Kolkata')).toBe(10 + 9 + 7);
    expect(await todayIn('America/New_York')).toBe(60 + 10 + 9 + 7);
  });

  it('says the same on the board and to the claim, and both say what the segments sum to', async () => {
    await moveTo(16 * DAY);
    const week = monday + 14 * DAY;
    const stretch = fc.record({
      job: fc.nat({ max: 1 }),
      /** Minutes from two hours before Monday on, and long. */
      from: fc.integer({ min: -120, max: 600 }),
      minutes: fc.integer({ min: 1, max: 90 }),
      payable: fc.boolean(),
    });
    const limit = fc.option(fc.integer({ min: 60, max: 400 }), { nil: null });
    const history = fc.record({
      stretches: fc.array(stretch, { maxLength: 8 }),
      own: limit,
      limits: fc.tuple(limit, limit),
      stopped: fc.nat({ max: 9 }),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, async ({ stretches, own, limits, stopped }) => {
        await Promise.all(jobs.map((job) => limitJob(job, null)));
        await db.execute(sql`UPDATE job SET pay_stopped_at = NULL`);
        const expertId = await makeExpert(db, [physician]);
        const claims = [await makeEndedClaim(expertId, jobs[0]), await makeEndedClaim(expertId, jobs[1])];
        const counted = [0, 0];
        let free = -120;
        for (const { job, from, minutes, payable } of [...stretches].sort((a, b) => a.from - b.from)) {
          const start = Math.max(free, from);
          free = start + minutes;
          await insertStretch(expertId, claims[job] ?? '', week + start * MINUTE, minutes * MINUTE, payable);
          if (payable) counted[job] = (counted[job] ?? 0) + Math.max(0, free - Math.max(0, start));
        }
        const [first = 0, second = 0] = counted;
        await limitOwn(expertId, own);
        await Promise.all(jobs.map((job, index) => limitJob(job, limits[index] ?? null)));
        const isStopped = (index: number) => stopped === index;
        for (const [index, job] of jobs.entries()) {
          await db.execute(
            sql`UPDATE job SET pay_stopped_at = CASE WHEN ${isStopped(index)} THEN assay_now() END WHERE id = ${job.jobId}::uuid`,
          );
          const most = limits[index] ?? null;
          const expected = isStopped(index)
            ? 'payStopped'
            : own !== null && first + second >= own
              ? 'weeklyLimitOwn'
              : most !== null && (counted[index] ?? 0) >= most
                ? 'weeklyLimitJob'
                : null;
          seen.add(String(expected));
          const shown = await jobOnBoard(expertId, job.jobId);
          expect(shown?.block).toBe(expected);
          // A claim that is handed back at once leaves a moment of its own.
          const passedMs = (shown?.weekMs ?? -1) - (most === null ? 0 : (counted[index] ?? 0) * MINUTE);
          expect(passedMs >= 0 && passedMs < 10_000).toBe(true);
          expect((shown?.openTasks ?? 0) > 0).toBe(expected === null);
          expect(await tryClaim(expertId, job.jobId)).toBe(expected ?? 'taken');
        }
      }),
      { numRuns: 60 },
    );
    expect([...seen].sort()).toEqual(['null', 'payStopped', 'weeklyLimitJob', 'weeklyLimitOwn']);
  }, 120_000);
});
