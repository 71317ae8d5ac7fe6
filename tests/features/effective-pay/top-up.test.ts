import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { getJobPay } from '~/features/effective-pay/get-job-pay.server';
import { listTierPay } from '~/features/effective-pay/list-tier-pay.server';
import { topUpPay } from '~/features/effective-pay/top-up-pay.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { onJobPayToppedUp } from '~/features/notifications/on-job-pay-topped-up.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { listStoryPayments } from '~/features/results/list-story-payments.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { companyCtx, expertCtx, makeCompany, makeExpert, physician, type TestJob } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { makePayJob, workFor } from './pay-ground';

const db = useTestDatabase({ poolSize: 20 });

/** A job that ten reviews have stopped: four within the cap, six beyond it; one of them is approved already. */
async function makeStopped(fundedMinor?: bigint): Promise<TestJob & { expertId: string; late: string[] }> {
  const job = await makePayJob(db, fundedMinor === undefined ? {} : { fundedMinor });
  const expertId = await makeExpert(db, [physician]);
  for (let review = 0; review < 4; review += 1) await workFor(db, job, 6);
  const late: string[] = [];
  for (let review = 0; review < 6; review += 1) late.push((await workFor(db, job, 15, { expertId })).claimId);
  expectOk(await approveClaim(await companyCtx(db, job.company), { claimId: late[0] ?? '' }));
  return { ...job, expertId, late };
}

const read = async (job: TestJob) => expectOk(await getJobPay(await companyCtx(db, job.company), job.jobId));
const ledgerSum = async () =>
  (await db.first<{ sum: bigint }>(sql`SELECT coalesce(sum(balance_minor), 0)::bigint AS sum FROM ledger_account`))
    ?.sum;
const pendingOf = (expertId: string) => getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD');

it('pays each review under the floor exactly what it lacks, and opens the job again', async () => {
  const job = await makeStopped();
  const before = await read(job);
  expect(before.payStoppedAt).not.toBeNull();
  expect(before.shortfalls.map(({ claimId }) => claimId).sort()).toEqual([...job.late].sort());
  // 15 minutes at 108 an hour are 27.00, 20.00 were paid; some moments of real time come on top.
  for (const { lackingMinor, feeMinor } of before.shortfalls) {
    expect(lackingMinor >= 7_00n && lackingMinor < 7_20n).toBe(true);
    expect(feeMinor >= 1_40n && feeMinor <= 1_44n).toBe(true);
  }
  const pending = await pendingOf(job.expertId);
  const ctx = await companyCtx(db, job.company);
  const input = { jobId: job.jobId, topUpId: uuidv7(), costMinor: before.cost.costMinor };
  expect(await topUpPay(ctx, { ...input, costMinor: input.costMinor - 1n })).toMatchObject({
    error: { code: 'topUpChanged' },
  });
  expect(await pendingOf(job.expertId)).toBe(pending);

  const answers = await Promise.all([topUpPay(ctx, input), topUpPay(ctx, input), topUpPay(ctx, input)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  const after = await read(job);
  expect(after).toMatchObject({ payStoppedAt: null, shortfalls: [], topUps: [{ id: input.topUpId, reviewCount: 6 }] });
  expect(after.tiers[0]?.pay).toMatchObject({ underFloor: 0, isUnderFloor: false });
  const median = after.tiers[0]?.pay.medianMinor ?? 0n;
  // At the floor, but for the rounding of each to whole cents.
  expect(median >= 108_00n && median < 108_10n).toBe(true);
  expect(after.availableMinor).toBe(before.availableMinor - before.cost.costMinor);
  expect((await pendingOf(job.expertId)) - pending).toBe(before.cost.amountMinor);
  expect(await ledgerSum()).toBe(0n);
  const paid = await db.query<{ claimId: string; amountMinor: bigint; feeMinor: bigint }>(sql`
    SELECT claim_id, amount_minor, fee_minor FROM pay_adjustment WHERE kind = 'top_up' AND reference_id = ${input.topUpId}::uuid`);
  expect(new Map(paid.map((row) => [row.claimId, [row.amountMinor, row.feeMinor]]))).toEqual(
    new Map(before.shortfalls.map((row) => [row.claimId, [row.lackingMinor, row.feeMinor]])),
  );
  for (const { taskId, lackingMinor, feeMinor } of before.shortfalls) {
    const story = await listStoryPayments(db, taskId, new Uint8Array(32));
    const toppedUp = story.filter(({ kind }) => kind === 'toppedUp');
    expect(toppedUp.map(({ amountMinor }) => amountMinor)).toEqual([lackingMinor + feeMinor]);
  }
  expect((await topUpPay(ctx, { ...input, topUpId: uuidv7() })).ok).toBe(false);

  const expert = await expertCtx(db, await makeExpert(db, [physician]));
  expect((await claimTask(expert, { claimId: uuidv7(), jobId: job.jobId })).ok).toBe(true);
  await onJobPayToppedUp(await makeSystemCtx(db), { topUpId: input.topUpId });
  await onJobPayToppedUp(await makeSystemCtx(db), { topUpId: input.topUpId });
  const mails = await db.query<{ recipient: string }>(sql`
    SELECT recipient FROM outbound_mail WHERE dedupe_key LIKE ${`job.payToppedUp:${input.topUpId}%`}`);
  expect(mails).toEqual([{ recipient: `${job.expertId}@example.test` }]);

  // The others are approved later as if nothing had been added, and every task can still end.
  for (const claimId of job.late.slice(1)) expectOk(await approveClaim(ctx, { claimId }));
  expect(await ledgerSum()).toBe(0n);
  const [tier] = await listTierPay(db, job.jobId);
  expect(tier?.pay.isUnderFloor).toBe(false);
}, 120_000);

it('refuses what the balance does not cover, members, and other companies, and pays nothing then', async () => {
  const job = await makeStopped();
  const { cost } = await read(job);
  const input = { jobId: job.jobId, topUpId: uuidv7(), costMinor: cost.costMinor };
  const ctx = await companyCtx(db, job.company);
  const member = { ...ctx, actor: { ...ctx.actor, role: 'member' as const } };
  expect(await topUpPay(member, input)).toMatchObject({ error: { code: 'ownerOnly' } });
  const stranger = await companyCtx(db, await makeCompany(db));
  expect(await topUpPay(stranger, input)).toMatchObject({ error: { kind: 'notFound', code: 'jobNotFound' } });
  expect(await getJobPay(stranger, job.jobId)).toMatchObject({ error: { code: 'jobNotFound' } });
  await db.execute(sql`
    UPDATE ledger_account SET balance_minor = ${cost.costMinor - 1n}::bigint
    WHERE kind = 'company_available' AND organization_id = ${job.company.organizationId}::uuid`);
  expect(await topUpPay(ctx, input)).toMatchObject({ error: { code: 'balanceTooLow' } });
  expect((await read(job)).payStoppedAt).not.toBeNull();
  expect(await db.query(sql`SELECT id FROM pay_top_up WHERE job_id = ${job.jobId}::uuid`)).toEqual([]);
}, 120_000);
