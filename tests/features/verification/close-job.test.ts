import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { closeJob } from '~/features/jobs/close-job.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { getClosedJob } from '~/features/reviews/get-closed-job.server';
import { saveDraft } from '~/features/reviews/save-draft.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { endClosedTasks } from '~/features/verification/end-closed-tasks.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { openTasks } from '~/features/verification/open-tasks.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { submitReview } from '~/features/verification/submit-review.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeCompany,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 20 });
const criteria = ['j1', 'j2'];
const FUNDED_MINOR = 10_000_000_00n;

const close = async (job: TestJob, confirmation = 'Test job') =>
  closeJob(await companyCtx(db, job.company), { jobId: job.jobId, confirmation });
const endTasks = async (job: TestJob) => cancelTasks(await makeSystemCtx(db), { jobId: job.jobId });
const available = ({ company }: TestJob) =>
  getBalanceMinor(db, { kind: 'company_available', organizationId: company.organizationId }, 'USD');
const reserved = ({ jobId }: TestJob) => getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD');
const jobRow = ({ jobId }: TestJob) =>
  db.first<{ status: string; committedMinor: bigint; openedCount: number; closedAt: Date | null }>(
    sql`SELECT status::text AS status, committed_minor, opened_count, closed_at FROM job WHERE id = ${jobId}::uuid`,
  );
const countBy = async (table: 'task' | 'seat', jobId: string) => {
  const from = table === 'task' ? sql`task` : sql`seat`;
  const rows = await db.query<{ status: string; count: number }>(sql`
    SELECT status::text AS status, count(*)::int AS count FROM ${from} WHERE job_id = ${jobId}::uuid GROUP BY 1`);
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
};
const lastEvent = (taskId: string) =>
  db.first<{ kind: string; body: unknown }>(
    sql`SELECT kind, body FROM chain_event WHERE task_id = ${taskId}::uuid ORDER BY sequence DESC LIMIT 1`,
  );

