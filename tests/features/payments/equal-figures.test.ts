import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { wholePay } from '~/features/payments/whole-pay';
import { listStoryPayments } from '~/features/results/list-story-payments.server';
import { getTimesheetSums } from '~/features/timekeeping/get-timesheet-sums.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { listTimesheet } from '~/features/timekeeping/list-timesheet.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { sumTime } from '~/features/timekeeping/sum-time';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { recomputePay } from './recompute-pay';

const db = useTestDatabase();
const MINUTE_MS = 60_000;

/** A claim at whose clock the expert works for so many minutes, with a report each half minute. */
async function workFor(minutes: number, { capSeconds = 1200, job }: { capSeconds?: number; job?: TestJob } = {}) {
  return workOn(job ?? (await makeOpenJob(db, { capSeconds })), await makeExpert(db, [physician]), minutes);
}

/** The expert's next claim of a job, worked at for so many minutes. */
async function workOn(job: TestJob, expertId: string, minutes: number) {
  const claim = await claimNext(db, expertId, job.jobId);
  const beats = openHeartbeats(db);
  let sequence = 0;
  const report = async (lengthMs: number, activity: ('edit' | 'guideline')[]) => {
    for (let done = 0; done < lengthMs; done += MINUTE_MS / 2) {
      await moveClock(db, MINUTE_MS / 2);
      sequence += 1;
      expectOk(await beats.record({ ...claim, by: { expertId }, sequence, activity }));
    }
  };
  const work = (lengthMs: number) => report(lengthMs, ['edit']);
  await work(minutes * MINUTE_MS);
  const read = (guidelineMinutes: number) => report(guidelineMinutes * MINUTE_MS, ['guideline', 'edit']);
  return { job, expertId, claim, work, read, ctx: () => expertCtx(db, expertId) };
}

/** A job whose guideline takes six minutes to read, and whose pool covers it for many. */
async function makeReadJob(capSeconds = 1200): Promise<TestJob> {
  const job = await makeOpenJob(db, { capSeconds, tasks: 20 });
  await db.execute(
    sql`UPDATE guideline_version SET reading_ms = ${6 * MINUTE_MS}::int WHERE job_id = ${job.jobId}::uuid`,
  );
  return job;
}

type Worked = Awaited<ReturnType<typeof workFor>>;

