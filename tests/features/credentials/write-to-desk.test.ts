import { expect, it } from 'vitest';
import { parseInput } from '~/core/parse-input';
import { expectOk } from '~/core/result';
import { countDeskWork } from '~/features/credentials/count-desk-work.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { listDueCredentials } from '~/features/credentials/list-due-credentials.server';
import { listMessages } from '~/features/credentials/list-messages.server';
import { writeToDesk } from '~/features/credentials/write-to-desk.server';
import { writeToDeskSchema } from '~/features/credentials/write-to-desk.schema';
import { sql } from '~/platform/db/sql';
import { seenByHand } from '../../../scripts/scenario/seen-by-hand';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { addCredential, changeStatus } from '../verification/loss-ground';
import { countAudit, later, makeAdmin, makeExpert } from './credential-fixtures';

const db = useTestDatabase();
const DAY_MS = 86_400_000;

const statusOf = (id: string) =>
  db.first<{ status: string; updatedAt: Date }>(sql`SELECT status, updated_at FROM credential WHERE id = ${id}::uuid`);

async function ground(validDays: number) {
  const expert = await makeExpert(db);
  const id = await addCredential(db, expert.actor.userId, 'us_physician', validDays);
  const write = async (body = 'Renewed until 2030.') =>
    writeToDesk(await later(db, expert), { credentialId: id, body, documentId: null });
  return { expert, id, write };
}

it('takes the word of the holder once the end is near, changes nothing, and puts it first at the desk until it is decided', async () => {
  const admin = await makeAdmin(db);
  const { id: soonest } = await ground(3);
  const { expert, id, write } = await ground(100);
  expect(await write()).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'wrongState' } });
  expect(expectOk(await getMyCredential(expert, id)).canWriteToDesk).toBe(false);
  await moveClock(db, 20 * DAY_MS);
  await db.transaction(async (tx) =>
    tx.execute(sql`UPDATE credential SET valid_until = assay_now() + interval '3 days' WHERE id = ${soonest}::uuid`),
  );
  const before = await statusOf(id);
  const quiet = await countDeskWork(admin);
  expect((await listDueCredentials(admin)).items.map((item) => item.id)).toEqual([soonest]);
  expect(expectOk(await getMyCredential(await later(db, expert), id)).canWriteToDesk).toBe(true);
  expectOk(await write());
  expect(await statusOf(id)).toEqual(before);
  expect(await countAudit(db, 'credential.holderWrote', id)).toBe(1);
  const { items } = await listDueCredentials(admin);
  expect(items.map((item) => [item.id, item.holderWroteAt !== null])).toEqual([
    [id, true],
    [soonest, false],
  ]);
  expect((await countDeskWork(admin)).dueCount).toBe(quiet.dueCount + 1);
  expect(await listMessages(db, id)).toMatchObject([{ authorRole: 'holder', body: 'Renewed until 2030.' }]);

  await moveClock(db, 81 * DAY_MS);
  await expireCredentials(await makeSystemCtx(db));
  expect(await statusOf(id)).toMatchObject({ status: 'expired' });
  expect((await listDueCredentials(admin)).items[0]).toMatchObject({ id, status: 'expired' });
  const verify = {
    credentialId: id,
    decision: 'verify',
    ...seenByHand('Reader'),
    note: 'Telephoned the state board, which confirms the renewal.',
    expiresOn: null,
  } as const;
  expectOk(await decideCredential(await later(db, admin), verify));
  expect(await statusOf(id)).toMatchObject({ status: 'verified' });
  expect((await listDueCredentials(admin)).items.map((item) => item.id)).not.toContain(id);
});

it('pages through those who wrote and those who lapse without losing or repeating one', async () => {
  const admin = await makeAdmin(db);
  const expert = await makeExpert(db);
  const ids: string[] = [];
  for (let count = 0; count < 52; count += 1) {
    const id = await addCredential(db, expert.actor.userId, 'us_physician', 30);
    ids.push(id);
    if (count % 26 !== 0) continue;
    expectOk(await writeToDesk(await later(db, expert), { credentialId: id, body: 'Renewed.', documentId: null }));
  }
  const first = await listDueCredentials(admin);
  const second = await listDueCredentials(admin, { after: first.next });
  const seen = [...first.items, ...second.items].map((item) => item.id).filter((id) => ids.includes(id));
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

it.each(['expired', 'suspended'] as const)('takes the word of who holds what is %s', async (status) => {
  const { id, write } = await ground(300);
  await changeStatus(db, id, status);
  expectOk(await write());
  expect((await listDueCredentials(await makeAdmin(db))).items.map((item) => item.id)).toContain(id);
});

it.each(['revoked', 'withdrawn', 'rejected', 'in_review'] as const)('refuses it about what is %s', async (status) => {
  const { id, write } = await ground(30);
  await changeStatus(db, id, status);
  expect(await write()).toMatchObject({ ok: false, error: { code: 'wrongState' } });
});

it('takes no word of a stranger, no document of somebody else and nothing without words or document', async () => {
  const { expert, id, write } = await ground(30);
  const stranger = await makeExpert(db);
  const input = { credentialId: id, body: 'Mine.', documentId: null };
  expect(await writeToDesk(stranger, input)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  const foreign = { ...input, documentId: id };
  expect(await writeToDesk(expert, foreign)).toMatchObject({ ok: false, error: { code: 'documentNotFound' } });
  expect(parseInput(writeToDeskSchema, { credentialId: id, body: '  ', documentId: '' })).toMatchObject({
    ok: false,
    error: { fields: { body: ['messageEmpty'] } },
  });
  for (let count = 0; count < 20; count += 1) expectOk(await write());
  expect(await write()).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'tooManyMessages' } });
  await moveClock(db, DAY_MS);
  expectOk(await writeToDesk(await later(db, expert), input));
});
