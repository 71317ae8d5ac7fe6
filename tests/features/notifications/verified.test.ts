import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { onCredentialDecided } from '~/features/notifications/on-credential-decided.server';
import { onLanguageDecided } from '~/features/notifications/on-language-decided.server';
import { sql } from '~/platform/db/sql';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { makeAdmin, makeExpert, statePhysician } from '../credentials/credential-fixtures';

const db = useTestDatabase();
const english = { tag: 'en', readLevel: 'C1', writeLevel: 'B2' } as const;

const mailsTo = (userId: string) =>
  db.query<{ subject: string; text: string }>(sql`
    SELECT subject, text FROM outbound_mail
    WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`);

const setVerified = (id: string) =>
  db.execute(sql`UPDATE credential SET status = 'verified', updated_at = assay_now() WHERE id = ${id}::uuid`);

it('a verified credential opens the board, and names what the desk still checks', async () => {
  const expert = await makeExpert(db);
  const credentialId = await statePhysician(expert, '1234567893', 'Mei Tanaka');
  expectOk(await stateLanguage(expert, english));
  await setVerified(credentialId);
  await onCredentialDecided(await makeSystemCtx(db), { credentialId });
  const [waiting] = await mailsTo(expert.actor.userId);
  expect(waiting?.text).toContain('opens once that is decided: English.');
  expect(waiting?.text).toContain('http://localhost:3000/expert/board');

  const ready = await makeExpert(db);
  const other = await statePhysician(ready, '1497758122', 'Mei Tanaka');
  await setVerified(other);
  await onCredentialDecided(await makeSystemCtx(db), { credentialId: other });
  const [opened] = await mailsTo(ready.actor.userId);
  expect(opened?.text).toContain('The work it opens is on your board now:\nhttp://localhost:3000/expert/board');
});

it('a decided language is told once, whichever way it was decided, and one stated anew meanwhile is not', async () => {
  const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
  const { userId: expertId } = expert.actor;
  const told = async (tag: string) => onLanguageDecided(await makeSystemCtx(db), { expertId, tag });
  for (const tag of ['en', 'de', 'fr']) expectOk(await stateLanguage(expert, { ...english, tag }));
  expectOk(await decideLanguage(admin, { expertId, decision: 'verify', ...english, readLevel: 'B2' }));
  expectOk(await decideLanguage(admin, { expertId, tag: 'de', decision: 'reject' }));
  const events = await db.query(sql`
    SELECT 1 FROM graphile_worker._private_jobs
    WHERE payload->>'topic' = 'language.decided' AND payload->'payload'->>'expertId' = ${expertId}`);
  expect(events).toHaveLength(2);
  for (const tag of ['en', 'en', 'de', 'de', 'fr']) await told(tag);
  const mails = await mailsTo(expertId);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Your language is verified: English',
    'Your language was not accepted: German',
  ]);
  expect(mails[0]?.text).toContain('reading B2, writing B2');
  expect(mails[0]?.text).toContain('French');
  expect(mails[1]?.text).toContain('http://localhost:3000/expert/credentials');
});