/** The kinds of the claim's segments, and that every page, file and posting says of it what its segments say. */
async function expectEqualFigures({ job, expertId, claim }: Worked): Promise<string[]> {
  const { claimId } = claim;
  const owner = await companyCtx(db, job.company);
  const ctx = await expertCtx(db, expertId);
  expectOk(await approveClaim(owner, { claimId }));
  const ofJob = (await recomputePay(db)).filter(({ jobId }) => jobId === job.jobId);
  const raw = ofJob.find((pay) => pay.claimId === claimId);
  if (!raw) throw new Error('the claim has not ended');
  const { countedMs, unpaidMs, guideline } = raw;
  const guidelineMs = guideline.ms;
  const paidMs = countedMs + guidelineMs;
  const amountMinor = raw.amountMinor + guideline.amountMinor;
  const feeMinor = raw.feeMinor + guideline.feeMinor;
  const own = expectOk(await getOwnClaimPay(ctx, claimId));
  const { reader, ...theirs } = expectOk(await getCompanyClaimPay(owner, claimId));
  expect(theirs).toEqual(own);
  expect(own).toMatchObject({
    payableMs: countedMs,
    amountMinor: raw.amountMinor,
    feeMinor: raw.feeMinor,
    segmentsMatch: true,
  });
  expect(own.guideline?.sum.payableMs ?? 0).toBe(guidelineMs);
  expect(own.guideline?.amountMinor ?? 0n).toBe(guideline.amountMinor);
  expect(own.guideline?.feeMinor ?? 0n).toBe(guideline.feeMinor);
  const posted = (posting: string, kind: string) =>
    own.postings.find((one) => one.kind === posting)?.entries.find((entry) => entry.kind === kind)?.amountMinor ?? '0';
  for (const [posting, part] of [['approval', raw] as const, ['guideline', guideline] as const])
    expect([posted(posting, 'expert_pending'), posted(posting, 'platform_fees')]).toEqual([
      String(part.amountMinor),
      String(part.feeMinor),
    ]);
  const isThis = (row: { claimId: string }) => row.claimId === claimId;
  const earned = (await listEarnings(ctx, { limit: 9 })).rows.find(isThis);
  expect(earned).toMatchObject({ payableMs: paidMs, guidelineMs, amountMinor });
  const cost = (await listJobClaims(owner, job.jobId, { limit: 9 })).rows.find(isThis);
  expect(cost).toMatchObject({ reader, payableMs: paidMs, amountMinor, feeMinor });
  expect(wholePay(own)).toEqual({ amountMinor, feeMinor });
  const story = await listStoryPayments(db, claim.taskId, new Uint8Array(32));
  expect(story.filter(({ kind }) => kind === 'approved').map((row) => row.amountMinor)).toContain(
    amountMinor + feeMinor,
  );
  const week = readPayWeek(null, ctx.now);
  const span = { jobId: job.jobId, from: new Date(week.from.getTime() - 7 * 86_400_000), to: week.to };
  const sheet = (await listTimesheet(owner, span, { limit: 9 })).rows.find(isThis);
  expect(sheet).toMatchObject({ reader, countedMs, correctionMs: 0, guidelineMs, amountMinor, feeMinor });
  expect(sheet?.unpaid.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(unpaidMs);
  expect(await getTimesheetSums(owner, span)).toEqual({
    reviews: ofJob.length,
    readers: 1,
    paidMs: ofJob.reduce((sum, pay) => sum + pay.countedMs + pay.guideline.ms, 0),
    unpaidMs: ofJob.reduce((sum, pay) => sum + pay.unpaidMs, 0),
    amountMinor: ofJob.reduce((sum, pay) => sum + pay.amountMinor + pay.guideline.amountMinor, 0n),
    feeMinor: ofJob.reduce((sum, pay) => sum + pay.feeMinor + pay.guideline.feeMinor, 0n),
  });
  const stretches = await listStretches(ctx, span);
  expect(sumTime(stretches).claims.find(isThis)).toMatchObject({ payableMs: paidMs, unpaidMs });
  const { days } = await listMyTime(ctx, { timeZone: 'America/New_York', claimId });
  const sumOf = (pick: (day: (typeof days)[number]) => number) => days.reduce((sum, day) => sum + pick(day), 0);
  expect([sumOf((day) => day.payableMs), sumOf((day) => day.unpaidMs)]).toEqual([paidMs, unpaidMs]);
  return [...new Set(own.segments.map(({ kind }) => kind))];
}

describe('the expert’s pages, the company’s and the posting say the same of a review that was', () => {
  it('handed in', async () => {
    const worked = await workFor(7);
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active']);
  });

  it('paused in between', async () => {
    const worked = await workFor(4);
    expectOk(await pauseClock(await worked.ctx(), worked.claim));
    await moveClock(db, 11 * MINUTE_MS);
    expectOk(await resumeClock(await worked.ctx(), worked.claim));
    await worked.work(2 * MINUTE_MS);
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active', 'paused']);
  });

  it('worked on beyond its cap', async () => {
    const worked = await workFor(9, { capSeconds: 300 });
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active', 'over_cap']);
  });

  it('handed back', async () => {
    const worked = await workFor(3);
    expectOk(await releaseClaim(await worked.ctx(), worked.claim));
    expect(await expectEqualFigures(worked)).toEqual(['active']);
  });

  it('left until its time ran out', async () => {
    const worked = await workFor(5);
    await moveClock(db, 6 * 60 * MINUTE_MS);
    await lapseClaims(await makeSystemCtx(db));
    expect(await expectEqualFigures(worked)).toEqual(['active', 'offline']);
  });

  it('handed in after its guideline was read, within what is promised for it', async () => {
    const worked = await workFor(1, { job: await makeReadJob() });
    await worked.read(3);
    await worked.work(2 * MINUTE_MS);
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active', 'guideline']);
  });

  it('read on when the guideline’s allowance and the cap were used up', async () => {
    const worked = await workFor(2, { job: await makeReadJob(300) });
    await worked.read(11);
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active', 'guideline', 'over_cap']);
  });

  it('taken up without an allowance, the guideline read all the same', async () => {
    const worked = await workFor(1);
    await worked.read(4);
    await submit(db, worked.expertId, worked.claim, answerAll(['j1', 'j2'], 'yes'));
    expect(await expectEqualFigures(worked)).toEqual(['active']);
  });

  it('handed back in the middle of its guideline, and the next one, which carries what is left of the allowance and lapses', async () => {
    const first = await workFor(0, { job: await makeReadJob() });
    await first.read(4);
    await first.work(MINUTE_MS);
    expectOk(await releaseClaim(await first.ctx(), first.claim));
    expect(await expectEqualFigures(first)).toEqual(['guideline', 'active']);
    const second = await workOn(first.job, first.expertId, 0);
    await second.read(4);
    await moveClock(db, 6 * 60 * MINUTE_MS);
    await lapseClaims(await makeSystemCtx(db));
    expect(await expectEqualFigures(second)).toEqual(['guideline', 'active', 'offline']);
    const read = (await recomputePay(db)).filter(({ jobId }) => jobId === first.job.jobId);
    expect(read.map(({ status }) => status)).toEqual(['released', 'lapsed']);
    expect(read.reduce((sum, { guideline }) => sum + guideline.ms, 0)).toBe(6 * MINUTE_MS);
  });
});
