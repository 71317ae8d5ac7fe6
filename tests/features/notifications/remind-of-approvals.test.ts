import { describe, expect, it } from 'vitest';
import { remindOfApprovals } from '~/features/notifications/remind-of-approvals.server';
import { sql } from '~/platform/db/sql';
import { insertClaim, insertCompany, insertExpert, insertJob, insertTask } from '../payments/payment-fixtures';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const DAY_MS = 86_400_000;

/** A company with reviews that wait for its approval, and what its owner was told so far. */
async function ground(reviews: number, locale = 'en') {
  const company = await insertCompany(db);
  const { organizationId } = company;
  const { userId } = company.actor;
  await db.execute(sql`
    UPDATE user_account SET locale = ${locale}, time_zone = 'Asia/Shanghai' WHERE id = ${userId}::uuid`);
  const jobId = await insertJob(db, organizationId);
  for (let index = 0; index < reviews; index += 1) {
    const taskId = await insertTask(db, { jobId, organizationId }, { status: 'in_tier' });
    await insertClaim(db, { jobId, taskId, expertId: await insertExpert(db) }, { windowSeconds: (20 * DAY_MS) / 1000 });
  }
  const mails = () =>
    db.query<{ locale: string; subject: string; text: string }>(sql`
      SELECT locale, subject, text FROM outbound_mail
      WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY created_at`);
  return { jobId, mails };
}

/** The sweep at an hour of the day in Shanghai, so many days from today. */
async function sweepAt(hour: number, days: number): Promise<void> {
  const ctx = await makeSystemCtx(db);
  const midnight = Math.floor(ctx.now.getTime() / DAY_MS) * DAY_MS - 8 * 3_600_000;
  await remindOfApprovals({ ...ctx, now: new Date(midnight + days * DAY_MS + hour * 3_600_000) });
}

describe('the reminder of approvals', () => {
  it('is one mail a day by the reader’s day, from its morning on, while something waits', async () => {
    const [waiting, idle] = [await ground(2), await ground(0)];
    await sweepAt(4, 2);
    expect(await waiting.mails()).toEqual([]);
    await sweepAt(9, 2);
    await Promise.all([sweepAt(10, 2), sweepAt(23, 2)]);
    const [mail, ...more] = await waiting.mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Reviews wait for your approval, the first until .* UTC\+8$/);
    expect(mail?.text).toContain('“Trial job”: 2 reviews wait');
    expect(mail?.text).toContain(`/company/jobs/${waiting.jobId}/reviews`);
    await sweepAt(8, 3);
    expect(await waiting.mails()).toHaveLength(2);
    await db.execute(sql`UPDATE claim SET pay_status = 'queried' WHERE job_id = ${waiting.jobId}::uuid`);
    await sweepAt(8, 4);
    expect(await waiting.mails()).toHaveLength(2);
    expect(await idle.mails()).toEqual([]);
  });

  it('is written in the reader’s language', async () => {
    const { mails } = await ground(1, 'zh-CN');
    await sweepAt(9, 2);
    expect(await mails()).toMatchObject([
      { locale: 'zh-CN', subject: expect.stringContaining('有评审等待您批准') as string },
    ]);
  });

  it('waits until a review has waited three hours', async () => {
    const { jobId, mails } = await ground(1);
    const ctx = await makeSystemCtx(db);
    await db.execute(sql`UPDATE user_account SET time_zone = 'UTC'`);
    const noon = new Date(Math.floor(ctx.now.getTime() / DAY_MS) * DAY_MS + 2 * DAY_MS + DAY_MS / 2);
    const endedAt = (hours: number) => new Date(noon.getTime() - hours * 3_600_000);
    await db.execute(sql`UPDATE claim SET ended_at = ${endedAt(2.9)}::timestamptz WHERE job_id = ${jobId}::uuid`);
    await remindOfApprovals({ ...ctx, now: noon });
    expect(await mails()).toEqual([]);
    await db.execute(sql`UPDATE claim SET ended_at = ${endedAt(3.1)}::timestamptz WHERE job_id = ${jobId}::uuid`);
    await remindOfApprovals({ ...ctx, now: noon });
    expect(await mails()).toHaveLength(1);
  });
});
