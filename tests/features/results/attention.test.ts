import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { closeJob } from '~/features/jobs/close-job.server';
import { createJob } from '~/features/jobs/create-job.server';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { listShortTiers } from '~/features/matching/list-short-tiers.server';
import { listCompanyAttention } from '~/features/results/list-company-attention.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  boardCertified,
  claimNext,
  companyCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
} from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';
import { importFile, makeCompany, makeDraft, multipartOf } from '../jobs/job-fixture';

const db = useTestDatabase();
/** Two tiers that nobody of the other tests' experts can take. */
const alienPolicy = {
  tiers: [
    { seats: 2, rateMinorPerHour: 100_00, clauses: [['credential:alien:XX']] },
    { seats: 1, rateMinorPerHour: 150_00, clauses: [['credential:alien:XX', 'credential:elder:XX']] },
  ],
  auditBasisPoints: 0,
};
const line = '{"id":"1","prompt":"q","response":"a"}\n';

it('asks a new job for tasks, then for the meaning of a file, then for money', async () => {
  const ctx = await makeCompany(db);
  const { jobId } = expectOk(await createJob(ctx, makeDraft()));
  const kinds = async () => (await listCompanyAttention(ctx)).map(({ kind, count }) => [kind, count]);
  expect(await kinds()).toEqual([['tasksMissing', 1]]);
  expectOk(await uploadImport(ctx, jobId, multipartOf(line)));
  expect(await kinds()).toEqual([['importWaiting', 1]]);
  await db.execute(sql`UPDATE task_import SET status = 'finished' WHERE job_id = ${jobId}::uuid`);
  await importFile(ctx, jobId, line);
  expect((await kinds()).map(([kind]) => kind)).toContain('tasksUnfunded');
});

it('shows a file that cannot be read as failed, never as waiting, until a later one has gone through', async () => {
  const ctx = await makeCompany(db);
  const { jobId } = expectOk(await createJob(ctx, makeDraft()));
  const { importId } = expectOk(await uploadImport(ctx, jobId, multipartOf('id,prompt\n1,q\n')));
  const [failed] = await listCompanyAttention(ctx);
  expect(failed).toMatchObject({ kind: 'importFailed', count: 1, targetId: importId });
  await importFile(ctx, jobId, line);
  expect((await listCompanyAttention(ctx)).map(({ kind }) => kind)).not.toContain('importFailed');
});

it('names stuck tasks, reviews with their nearest deadline and checkouts left open, of one company only', async () => {
  const job = await makeOpenJob(db, { tasks: 2, reviewWindowDays: 7 });
  const company = await companyCtx(db, job.company);
  const reader = await makeExpert(db, [physician]);
  await makeExpert(db, [physician, boardCertified]);
  await submit(db, reader, await claimNext(db, reader, job.jobId), answerAll(['j1', 'j2'], 'yes'));
  await db.execute(sql`UPDATE claim SET pay_status = 'submitted', amount_minor = 100, fee_minor = 20,
    window_ends_at = assay_now() + interval '2 days' WHERE job_id = ${job.jobId}::uuid`);
  await db.execute(sql`UPDATE task SET status = 'stuck' WHERE id = ${job.taskIds[1]}::uuid`);
  for (const minutes of [5, 90]) {
    await db.execute(sql`
      INSERT INTO funding (id, organization_id, job_id, amount_minor, currency, status, created_by, created_at)
      VALUES (${uuidv7()}::uuid, ${job.company.organizationId}::uuid, ${job.jobId}::uuid, 70000, 'USD', 'pending',
        ${job.company.userId}::uuid, assay_now() - make_interval(mins => ${minutes}::int))`);
  }
  const items = await listCompanyAttention(company);
  expect(items.map(({ kind, count }) => [kind, count])).toEqual([
    ['stuckTasks', 1],
    ['paymentOpen', 1],
    ['reviewsDue', 1],
  ]);
  expect(items[0]?.targetId).toBe(job.taskIds[1]);
  expect(items[1]?.amountMinor).toBe(70_000n);
  expect(items[2]?.dueAt).toBeInstanceOf(Date);
  expect(await listCompanyAttention(company, uuidv7())).toEqual([]);
  expect(await listCompanyAttention(await makeCompany(db))).toEqual([]);
});

it('names a job that was stopped for its pay before anything else, until it is closed', async () => {
  const { jobId, company } = await makeOpenJob(db, { tasks: 2 });
  const ctx = await companyCtx(db, company);
  const first = async () => (await listCompanyAttention(ctx))[0];
  expect((await first())?.kind).not.toBe('payStopped');
  await db.execute(sql`UPDATE job SET pay_stopped_at = assay_now() WHERE id = ${jobId}::uuid`);
  await db.execute(sql`UPDATE task SET status = 'stuck' WHERE job_id = ${jobId}::uuid`);
  expect(await first()).toMatchObject({ kind: 'payStopped', jobId, count: 1, since: expect.any(Date) as Date });
  await db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${jobId}::uuid`);
  expect((await first())?.kind).not.toBe('payStopped');
});

it('names the tier that nobody, or too few, can take, with what it asks for, until somebody can or the job is closed', async () => {
  const { jobId, company } = await makeOpenJob(db, { tasks: 3, policy: alienPolicy });
  const ctx = await companyCtx(db, company);
  const short = async () => (await listCompanyAttention(ctx)).filter(({ kind }) => kind === 'tierShort');
  const tier2 = {
    tier: 2,
    seatsPerTask: 1,
    eligibleExperts: 0,
    clauses: [['credential:alien:XX', 'credential:elder:XX']],
  };
  expect(await short()).toMatchObject([
    {
      jobId,
      count: 3,
      shortTier: { tier: 1, seatsPerTask: 2, eligibleExperts: 0, clauses: [['credential:alien:XX']] },
    },
    { jobId, count: 3, shortTier: tier2 },
  ]);
  await makeExpert(db, ['credential:alien:XX']);
  expect((await short())[0]).toMatchObject({ shortTier: { tier: 1, eligibleExperts: 1 } });
  await makeExpert(db, ['credential:alien:XX']);
  expect(await short()).toMatchObject([{ shortTier: tier2 }]);
  expect(await listShortTiers(await makeCompany(db), jobId)).toEqual([]);
  expectOk(await closeJob(ctx, { jobId, confirmation: 'Test job' }));
  expect(await short()).toEqual([]);
});
