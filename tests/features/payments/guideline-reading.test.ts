import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { expectOk } from '~/core/result';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listWaitingSums } from '~/features/payments/list-finance-sums.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { listWeekDays } from '~/features/payments/list-week-days.server';
import { onClaimEnded } from '~/features/payments/on-claim-ended.server';
import { loadDueClaimsForUpdate } from '~/features/reviews/claim-pay.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { loadGuidelineOffer } from '~/features/reviews/load-guideline-offer.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { openTasks } from '~/features/verification/open-tasks.server';
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
  type JobOptions,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 50 });
const MINUTE_MS = 60_000;
const RATE_MINOR = 120_00n;
const FEE_BASIS_POINTS = 2000;
/** Of a task: 3 % of its worst case of 252.00. */
const SHARE_MINOR = 756n;

/** A job whose guideline takes so many minutes to read. */
async function makeReadJob(readingMinutes: number, options: JobOptions = {}): Promise<TestJob> {
  const job = await makeOpenJob(db, { tasks: 4, ...options });
  await setReading(job, 1, readingMinutes);
  return job;
}

async function setReading({ jobId, company }: TestJob, version: number, minutes: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO guideline_version (job_id, version, markdown, created_by, created_at, reading_ms)
    VALUES (${jobId}::uuid, ${version}::int, '# Guideline', ${company.userId}::uuid, assay_now(), ${minutes * MINUTE_MS}::int)
    ON CONFLICT (job_id, version) DO UPDATE SET reading_ms = excluded.reading_ms`);
  await db.execute(sql`UPDATE job SET guideline_version = ${version}::int WHERE id = ${jobId}::uuid`);
}

interface Work {
  claimId: string;
  fence: number;
  expertId: string;
}

/** Beats every half minute: the guideline is open for so many minutes, then the task is worked on. */
async function work(claim: Work, minutes: { guideline: number; task: number }): Promise<void> {
  const beats = openHeartbeats(db);
  const before = await db.first<{ sequence: number }>(
    sql`SELECT sequence FROM running_clock WHERE claim_id = ${claim.claimId}::uuid`,
  );
  let sequence = before?.sequence ?? 0;
  for (let half = 1; half <= 2 * (minutes.guideline + minutes.task); half += 1) {
    await moveClock(db, 30_000);
    sequence += 1;
    const activity = half <= 2 * minutes.guideline ? (['guideline', 'scroll'] as const) : (['edit'] as const);
    const { claimId, fence, expertId } = claim;
    expectOk(await beats.record({ claimId, fence, sequence, activity: [...activity], by: { expertId } }));
  }
}

async function take(job: TestJob, expertId: string): Promise<Work & { taskId: string }> {
  return { ...(await claimNext(db, expertId, job.jobId)), expertId };
}

async function handIn(claim: Work): Promise<void> {
  await submit(db, claim.expertId, claim, answerAll(['j1', 'j2'], 'yes'));
}

async function approve(job: TestJob, { claimId }: { claimId: string }): Promise<void> {
  expectOk(await approveClaim(await companyCtx(db, job.company), { claimId }));
}

interface ClaimRow {
  guidelineAllowanceMs: number;
  guidelineMs: number;
  guidelineAmountMinor: bigint;
  guidelineFeeMinor: bigint;
  payableMs: number | null;
  amountMinor: bigint | null;
}

async function claimRow({ claimId }: { claimId: string }): Promise<ClaimRow> {
  const row = await db.first<ClaimRow>(sql`
    SELECT guideline_allowance_ms, guideline_ms, guideline_amount_minor, guideline_fee_minor, payable_ms, amount_minor
    FROM claim WHERE id = ${claimId}::uuid`);
  if (!row) throw new Error('no such claim');
  return row;
}

const poolOf = ({ jobId }: TestJob) =>
  db.first<{ reservedMinor: bigint; heldMinor: bigint; spentMinor: bigint }>(sql`
    SELECT reserved_minor, held_minor, spent_minor FROM overhead_pool WHERE job_id = ${jobId}::uuid`);

/** The database's clock runs on between two moves of it. */
function expectAbout(ms: number | null, wanted: number): void {
  expect(Math.abs((ms ?? 0) - wanted)).toBeLessThan(2_000);
}

describe('reading a guideline', () => {
  it('is promised in the claim, counted apart from the cap, and paid from the pool beside the review', async () => {
    const job = await makeReadJob(6, { capSeconds: 120 });
    const expertId = await makeExpert(db, [physician]);
    expect(await loadGuidelineOffer(await expertCtx(db, expertId), job.jobId, 1)).toEqual({
      allowanceMs: 0,
      nothingBecause: 'notCovered',
    });
    const roomy = await makeReadJob(6, { tasks: 20 });
    expect(await loadGuidelineOffer(await expertCtx(db, expertId), roomy.jobId, 1)).toEqual({
      allowanceMs: 6 * MINUTE_MS,
      nothingBecause: null,
    });
    const claim = await take(roomy, expertId);
    expect(await claimRow(claim)).toMatchObject({ guidelineAllowanceMs: 6 * MINUTE_MS, guidelineMs: 0 });
    await work(claim, { guideline: 4, task: 3 });
    await handIn(claim);
    const counted = await claimRow(claim);
    const guidelineAmountMinor = payForTime(counted.guidelineMs, RATE_MINOR);
    const guidelineFeeMinor = feeOn(guidelineAmountMinor, FEE_BASIS_POINTS);
    const amountMinor = payForTime(counted.payableMs ?? 0, RATE_MINOR);
    expect(counted).toMatchObject({ guidelineAmountMinor, guidelineFeeMinor, amountMinor });
    expectAbout(counted.guidelineMs, 4 * MINUTE_MS);
    expectAbout(counted.payableMs, 3 * MINUTE_MS);
    const before = await poolOf(roomy);
    await approve(roomy, claim);
    const spentMinor = guidelineAmountMinor + guidelineFeeMinor;
    expect(before?.heldMinor).toBeGreaterThanOrEqual(spentMinor);
    expect(await poolOf(roomy)).toEqual({ reservedMinor: SHARE_MINOR * 20n - spentMinor, heldMinor: 0n, spentMinor });
    expect(await getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD')).toBe(
      guidelineAmountMinor + amountMinor,
    );
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('is paid to the second it takes and no longer, and when the cap of the task is used up', async () => {
    const job = await makeReadJob(2, { tasks: 20, capSeconds: 120 });
    const claim = await take(job, await makeExpert(db, [physician]));
    await work(claim, { guideline: 0, task: 3 });
    await work(claim, { guideline: 4, task: 0 });
    await handIn(claim);
    expect(await claimRow(claim)).toMatchObject({ guidelineMs: 2 * MINUTE_MS, payableMs: 2 * MINUTE_MS });
    const segments = await db.query<{ kind: string; ms: number }>(sql`
      SELECT kind, sum(extract(epoch FROM ended_at - started_at) * 1000)::int AS ms FROM segment
      WHERE claim_id = ${claim.claimId}::uuid AND payable GROUP BY kind ORDER BY kind`);
    expect(segments).toEqual([
      { kind: 'active', ms: 2 * MINUTE_MS },
      { kind: 'guideline', ms: 2 * MINUTE_MS },
    ]);
  });

  it('is paid once per version and expert: what was not used is left, a new version pays again, within the bound for a job', async () => {
    const job = await makeReadJob(6, { tasks: 60 });
    const expertId = await makeExpert(db, [physician]);
    const ctx = await expertCtx(db, expertId);
    const offer = () => loadGuidelineOffer(ctx, job.jobId, 1);
    const first = await take(job, expertId);
    expect(await offer()).toEqual({ allowanceMs: 0, nothingBecause: 'carried' });
    const second = await take(job, expertId);
    expect((await claimRow(second)).guidelineAllowanceMs).toBe(0);
    await work(first, { guideline: 4, task: 0 });
    await handIn(first);
    const readMs = (await claimRow(first)).guidelineMs;
    expectAbout(readMs, 4 * MINUTE_MS);
    expect(await offer()).toEqual({ allowanceMs: 6 * MINUTE_MS - readMs, nothingBecause: null });
    const third = await take(job, expertId);
    expect((await claimRow(third)).guidelineAllowanceMs).toBe(6 * MINUTE_MS - readMs);
    await db.execute(sql`UPDATE running_clock SET mode = 'paused' WHERE claim_id = ${second.claimId}::uuid`);
    await db.execute(sql`UPDATE running_clock SET mode = 'running' WHERE claim_id = ${third.claimId}::uuid`);
    await work(third, { guideline: 5, task: 0 });
    await handIn(third);
    expect((await claimRow(third)).guidelineMs).toBe(6 * MINUTE_MS - readMs);
    expect(await offer()).toEqual({ allowanceMs: 0, nothingBecause: 'paid' });
    await setReading(job, 2, 40);
    expect(await offer()).toMatchObject({ allowanceMs: 24 * MINUTE_MS });
    const another = await expertCtx(db, await makeExpert(db, [physician]));
    expect(await loadGuidelineOffer(another, job.jobId, 1)).toMatchObject({ allowanceMs: 30 * MINUTE_MS });
  });

  it('is paid with a claim that lapsed or was handed back, and left to the next claim where it was not used', async () => {
    const job = await makeReadJob(6, { tasks: 30 });
    const expertId = await makeExpert(db, [physician]);
    const back = await take(job, expertId);
    await work(back, { guideline: 1, task: 0 });
    expectOk(await releaseClaim(await expertCtx(db, expertId), back));
    await approve(job, back);
    const lapsed = await take(job, expertId);
    await work(lapsed, { guideline: 2, task: 0 });
    await moveClock(db, 40 * MINUTE_MS);
    await lapseClaims(await makeSystemCtx(db));
    await approve(job, lapsed);
    const [first, second] = [await claimRow(back), await claimRow(lapsed)];
    expectAbout(first.guidelineMs, MINUTE_MS);
    expectAbout(second.guidelineMs, 2 * MINUTE_MS);
    const leftMs = 6 * MINUTE_MS - first.guidelineMs - second.guidelineMs;
    expect((await claimRow(await take(job, expertId))).guidelineAllowanceMs).toBe(leftMs);
    const own = (row: ClaimRow) => payForTime(row.guidelineMs, RATE_MINOR) + (row.amountMinor ?? 0n);
    expect(await getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD')).toBe(own(first) + own(second));
  });

  it('is promised to no more of 50 experts who claim at once than the pool covers, and none of them is refused the task', async () => {
    const job = await makeReadJob(6, { tasks: 40 });
    const experts = await Promise.all(Array.from({ length: 50 }, () => makeExpert(db, [physician])));
    const taken = await Promise.all(
      experts.map(async (expertId) =>
        claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId: job.jobId }),
      ),
    );
    expect(taken.every((claim) => claim.ok)).toBe(true);
    const heldMinor = 1442n;
    const covered = (SHARE_MINOR * 40n) / heldMinor;
    expect(await poolOf(job)).toEqual({
      reservedMinor: SHARE_MINOR * 40n,
      heldMinor: heldMinor * covered,
      spentMinor: 0n,
    });
    const rows = await db.query<{ allowanceMs: number; count: number }>(sql`
      SELECT guideline_allowance_ms AS allowance_ms, count(*)::int AS count FROM claim WHERE job_id = ${job.jobId}::uuid
      GROUP BY 1 ORDER BY 1`);
    expect(rows).toEqual([
      { allowanceMs: 0, count: 50 - Number(covered) },
      { allowanceMs: 6 * MINUTE_MS, count: Number(covered) },
    ]);
  });

  it('holds what it came to once the claim has ended, until that is settled, however often the end is told', async () => {
    const job = await makeReadJob(6, { tasks: 20 });
    const claim = await take(job, await makeExpert(db, [physician]));
    await work(claim, { guideline: 1, task: 1 });
    const held = await poolOf(job);
    const ctx = await makeSystemCtx(db);
    await onClaimEnded(ctx, claim);
    expect(await poolOf(job)).toEqual(held);
    await handIn(claim);
    const { guidelineAmountMinor, guidelineFeeMinor } = await claimRow(claim);
    await onClaimEnded(ctx, claim);
    await onClaimEnded(ctx, claim);
    expect(await poolOf(job)).toMatchObject({ heldMinor: guidelineAmountMinor + guidelineFeeMinor, spentMinor: 0n });
    await approve(job, claim);
    await onClaimEnded(ctx, claim);
    expect(await poolOf(job)).toMatchObject({ heldMinor: 0n, spentMinor: guidelineAmountMinor + guidelineFeeMinor });
    expect(held?.heldMinor).toBeGreaterThan(guidelineAmountMinor + guidelineFeeMinor);
  });

  it('is the same figure for the expert, for the company, in the postings, in the payout and in the recount', async () => {
    const job = await makeReadJob(7, { tasks: 30 });
    const expertId = await makeExpert(db, [physician]);
    const claim = await take(job, expertId);
    await work(claim, { guideline: 3, task: 2 });
    await handIn(claim);
    const ctx = await expertCtx(db, expertId);
    const awaiting = await getEarnings(ctx);
    await approve(job, claim);
    const own = expectOk(await getOwnClaimPay(ctx, claim.claimId));
    const company = expectOk(await getCompanyClaimPay(await companyCtx(db, job.company), claim.claimId));
    const row = await claimRow(claim);
    const amountMinor = (row.amountMinor ?? 0n) + row.guidelineAmountMinor;
    for (const pay of [own, company]) {
      expect(pay.segmentsMatch).toBe(true);
      expect(pay.sum).toMatchObject({ payableMs: row.payableMs, amountMinor: row.amountMinor });
      expect(pay.guideline?.sum).toMatchObject({ payableMs: row.guidelineMs, amountMinor: row.guidelineAmountMinor });
      expect(pay.guideline).toMatchObject({ amountMinor: row.guidelineAmountMinor, feeMinor: row.guidelineFeeMinor });
      expect(pay.postings.map(({ kind }) => kind).toSorted()).toEqual(['approval', 'guideline']);
    }
    expect(awaiting.currencies[0]?.awaitingMinor).toBe(amountMinor);
    expect((await getEarnings(ctx)).currencies[0]?.pendingMinor).toBe(amountMinor);
    const [earned] = (await listEarnings(ctx, { limit: 1 })).rows;
    expect(earned).toMatchObject({ amountMinor, payableMs: (row.payableMs ?? 0) + row.guidelineMs });
    const [ofCompany] = (await listJobClaims(await companyCtx(db, job.company), job.jobId, { limit: 1 })).rows;
    expect(ofCompany).toMatchObject({ amountMinor, payableMs: (row.payableMs ?? 0) + row.guidelineMs });
    const costs = expectOk(await getJobCosts(await companyCtx(db, job.company), job.jobId));
    expect(costs.spentMinor).toBe(amountMinor + (ofCompany?.feeMinor ?? 0n));
    expect(costs.guidelineMinor).toBe(row.guidelineAmountMinor + row.guidelineFeeMinor);
    expect(costs.overheadLeftMinor).toBe(SHARE_MINOR * 30n - costs.guidelineMinor);
    const sums = await listWeekDays(ctx);
    expect(sums.reduce((sum, day) => sum + day.amountMinor, 0n)).toBe(amountMinor);
    const due = await loadDueClaimsForUpdate(db, { expertId, currency: 'USD', dueBy: undefined });
    expect(due).toMatchObject([{ claimId: claim.claimId, amountMinor }]);
    const waiting = await listWaitingSums(db, new Date());
    const pending = await db.first<{ minor: bigint }>(sql`
      SELECT sum(balance_minor)::bigint AS minor FROM ledger_account WHERE kind = 'expert_pending'`);
    expect(waiting.reduce((sum, part) => sum + part.amountMinor, 0n)).toBe(pending?.minor);
  });

  it('leaves the reserve of a job at exactly nothing when all its tasks are final, whatever was read', async () => {
    for (let round = 0; round < 8; round += 1) {
      const job = await makeReadJob(1 + round, { tasks: 5 });
      const readers = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
      for (let task = 0; task < 5; task += 1) {
        for (const [index, expertId] of readers.entries()) {
          const claim = await take(job, expertId);
          await work(claim, { guideline: (task + index + round) % 3, task: 1 });
          await handIn(claim);
          await approve(job, claim);
        }
      }
      const sums = await db.first<{ paid: bigint; committed: bigint; cost: bigint }>(sql`
        SELECT (SELECT sum(amount_minor + fee_minor + guideline_amount_minor + guideline_fee_minor)::bigint FROM claim
          WHERE job_id = ${job.jobId}::uuid) AS paid,
          (SELECT committed_minor FROM job WHERE id = ${job.jobId}::uuid) AS committed,
          (SELECT sum(amount_minor + fee_minor)::bigint FROM job_tier_cost WHERE job_id = ${job.jobId}::uuid) AS cost`);
      expect(await getBalanceMinor(db, { kind: 'job_reserved', jobId: job.jobId }, 'USD')).toBe(0n);
      expect(await poolOf(job)).toMatchObject({ reservedMinor: 0n, heldMinor: 0n });
      expect(sums?.committed).toBe(sums?.paid);
      expect(sums?.cost).toBe(sums?.paid);
    }
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('goes on in a job that opens more tasks after everything was over', async () => {
    const job = await makeReadJob(6, { tasks: 1, budgetMinor: 10_000_000_00n });
    const readers = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const finish = async () => {
      for (const expertId of readers) {
        const claim = await take(job, expertId);
        await work(claim, { guideline: 0, task: 1 });
        await handIn(claim);
        await approve(job, claim);
      }
    };
    await finish();
    expect(await poolOf(job)).toMatchObject({ reservedMinor: 0n });
    await db.execute(sql`
      INSERT INTO task (id, job_id, ordinal, external_id, content_hash, content, created_at)
      SELECT ${uuidv7()}::uuid, job_id, 2, 'x-2', 'hash-2', content, assay_now() FROM task WHERE job_id = ${job.jobId}::uuid`);
    await db.execute(sql`UPDATE job SET imported_count = 2 WHERE id = ${job.jobId}::uuid`);
    expect(await openTasks(await makeSystemCtx(db), { jobId: job.jobId })).toBe(1);
    expect(await poolOf(job)).toMatchObject({ reservedMinor: SHARE_MINOR });
    await finish();
    const returns = await db.query<{ key: string }>(sql`
      SELECT idempotency_key AS key FROM ledger_transaction WHERE job_id = ${job.jobId}::uuid AND kind = 'overhead_return'
      ORDER BY at, id`);
    expect(returns.map(({ key }) => key)).toEqual([`overhead:${job.jobId}:1`, `overhead:${job.jobId}:2`]);
    expect(await getBalanceMinor(db, { kind: 'job_reserved', jobId: job.jobId }, 'USD')).toBe(0n);
  });
});
