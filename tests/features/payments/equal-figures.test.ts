import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { readPayWeek } from '~/features/payments/read-pay-week';
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
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { recomputePay } from './recompute-pay';

const db = useTestDatabase();
const MINUTE_MS = 60_000;

/** A claim at whose clock the expert works for so many minutes, with a report each half minute. */
async function workFor(minutes: number, capSeconds = 1200) {
  const job = await makeOpenJob(db, { capSeconds });
  const expertId = await makeExpert(db, [physician]);
  const claim = await claimNext(db, expertId, job.jobId);
  const beats = openHeartbeats(db);
  let sequence = 0;
  const work = async (lengthMs: number) => {
    for (let done = 0; done < lengthMs; done += MINUTE_MS / 2) {
      await moveClock(db, MINUTE_MS / 2);
      sequence += 1;
      await beats.record({ ...claim, by: { expertId }, sequence, activity: ['edit'] });
    }
  };
  await work(minutes * MINUTE_MS);
  return { job, expertId, claim, work, ctx: () => expertCtx(db, expertId) };
}

type Worked = Awaited<ReturnType<typeof workFor>>;

/** The kinds of the claim's segments, and that every page, file and posting says of it what its segments say. */
async function expectEqualFigures({ job, expertId, claim: { claimId } }: Worked): Promise<string[]> {
  const owner = await companyCtx(db, job.company);
  const ctx = await expertCtx(db, expertId);
  expectOk(await approveClaim(owner, { claimId }));
  const raw = (await recomputePay(db)).find((pay) => pay.claimId === claimId);
  if (!raw) throw new Error('the claim has not ended');
  const { countedMs, unpaidMs, amountMinor, feeMinor } = raw;
  const own = expectOk(await getOwnClaimPay(ctx, claimId));
  const { reader, ...theirs } = expectOk(await getCompanyClaimPay(owner, claimId));
  expect(theirs).toEqual(own);
  expect(own).toMatchObject({ payableMs: countedMs, amountMinor, feeMinor, segmentsMatch: true });
  const entries = own.postings.flatMap((posting) => posting.entries);
  const posted = (kind: string) => entries.find((entry) => entry.kind === kind)?.amountMinor ?? '0';
  expect([posted('expert_pending'), posted('platform_fees')]).toEqual([String(amountMinor), String(feeMinor)]);
  const [earned] = (await listEarnings(ctx, { limit: 9 })).rows;
  expect(earned).toMatchObject({ claimId, payableMs: countedMs, amountMinor });
  const [cost] = (await listJobClaims(owner, job.jobId, { limit: 9 })).rows;
  expect(cost).toMatchObject({ claimId, reader, payableMs: countedMs, amountMinor, feeMinor });
  const week = readPayWeek(null, ctx.now);
  const span = { jobId: job.jobId, from: new Date(week.from.getTime() - 7 * 86_400_000), to: week.to };
  const [sheet] = (await listTimesheet(owner, span, { limit: 9 })).rows;
  expect(sheet).toMatchObject({ claimId, reader, countedMs, correctionMs: 0, amountMinor, feeMinor });
  expect(sheet?.unpaid.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(unpaidMs);
  expect(await getTimesheetSums(owner, span)).toEqual({
    reviews: 1,
    readers: 1,
    paidMs: countedMs,
    unpaidMs,
    amountMinor,
    feeMinor,
  });
  const stretches = await listStretches(ctx, span);
  expect(sumTime(stretches).claims[0]).toMatchObject({ claimId, payableMs: countedMs, unpaidMs });
  const { days } = await listMyTime(ctx, { timeZone: 'America/New_York', claimId });
  const sumOf = (pick: (day: (typeof days)[number]) => number) => days.reduce((sum, day) => sum + pick(day), 0);
  expect([sumOf((day) => day.payableMs), sumOf((day) => day.unpaidMs)]).toEqual([countedMs, unpaidMs]);
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
    const worked = await workFor(9, 300);
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
});
