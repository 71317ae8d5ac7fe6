import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { closeJob } from '~/features/jobs/close-job.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 20 });
/** Of a task at 252.00: 3 % of two readers at 120 an hour and one at 180 for 1.5 caps of 20 minutes, with 20 % fee. */
const SHARE_MINOR = 756n;
const FUNDED_MINOR = 10_000_000_00n;

const reserved = ({ jobId }: TestJob) => getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD');
const available = ({ company }: TestJob) =>
  getBalanceMinor(db, { kind: 'company_available', organizationId: company.organizationId }, 'USD');
const poolOf = ({ jobId }: TestJob) =>
  db.first<{ reservedMinor: bigint; heldMinor: bigint; spentMinor: bigint; openTasks: number }>(sql`
    SELECT reserved_minor, held_minor, spent_minor, open_tasks FROM overhead_pool WHERE job_id = ${jobId}::uuid`);
const committed = async ({ jobId }: TestJob) =>
  (await db.first<{ minor: bigint }>(sql`SELECT committed_minor AS minor FROM job WHERE id = ${jobId}::uuid`))?.minor;

/** Two readers agree on the next task of the job, and the company approves both at once; answers what they cost. */
async function finishTask(job: TestJob, readers: readonly string[]): Promise<bigint> {
  let taskId = '';
  for (const reader of readers) {
    const claim = await claimNext(db, reader, job.jobId);
    taskId = claim.taskId;
    await moveClock(db, 60_000);
    await submit(db, reader, claim, answerAll(['j1', 'j2'], 'yes'));
    expectOk(await approveClaim(await companyCtx(db, job.company), { claimId: claim.claimId }));
  }
  expect(expectOk(await finalizeTask(await makeSystemCtx(db), { taskId }))).toEqual({ final: true });
  const row = await db.first<{ minor: bigint }>(
    sql`SELECT settled_minor AS minor FROM task WHERE id = ${taskId}::uuid`,
  );
  return row?.minor ?? 0n;
}

describe('the overhead pool of a job', () => {
  it('takes the share of every task that opens and keeps it when the task is final, until the last one is', async () => {
    const job = await makeOpenJob(db, { tasks: 3 });
    const readers = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    expect(await poolOf(job)).toEqual({
      reservedMinor: SHARE_MINOR * 3n,
      heldMinor: 0n,
      spentMinor: 0n,
      openTasks: 3,
    });
    let costMinor = await finishTask(job, readers);
    costMinor += await finishTask(job, readers);
    expect(await poolOf(job)).toMatchObject({ reservedMinor: SHARE_MINOR * 3n, openTasks: 1 });
    costMinor += await finishTask(job, readers);
    expect(await poolOf(job)).toMatchObject({ reservedMinor: 0n, openTasks: 0 });
    expect(await reserved(job)).toBe(0n);
    expect(await available(job)).toBe(FUNDED_MINOR - costMinor);
    expect(await committed(job)).toBe(costMinor);
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('goes back with the tasks nobody works on when the job is closed, and with the last approval otherwise', async () => {
    const job = await makeOpenJob(db, { tasks: 2 });
    const reader = await makeExpert(db, [physician]);
    const claim = await claimNext(db, reader, job.jobId);
    await moveClock(db, 60_000);
    await submit(db, reader, claim, answerAll(['j1', 'j2'], 'yes'));
    expectOk(await closeJob(await companyCtx(db, job.company), { jobId: job.jobId, confirmation: 'Test job' }));
    await cancelTasks(await makeSystemCtx(db), { jobId: job.jobId });
    expect(await poolOf(job)).toMatchObject({ reservedMinor: SHARE_MINOR * 2n, openTasks: 1 });
    expectOk(await approveClaim(await companyCtx(db, job.company), { claimId: claim.claimId }));
    expect(await poolOf(job)).toMatchObject({ reservedMinor: 0n, openTasks: 0 });
    expect(await reserved(job)).toBe(0n);
    expect(await committed(job)).toBe(FUNDED_MINOR - ((await available(job)) ?? 0n));
  });

  it('goes back whole when the job is closed before anybody worked', async () => {
    const job = await makeOpenJob(db, { tasks: 3 });
    expectOk(await closeJob(await companyCtx(db, job.company), { jobId: job.jobId, confirmation: 'Test job' }));
    await cancelTasks(await makeSystemCtx(db), { jobId: job.jobId });
    expect(await reserved(job)).toBe(0n);
    expect(await available(job)).toBe(FUNDED_MINOR);
    expect(await committed(job)).toBe(0n);
  });
});
