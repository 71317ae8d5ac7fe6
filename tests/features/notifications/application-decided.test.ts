import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { onApplicationDecided } from '~/features/notifications/on-application-decided.server';
import { sql } from '~/platform/db/sql';
import {
  decide,
  makeDesk,
  makeSubmitted,
  prove,
  readApplication,
  type Decision,
} from '../applications/application-fixtures';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

/** Decides, has every event told twice as a repeated reaction would, and answers the mails so far. */
async function decideAndTell(expertId: string, decision: Decision) {
  expectOk(await decide(db, await makeDesk(db), expertId, decision));
  const { id: applicationId } = await readApplication(db, expertId);
  const events = await db.query<{ eventId: string }>(sql`
    SELECT payload->'payload'->>'eventId' AS event_id FROM graphile_worker._private_jobs
    WHERE payload->>'topic' = 'application.decided' AND payload->'payload'->>'applicationId' = ${applicationId} ORDER BY id`);
  for (const { eventId } of [...events, ...events])
    await onApplicationDecided(await makeSystemCtx(db), { applicationId, eventId });
  return db.query<{ subject: string; text: string }>(sql`
    SELECT subject, text FROM outbound_mail
    WHERE recipient = (SELECT email FROM user_account WHERE id = ${expertId}::uuid) ORDER BY id`);
}

it('tells the applicant once what the desk asks and decides; taking it up is not told', async () => {
  const { expert, credentialId } = await makeSubmitted(db);
  const expertId = expert.actor.userId;
  await prove(db, await makeDesk(db), expertId, credentialId);
  expect(await decideAndTell(expertId, { decision: 'startReview' })).toEqual([]);
  const [approved, ...more] = await decideAndTell(expertId, { decision: 'approve' });
  expect(more).toEqual([]);
  expect(approved?.subject).toBe('Your application is approved');
  expect(approved?.text).toContain('/expert/board');
  const suspension = { decision: 'suspend', reasonCode: 'conductUnderReview', note: 'A report came in.' } as const;
  const [, suspended] = await decideAndTell(expertId, suspension);
  expect(suspended?.text).toContain('(Rule 2.5 for applications)');
  expect(suspended?.text).toContain('A report came in.');
});

it('gives a rejection its reason, its clause and its date, in the language of the applicant', async () => {
  const { expert } = await makeSubmitted(db);
  const expertId = expert.actor.userId;
  await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE id = ${expertId}::uuid`);
  const [mail] = await decideAndTell(expertId, {
    decision: 'reject',
    reasonCode: 'nothingProven',
    note: '登记机构没有该号码。',
  });
  const { reapplyFrom } = await readApplication(db, expertId);
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
  const from = new Intl.DateTimeFormat('zh-CN', options).format(reapplyFrom ?? undefined);
  expect(mail?.subject).toBe('您的入驻申请未通过');
  for (const said of ['所选工作的资质均未能核实。', '申请规则第 2.1 条', '登记机构没有该号码。', from])
    expect(mail?.text).toContain(said);
});
