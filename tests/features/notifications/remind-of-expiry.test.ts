import { describe, expect, it } from 'vitest';
import { remindOfExpiry } from '~/features/notifications/remind-of-expiry.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { sql } from '~/platform/db/sql';
import { uuidv7 } from 'uuidv7';
import { expertCtx, makeExpert, makeOpenJob } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { addCredential, changeStatus } from '../verification/loss-ground';

const db = useTestDatabase();
const DAY = 86_400_000;

async function dayLater(days: number): Promise<void> {
  await moveClock(db, days * DAY);
  for (const _ of [1, 2]) await remindOfExpiry(await makeSystemCtx(db));
  await Promise.all([1, 2].map(async () => remindOfExpiry(await makeSystemCtx(db))));
}
const subjectsTo = async (userId: string) =>
  (
    await db.query<{ subject: string }>(sql`
      SELECT subject FROM outbound_mail
      WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`)
  ).map(({ subject }) => subject);
const statusOf = (id: string) =>
  db.first<{ status: string; noticedDays: number | null }>(
    sql`SELECT status, noticed_days FROM credential WHERE id = ${id}::uuid`,
  );

describe('the notices before a lapse', () => {
  it('come 60, 30 and 7 days before, once each, in the language of the expert, and leave the credential proving', async () => {
    const expertId = await makeExpert(db, []);
    const id = await addCredential(db, expertId, 'us_physician', 70);
    await dayLater(5);
    expect(await subjectsTo(expertId)).toEqual([]);
    expect(await statusOf(id)).toEqual({ status: 'verified', noticedDays: null });
    await dayLater(6);
    expect(await subjectsTo(expertId)).toHaveLength(1);
    expect((await subjectsTo(expertId))[0]).toMatch(/^Lapses in 59 days: /);
    const mail = await db.first<{ text: string }>(sql`
      SELECT text FROM outbound_mail WHERE recipient = (SELECT email FROM user_account WHERE id = ${expertId}::uuid)`);
    expect(mail?.text).toContain(`/expert/credentials/${id}`);
    expect(await statusOf(id)).toEqual({ status: 'expiring', noticedDays: 60 });
    await dayLater(10);
    expect(await subjectsTo(expertId)).toHaveLength(1);
    await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE id = ${expertId}::uuid`);
    await dayLater(20);
    await dayLater(1);
    await dayLater(22);
    await dayLater(1);
    const [, second, third, ...others] = await subjectsTo(expertId);
    expect(second).toMatch(/^29 天后到期：/);
    expect(third).toMatch(/^6 天后到期：/);
    expect(others).toEqual([]);
    const { jobId } = await makeOpenJob(db);
    expect((await claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId })).ok).toBe(true);
  });

  it('begin again when the credential is verified anew', async () => {
    const expertId = await makeExpert(db, []);
    const id = await addCredential(db, expertId, 'us_physician', 300);
    await dayLater(245);
    expect(await statusOf(id)).toEqual({ status: 'expiring', noticedDays: 60 });
    await changeStatus(db, id, 'verified');
    expect(await statusOf(id)).toEqual({ status: 'verified', noticedDays: null });
    await dayLater(241);
    expect(await subjectsTo(expertId)).toHaveLength(2);
  });

  it('send the nearest one alone where the first would be late', async () => {
    const expertId = await makeExpert(db, []);
    const id = await addCredential(db, expertId, 'us_physician', 5);
    await dayLater(0);
    expect(await subjectsTo(expertId)).toHaveLength(1);
    expect(await statusOf(id)).toEqual({ status: 'expiring', noticedDays: 7 });
  });
});