describe('closing a job', () => {
  it('releases every seat nobody has taken, returns all the money set aside for them, and lets nobody claim', async () => {
    const job = await makeOpenJob(db, { tasks: 3 });
    const reader = await makeExpert(db, [physician]);
    expect(await reserved(job)).toBeGreaterThan(0n);
    expectOk(await close(job));
    // Nobody can claim from the commit on, before the seats are withdrawn in the background.
    const attempt = await claimTask(await expertCtx(db, reader), { claimId: uuidv7(), jobId: job.jobId });
    expect(attempt).toMatchObject({ error: { kind: 'conflict', code: 'jobClosed' } });
    expect(await endTasks(job)).toBe(3);
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 3 });
    expect(await countBy('seat', job.jobId)).toEqual({ withdrawn: 6 });
    expect(await reserved(job)).toBe(0n);
    expect(await available(job)).toBe(FUNDED_MINOR);
    expect(await jobRow(job)).toMatchObject({ status: 'closed', committedMinor: 0n });
    expect(await lastEvent(job.taskIds[0] ?? '')).toEqual({ kind: 'cancelled', body: { reason: 'jobClosed' } });
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('closes once, however often it is asked, and writes that down once', async () => {
    const job = await makeOpenJob(db, { tasks: 2 });
    await Promise.all([close(job), close(job), close(job)]);
    const closedAt = (await jobRow(job))?.closedAt;
    await moveClock(db, 60_000);
    // What is closed needs no title any more.
    expectOk(await close(job, ''));
    expect((await jobRow(job))?.closedAt).toEqual(closedAt);
    const ended = await Promise.all([endTasks(job), endTasks(job), endTasks(job)]);
    expect(ended.toSorted((one, other) => one - other)).toEqual([0, 0, 2]);
    expect(await available(job)).toBe(FUNDED_MINOR);
    const rows = await db.query(sql`
      SELECT actor_user_id FROM audit_row WHERE action = 'job.closed' AND subject_id = ${job.jobId}`);
    expect(rows).toEqual([{ actorUserId: job.company.userId }]);
  });

  it('needs the title typed, by an owner, of the company itself', async () => {
    const job = await makeOpenJob(db);
    expect(await close(job, 'Test')).toMatchObject({
      error: { code: 'titleDiffers', fields: { confirmation: ['titleDiffers'] } },
    });
    const member = await makeCtx(db, { kind: 'company', role: 'member', ...job.company });
    const typed = { jobId: job.jobId, confirmation: 'Test job' };
    expect(await closeJob(member, typed)).toMatchObject({ error: { kind: 'forbidden', code: 'ownerOnly' } });
    const stranger = await companyCtx(db, await makeCompany(db));
    expect(await closeJob(stranger, typed)).toMatchObject({ error: { kind: 'notFound', code: 'jobNotFound' } });
    expect(await jobRow(job)).toMatchObject({ status: 'open' });
    expect(await endTasks(job)).toBe(0);
    expect(await countBy('seat', job.jobId)).toEqual({ open: 2 });
  });

  it('lets a running claim finish and pays it; the rest of its task returns with the approval', async () => {
    const job = await makeOpenJob(db, { tasks: 2 });
    const reader = await makeExpert(db, [physician]);
    const claim = await claimNext(db, reader, job.jobId);
    expectOk(await close(job));
    expect(await endTasks(job)).toBe(1);
    expect(await countBy('seat', job.jobId)).toEqual({ claimed: 1, withdrawn: 3 });
    const reservedForOne = await reserved(job);
    expect(reservedForOne).toBeGreaterThan(0n);
    await submit(db, reader, claim, answerAll(criteria, 'yes'));
    expect(await lastEvent(claim.taskId)).toEqual({ kind: 'cancelled', body: { reason: 'jobClosed' } });
    expect(await reserved(job)).toBe(reservedForOne);
    expectOk(await approveClaim(await companyCtx(db, job.company), { claimId: claim.claimId }));
    const paid = await db.first<{ total: bigint }>(
      sql`SELECT amount_minor + fee_minor AS total FROM claim WHERE id = ${claim.claimId}::uuid`,
    );
    expect(await reserved(job)).toBe(0n);
    expect(await available(job)).toBe(FUNDED_MINOR - (paid?.total ?? 0n));
    expect(await jobRow(job)).toMatchObject({ committedMinor: paid?.total });
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 2 });
    expect(expectOk(await finalizeTask(await makeSystemCtx(db), { taskId: claim.taskId }))).toEqual({ final: true });
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('still decides a task whose last readers were at work', async () => {
    const job = await makeOpenJob(db);
    const [a, b] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const [first, second] = [await claimNext(db, a, job.jobId), await claimNext(db, b, job.jobId)];
    expectOk(await close(job));
    await endTasks(job);
    await submit(db, a, first, answerAll(criteria, 'yes'));
    await submit(db, b, second, answerAll(criteria, 'yes'));
    expect(await countBy('task', job.jobId)).toEqual({ decided: 1 });
    const company = await companyCtx(db, job.company);
    expectOk(await approveClaim(company, { claimId: first.claimId }));
    expect(expectOk(await approveClaim(company, { claimId: second.claimId }))).toMatchObject({ taskFinal: true });
    expect(await reserved(job)).toBe(0n);
  });

  it('opens no higher tier where the last readers differ: the task ends and its reserve returns', async () => {
    const job = await makeOpenJob(db);
    const [a, b] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const [first, second] = [await claimNext(db, a, job.jobId), await claimNext(db, b, job.jobId)];
    expectOk(await close(job));
    await endTasks(job);
    await submit(db, a, first, answerAll(criteria, 'yes'));
    await submit(db, b, second, answerAll(criteria, 'no'));
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 1 });
    expect(await countBy('seat', job.jobId)).toEqual({ submitted: 2, withdrawn: 1 });
    const company = await companyCtx(db, job.company);
    for (const { claimId } of [first, second]) expectOk(await approveClaim(company, { claimId }));
    expect(await reserved(job)).toBe(0n);
  });

  it('withdraws the seat of a claim that is handed back at once, of one that lapsed when it may no more be handed in late', async () => {
    const job = await makeOpenJob(db, { leaseSeconds: 600 });
    const [back, slow] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const [handedBack, lapsing] = [await claimNext(db, back, job.jobId), await claimNext(db, slow, job.jobId)];
    const content = { answers: answerAll(criteria, 'yes') };
    const { claimId, fence } = lapsing;
    expectOk(await saveDraft(await expertCtx(db, slow), { claimId, baseVersion: 0, content }));
    expectOk(await close(job));
    await endTasks(job);
    expectOk(await releaseClaim(await expertCtx(db, back), { claimId: handedBack.claimId }));
    expect(await countBy('seat', job.jobId)).toEqual({ claimed: 1, withdrawn: 1 });
    await moveClock(db, 11 * 60_000);
    await lapseClaims(await makeSystemCtx(db));
    expect(await countBy('seat', job.jobId)).toEqual({ lapsed: 1, withdrawn: 1 });
    expect(await countBy('task', job.jobId)).toEqual({ in_tier: 1 });
    expect(await endClosedTasks(await makeSystemCtx(db))).toBe(0);
    await moveClock(db, 16 * 60_000);
    expect(await endClosedTasks(await makeSystemCtx(db))).toBe(1);
    expect(await countBy('seat', job.jobId)).toEqual({ withdrawn: 2 });
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 1 });
    const late = await submitReview(await expertCtx(db, slow), { claimId, fence, content });
    expect(late).toMatchObject({ ok: false });
  });

  it('takes what is handed in within grace after the lapse, as before the closing', async () => {
    const job = await makeOpenJob(db, { leaseSeconds: 600 });
    const reader = await makeExpert(db, [physician]);
    const { claimId, fence } = await claimNext(db, reader, job.jobId);
    const content = { answers: answerAll(criteria, 'yes') };
    expectOk(await saveDraft(await expertCtx(db, reader), { claimId, baseVersion: 0, content }));
    await moveClock(db, 11 * 60_000);
    await lapseClaims(await makeSystemCtx(db));
    expectOk(await close(job));
    expect(await endTasks(job)).toBe(0);
    await moveClock(db, 10 * 60_000);
    expectOk(await submitReview(await expertCtx(db, reader), { claimId, fence, content }));
    expect(await countBy('seat', job.jobId)).toEqual({ submitted: 1, withdrawn: 1 });
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 1 });
  });

  it('opens with the returned money what waits for it in another job of the company', async () => {
    const job = await makeOpenJob(db, { tasks: 3, fundedMinor: 25_956n * 3n });
    const other = await makeOpenJob(db, { tasks: 2, fundedMinor: 0n, company: job.company });
    expect(await countBy('task', other.jobId)).toEqual({ imported: 2 });
    expectOk(await close(job));
    await endTasks(job);
    const woken = await db.query<{ key: string }>(
      sql`SELECT key FROM graphile_worker.jobs WHERE key = ${`open:${other.jobId}`}`,
    );
    expect(woken).toHaveLength(1);
    await openTasks(await makeSystemCtx(db), { jobId: other.jobId });
    expect(await countBy('task', other.jobId)).toEqual({ in_tier: 2 });
  });

  it('ends stuck tasks and those that never opened, and opens nothing afterwards', async () => {
    const job = await makeOpenJob(db, { tasks: 3, fundedMinor: 25_956n * 2n });
    await db.execute(sql`
      UPDATE task SET status = 'stuck', stuck_reason = 'noHigherTier' WHERE id = ${job.taskIds[0] ?? ''}::uuid`);
    expect(await countBy('task', job.jobId)).toEqual({ stuck: 1, in_tier: 1, imported: 1 });
    expectOk(await close(job));
    expect(await openTasks(await makeSystemCtx(db), { jobId: job.jobId })).toBe(0);
    expect(await endTasks(job)).toBe(3);
    expect(await countBy('task', job.jobId)).toEqual({ cancelled: 3 });
    expect(await available(job)).toBe(25_956n * 2n);
    expect(await openTasks(await makeSystemCtx(db), { jobId: job.jobId })).toBe(0);
  });

  it('says why the job is gone to whom it was open or who worked in it, and to nobody else', async () => {
    const job = await makeOpenJob(db);
    const [reader, other] = [await makeExpert(db, [physician]), await makeExpert(db, ['credential:us_attorney:US'])];
    const seen = async (expertId: string) => getClosedJob(await expertCtx(db, expertId), job.jobId);
    expect(await seen(reader)).toBeUndefined();
    expectOk(await close(job));
    expect(await seen(reader)).toMatchObject({ title: 'Test job', closedAt: (await jobRow(job))?.closedAt });
    expect(await seen(other)).toBeUndefined();
    expect(await seen(job.company.userId)).toBeUndefined();
  });

  it('agrees with claims made at the same instant: each either runs, with its seat and reserve, or was refused', async () => {
    for (let round = 0; round < 6; round += 1) {
      const job = await makeOpenJob(db, { tasks: 6 });
      const readers = await Promise.all(Array.from({ length: 8 }, () => makeExpert(db, [physician])));
      const claims = readers.map(async (reader) =>
        claimTask(await expertCtx(db, reader), { claimId: uuidv7(), jobId: job.jobId }),
      );
      const closing = close(job).then(() => endTasks(job));
      const [results] = await Promise.all([Promise.all(claims), closing]);
      const running = results.filter((result) => result.ok).length;
      const seats = await countBy('seat', job.jobId);
      expect(seats['open']).toBeUndefined();
      expect(seats['claimed'] ?? 0).toBe(running);
      const wrong = await db.query(sql`
        SELECT t.id FROM task t JOIN seat s ON s.task_id = t.id
        WHERE t.job_id = ${job.jobId}::uuid AND s.status = 'claimed' AND t.status <> 'in_tier'`);
      expect(wrong).toEqual([]);
    }
    expect((await checkLedger(db)).ok).toBe(true);
  });
});
