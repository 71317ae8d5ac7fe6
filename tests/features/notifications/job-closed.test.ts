import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { closeJob } from '~/features/jobs/close-job.server';
import { onJobClosed } from '~/features/notifications/on-job-closed.server';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
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
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

const mailsTo = (userId: string) =>
  db.query<{ locale: string; subject: string; text: string }>(sql`
    SELECT locale, subject, text FROM outbound_mail
    WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`);

describe('a job that closes', () => {
  it('is told once, in their language, to who holds a task of it or waits for its verdict, and to nobody else', async () => {
    const job = await makeOpenJob(db, { tasks: 3 });
    const [holder, reader, idle] = await Promise.all([1, 2, 3].map(() => makeExpert(db, [physician])));
    if (!holder || !reader || !idle) throw new Error('no experts');
    await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE id = ${holder}::uuid`);
    await submit(db, reader, await claimNext(db, reader, job.jobId), answerAll(['j1', 'j2'], 'yes'));
    await claimNext(db, holder, job.jobId);
    await onJobClosed(await makeSystemCtx(db), job);
    expect(await mailsTo(holder)).toEqual([]);
    expectOk(await closeJob(await companyCtx(db, job.company), { jobId: job.jobId, confirmation: 'Test job' }));
    await cancelTasks(await makeSystemCtx(db), job);
    for (const _ of [1, 2]) await onJobClosed(await makeSystemCtx(db), job);
    expect(await mailsTo(holder)).toMatchObject([
      { locale: 'zh-CN', subject: '企业已关闭项目“Test job”', text: expect.stringContaining('您持有的任务仍归您') },
    ]);
    const [mail, ...others] = await mailsTo(reader);
    expect(others).toEqual([]);
    expect(mail?.text).toContain('http://localhost:3000/expert/reviews');
    expect(mail?.text).not.toContain('you hold');
    expect(await mailsTo(idle)).toEqual([]);
  });

  it('leaves a review whose task it ended without a verdict, and says so to who still works', async () => {
    const job = await makeOpenJob(db, { tasks: 2 });
    const [reader, holder] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const read = await claimNext(db, reader, job.jobId);
    await submit(db, reader, read, answerAll(['j1', 'j2'], 'yes'));
    const ctx = await expertCtx(db, reader);
    expect((await listMyReviews(ctx, { filter: { outcome: 'undecided' } })).rows).toHaveLength(1);
    expectOk(await closeJob(await companyCtx(db, job.company), { jobId: job.jobId, confirmation: 'Test job' }));
    await cancelTasks(await makeSystemCtx(db), job);
    expect((await listMyReviews(ctx, { filter: { outcome: 'undecided' } })).rows).toEqual([]);
    expect((await listMyReviews(ctx, { filter: { outcome: 'noVerdict' } })).rows).toMatchObject([
      { claimId: read.claimId, hasNoVerdict: true },
    ]);
    expect(await getWorkspace(ctx, read.claimId)).toMatchObject({ hasNoVerdict: true });

    const open = await makeOpenJob(db, { tasks: 1 });
    const held = await claimNext(db, holder, open.jobId);
    const work = async () => getWorkspace(await expertCtx(db, holder), held.claimId);
    expect(await work()).toMatchObject({ jobClosedAt: null, hasNoVerdict: false });
    expectOk(await closeJob(await companyCtx(db, open.company), { jobId: open.jobId, confirmation: 'Test job' }));
    expect(await work()).toMatchObject({ jobClosedAt: expect.any(Date), hasNoVerdict: false });
  });
});
