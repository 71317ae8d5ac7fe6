import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { listTierPay } from '~/features/effective-pay/list-tier-pay.server';
import { measureReview } from '~/features/effective-pay/measure-review.server';
import { onJobPayStopped } from '~/features/notifications/on-job-pay-stopped.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { sql } from '~/platform/db/sql';
import { claimNext, expertCtx, makeExpert, physician } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { makePayJob, workFor } from './pay-ground';

const db = useTestDatabase({ poolSize: 20 });

const stoppedAt = async (jobId: string) =>
  (await db.first<{ at: Date | null }>(sql`SELECT pay_stopped_at AS at FROM job WHERE id = ${jobId}::uuid`))?.at ??
  null;
const countOf = async (jobId: string, action: string) =>
  (
    await db.first<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM audit_row WHERE subject_id = ${jobId} AND action = ${action}`,
    )
  )?.n;

it('keeps what each review paid for all of its time, once', async () => {
  const job = await makePayJob(db);
  const { claimId } = await workFor(db, job, 15);
  await workFor(db, job, 6);
  await measureReview(await makeSystemCtx(db), { claimId });
  const [tier] = await listTierPay(db, job.jobId);
  expect(tier).toMatchObject({
    tier: 1,
    rateMinorPerHour: 120_00n,
    floorMinor: 108_00n,
    pay: { reviews: 2, underFloor: 1 },
  });
  const [short, long] = tier?.reviews ?? [];
  // Ten of fifteen minutes are paid: 20.00. The moments between a beat and the next command are real time.
  expect(long).toMatchObject({ claimId, payableMs: 600_000, amountMinor: 20_00n, topUpMinor: 0n });
  expect(Math.abs((long?.overCapMs ?? 0) - 300_000)).toBeLessThan(5_000);
  expect(short?.overCapMs).toBe(0);
  expect(Math.abs((short?.payableMs ?? 0) - 360_000)).toBeLessThan(5_000);
  expect(await stoppedAt(job.jobId)).toBeNull();
}, 60_000);

it('stops a job whose median falls under the floor: nobody claims, owners are told once, work in hand goes on', async () => {
  const job = await makePayJob(db);
  const holder = await makeExpert(db, [physician]);
  const held = await claimNext(db, holder, job.jobId);
  for (let review = 0; review < 4; review += 1) await workFor(db, job, 6);
  for (let review = 0; review < 5; review += 1) await workFor(db, job, 15);
  expect(await stoppedAt(job.jobId)).toBeNull();
  const { claimId } = await workFor(db, job, 15);
  expect(await stoppedAt(job.jobId)).not.toBeNull();
  await measureReview(await makeSystemCtx(db), { claimId });
  expect(await countOf(job.jobId, 'job.payStopped')).toBe(1);

  const expert = await expertCtx(db, await makeExpert(db, [physician]));
  expect(await claimTask(expert, { claimId: uuidv7(), jobId: job.jobId })).toMatchObject({
    error: { code: 'payStopped' },
  });
  const { rows } = await listClaimableJobs(expert, { jobId: job.jobId });
  expect(rows).toMatchObject([{ block: 'payStopped', openTasks: 0 }]);
  expect((await listClaimableJobs(expert, { jobId: job.jobId, hasOpenTasks: true })).rows).toEqual([]);

  const event = await db.first<{ payload: { payload: { jobId: string; stoppedAt: string } } }>(sql`
    SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'topic' = 'job.payStopped'`);
  const news = event?.payload.payload ?? { jobId: '', stoppedAt: '' };
  expect(news.jobId).toBe(job.jobId);
  await onJobPayStopped(await makeSystemCtx(db), news);
  await onJobPayStopped(await makeSystemCtx(db), news);
  const mails = await db.query<{ recipient: string; text: string }>(sql`SELECT recipient, text FROM outbound_mail`);
  expect(mails.map(({ recipient }) => recipient)).toEqual([`${job.company.userId}@example.test`]);
  expect(mails[0]?.text).toContain(`/company/jobs/${job.jobId}/pay`);
  expect(await db.first(sql`SELECT status FROM claim WHERE id = ${held.claimId}::uuid`)).toEqual({ status: 'held' });
}, 120_000);

it('misses no stop when the reviews that cause it are measured at the same time', async () => {
  const job = await makePayJob(db);
  const late = [];
  for (let review = 0; review < 10; review += 1) late.push(await workFor(db, job, 12, { isMeasured: false }));
  const ctx = await makeSystemCtx(db);
  await Promise.all(late.map((claim) => measureReview(ctx, claim)));
  expect(await stoppedAt(job.jobId)).not.toBeNull();
  expect(await countOf(job.jobId, 'job.payStopped')).toBe(1);
}, 120_000);

it('looks at the last fifty alone, and stops no closed job', async () => {
  const job = await makePayJob(db);
  const { claimId } = await workFor(db, job, 15);
  // Fifty later ones at the full rate, as they would have been measured.
  await db.execute(sql`
    INSERT INTO effective_pay (claim_id, job_id, tier, ended_at, rate_minor_per_hour, payable_ms, over_cap_ms, amount_minor)
    SELECT gen_random_uuid(), ${job.jobId}::uuid, 1, assay_now() + n * interval '1 second', 12000, 300000, 0, 1000
    FROM generate_series(1, 50) n`);
  expect((await listTierPay(db, job.jobId))[0]?.pay).toMatchObject({ underFloor: 0, isUnderFloor: false });
  await db.execute(sql`UPDATE effective_pay SET over_cap_ms = 300000 WHERE job_id = ${job.jobId}::uuid`);
  await db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${job.jobId}::uuid`);
  await measureReview(await makeSystemCtx(db), { claimId });
  expect(await stoppedAt(job.jobId)).toBeNull();
  await db.execute(sql`UPDATE job SET status = 'open', closed_at = NULL WHERE id = ${job.jobId}::uuid`);
  await measureReview(await makeSystemCtx(db), { claimId });
  expect(await stoppedAt(job.jobId)).not.toBeNull();
  // Once nothing judged lacks anything, there is nothing to top up and nothing to wait for.
  await db.execute(sql`UPDATE effective_pay SET over_cap_ms = 0 WHERE job_id = ${job.jobId}::uuid`);
  await measureReview(await makeSystemCtx(db), { claimId });
  expect(await stoppedAt(job.jobId)).toBeNull();
}, 60_000);
