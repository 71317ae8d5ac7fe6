import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { beginApplication } from '~/features/applications/begin-application.server';
import { getProfile } from '~/features/applications/get-profile.server';
import { saveProfile } from '~/features/applications/save-profile.server';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { withdrawLanguage } from '~/features/credentials/withdraw-language.server';
import { deleteDocument } from '~/features/documents/delete-document.server';
import { getOwnDocument } from '~/features/documents/get-own-document.server';
import { listMyDocuments } from '~/features/documents/list-my-documents.server';
import { purgeDocuments } from '~/features/documents/purge-documents.server';
import { storeDocument } from '~/features/documents/store-document.server';
import { writeApplication } from '../../../scripts/scenario/apply';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { decide, ground, lawyer, makeApplicant, makeDesk, makeSubmitted, now } from './application-fixtures';

const db = useTestDatabase();
const DAY_MS = 86_400_000;
const upload = async (ctx: ExpertCtx) =>
  expectOk(
    await storeDocument(ctx, { filename: 'cv.pdf', body: Readable.from([Buffer.from('%PDF-1.7\nlife\n%%EOF\n')]) }),
  ).id;

/** Whether the document is still there after so many days and a sweep. */
async function isThereAfter(days: number, ctx: ExpertCtx, documentId: string): Promise<boolean> {
  await moveClock(db, days * DAY_MS);
  await purgeDocuments(await makeSystemCtx(db, 'purge_documents'));
  return (await getOwnDocument(await now(db, ctx), documentId)).ok;
}

it('keeps a CV while the application is undecided, and forgets it after the retention time', async () => {
  const retention = testServices().config.documentRetentionDays;
  const { expert } = await makeSubmitted(db);
  const expertId = expert.actor.userId;
  const desk = await makeDesk(db);
  expectOk(await decide(db, desk, expertId, { decision: 'requestInformation', note: 'Your CV, please.' }));
  const documentId = await upload(await now(db, expert));
  const { headline, biography, yearsOfPractice, education } = lawyer;
  expectOk(
    await saveProfile(await now(db, expert), {
      version: 1,
      headline,
      biography,
      yearsOfPractice,
      education,
      documentId,
    }),
  );
  expect(await isThereAfter(retention + 40, expert, documentId)).toBe(true);
  expectOk(await decide(db, desk, expertId, { decision: 'reject', reasonCode: 'other', note: 'No work now.' }));
  expect(await isThereAfter(retention - 1, expert, documentId)).toBe(true);
  expect(await isThereAfter(2, expert, documentId)).toBe(false);
});

it('keeps the CV of somebody who applies again, however long ago they were refused', async () => {
  const retention = testServices().config.documentRetentionDays;
  const { expert } = await makeSubmitted(db);
  const desk = await makeDesk(db);
  const rejection = { decision: 'reject', reasonCode: 'untrueStatement', note: 'The years do not add up.' } as const;
  expectOk(await decide(db, desk, expert.actor.userId, rejection));
  await moveClock(db, 366 * DAY_MS);
  expectOk(await beginApplication(await now(db, expert)));
  const { headline, biography, yearsOfPractice, education } = lawyer;
  const profile = { headline, biography, yearsOfPractice, education };
  const documentId = await upload(await now(db, expert));
  expectOk(await saveProfile(await now(db, expert), { version: 0, ...profile, documentId }));
  expect(await isThereAfter(0, expert, documentId)).toBe(true);
  expect(await isThereAfter(retention - 1, expert, documentId)).toBe(true);
  // Saved again, the same CV is kept as long from then on.
  expectOk(await saveProfile(await now(db, expert), { version: 1, ...profile, documentId }));
  expect(await isThereAfter(retention - 1, expert, documentId)).toBe(true);
  expect(await isThereAfter(2, expert, documentId)).toBe(false);
});

it('is named for what it was uploaded for, and deleted by its owner once that is withdrawn', async () => {
  const expert = await makeApplicant(db);
  await writeApplication(ground(db), expert.actor, lawyer);
  const [cv, certificate] = [await upload(await now(db, expert)), await upload(await now(db, expert))];
  const { headline, biography, yearsOfPractice, education } = lawyer;
  const profile = { headline, biography, yearsOfPractice, education };
  expectOk(await saveProfile(await now(db, expert), { version: 1, ...profile, documentId: cv }));
  const claim = { tag: 'de', readLevel: 'C1', writeLevel: 'B2' } as const;
  const proof = { proof: 'certificate', certificateName: 'Goethe C1', documentId: certificate } as const;
  expectOk(await stateLanguage(await now(db, expert), { ...claim, ...proof }));
  const { rows } = await listMyDocuments(await now(db, expert), { after: null });
  expect(rows.map(({ id, isCv, languages, canDelete }) => ({ id, isCv, languages, canDelete }))).toEqual([
    { id: certificate, isCv: false, languages: ['de'], canDelete: false },
    { id: cv, isCv: true, languages: [], canDelete: false },
  ]);
  for (const id of [cv, certificate]) expect((await deleteDocument(await now(db, expert), id)).ok).toBe(false);
  expectOk(await withdrawApplication(await now(db, expert)));
  expectOk(await withdrawLanguage(await now(db, expert), { tag: 'de' }));
  for (const id of [cv, certificate]) expectOk(await deleteDocument(await now(db, expert), id));
  // Who applies again is not told that a CV is there.
  expect(await getProfile(db, expert.actor.userId)).toMatchObject({ headline, cvDocumentId: null, cvName: null });
});

it('keeps the copy of a language certificate until the language is decided, and as long afterwards', async () => {
  const retention = testServices().config.documentRetentionDays;
  const expert = await makeApplicant(db);
  await writeApplication(ground(db), expert.actor, lawyer);
  const documentId = await upload(await now(db, expert));
  const claim = { tag: 'de', readLevel: 'C1', writeLevel: 'B2' } as const;
  const certificate = { proof: 'certificate', certificateName: 'Goethe C1', documentId } as const;
  expectOk(await stateLanguage(await now(db, expert), { ...claim, ...certificate }));
  expect(await isThereAfter(retention + 40, expert, documentId)).toBe(true);
  const desk = await now(db, await makeDesk(db));
  expectOk(await decideLanguage(desk, { expertId: expert.actor.userId, ...claim, decision: 'verify' }));
  expect(await isThereAfter(retention + 1, expert, documentId)).toBe(false);
});
