import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { answerRequest } from '~/features/applications/answer-request.server';
import { beginApplication } from '~/features/applications/begin-application.server';
import { declareConflict } from '~/features/applications/declare-conflict.server';
import { endConflict } from '~/features/applications/end-conflict.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { getProfile } from '~/features/applications/get-profile.server';
import { listConflicts } from '~/features/applications/list-conflicts.server';
import { saveConflicts } from '~/features/applications/save-conflicts.server';
import { saveIdentity } from '~/features/applications/save-identity.server';
import { saveProfile } from '~/features/applications/save-profile.server';
import { saveRate } from '~/features/applications/save-rate.server';
import { saveWork } from '~/features/applications/save-work.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { withdrawApplication } from '~/features/applications/withdraw-application.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { sql } from '~/platform/db/sql';
import { moveClock } from '~/platform/db/move-clock.server';
import { writeApplication } from '../../../scripts/scenario/apply';
import { useTestDatabase } from '../../support/test-database';
import {
  decide,
  ground,
  lawyer,
  makeApplicant,
  makeDesk,
  makeSubmitted,
  now,
  readApplication,
  stateLawyer,
  usMedicine,
} from './application-fixtures';

const db = useTestDatabase();
const DAY_MS = 86_400_000;

describe('an application', () => {
  it('is begun once, and is there on every device', async () => {
    const ctx = await makeApplicant(db);
    const [first, second] = await Promise.all([beginApplication(ctx), beginApplication(await now(db, ctx))]);
    expect(expectOk(first)).toEqual(expectOk(second));
    expectOk(await saveWork(ctx, { ...lawyer.work, version: 0 }));
    const { latest } = await getMyApplication(await now(db, ctx));
    expect(latest).toMatchObject({ status: 'draft', steps: { work: { domains: ['law'], version: 1 } } });
  });

  it('keeps what was saved elsewhere in the meantime, and says so', async () => {
    const ctx = await makeApplicant(db);
    expectOk(await beginApplication(ctx));
    expectOk(await saveWork(ctx, { ...lawyer.work, version: 0 }));
    const stale = await saveWork(ctx, { ...usMedicine, version: 0 });
    expect(stale).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'stepChanged' } });
    expect((await getMyApplication(ctx)).latest?.steps.work?.domains).toEqual(['law']);
    expectOk(await saveRate(ctx, { version: 0, amount: 90_00n, currency: 'CNY' }));
    expect(await saveRate(ctx, { version: 0, amount: 1_00n, currency: 'USD' })).toMatchObject({ ok: false });
    expect(await getProfile(db, ctx.actor.userId)).toMatchObject({ expectedRateMinor: 90_00n, rateCurrency: 'CNY' });
    expect(expectOk(await saveWork(ctx, { ...usMedicine, version: 1 })).version).toBe(2);
  });

  it('keeps the birth date encrypted, and an empty one keeps it', async () => {
    const ctx = await makeApplicant(db);
    expectOk(await beginApplication(ctx));
    const birthDate = new Date('1980-05-17T00:00:00Z');
    expectOk(await saveIdentity(ctx, { version: 0, otherNames: ['李伟'], birthDate }));
    expectOk(await saveIdentity(ctx, { version: 1, otherNames: ['Lee Wei'], birthDate: null }));
    const row = await db.first<{ birthDateEncrypted: Uint8Array; otherNames: string[] }>(
      sql`SELECT birth_date_encrypted, other_names FROM expert WHERE user_id = ${ctx.actor.userId}::uuid`,
    );
    const sealed = Buffer.from(row?.birthDateEncrypted ?? []);
    expect(sealed.includes('1980')).toBe(false);
    expect(Buffer.from(ctx.services.secrets.decrypt(sealed)).toString('utf8')).toBe('1980-05-17');
    expect(row?.otherNames).toEqual(['Lee Wei']);
    const { text } = (await db.first<{ text: string }>(
      sql`SELECT coalesce(string_agg(details::text, ''), '') AS text FROM audit_row WHERE actor_user_id = ${ctx.actor.userId}::uuid`,
    )) ?? { text: '' };
    expect(text).not.toMatch(/1980|李伟/);
  });

  it('takes no CV of somebody else', async () => {
    const ctx = await makeApplicant(db);
    expectOk(await beginApplication(ctx));
    const { headline, biography, yearsOfPractice, education } = lawyer;
    const profile = { version: 0, headline, biography, yearsOfPractice, education, documentId: uuidv7() };
    expect(await saveProfile(ctx, profile)).toMatchObject({ ok: false, error: { code: 'documentNotFound' } });
  });

  it('is handed in only when nothing is missing, and once however often it is pressed', async () => {
    const ctx = await makeApplicant(db);
    expect(await submitApplication(ctx)).toMatchObject({ ok: false, error: { code: 'applicationNotFound' } });
    await writeApplication(ground(db), ctx.actor, lawyer);
    expect(await submitApplication(ctx)).toMatchObject({
      ok: false,
      error: {
        code: 'applicationIncomplete',
        fields: { credentials: ['credentialMissing'], languages: ['languageMissing'] },
      },
    });
    await stateLawyer(ctx);
    expectOk(await stateLanguage(ctx, { tag: 'zh', readLevel: 'C2', writeLevel: 'C2' }));
    const pressed = await Promise.all([submitApplication(ctx), submitApplication(await now(db, ctx))]);
    for (const each of pressed) expectOk(each);
    const { latest } = await getMyApplication(ctx);
    expect(latest?.status).toBe('submitted');
    expect(latest?.history.map(({ event }) => event)).toEqual(['submit']);
    expect(latest?.decisionDueAt?.getTime()).toBe((latest?.submittedAt?.getTime() ?? 0) + 30 * DAY_MS);
  });

  it('cannot be changed while it is with the desk, and can when the desk asks; waiting moves the due date', async () => {
    const { expert } = await makeSubmitted(db);
    const desk = await makeDesk(db);
    const rate = { version: 1, amount: 50_00n, currency: 'USD' } as const;
    expect(await saveRate(expert, rate)).toMatchObject({ ok: false, error: { code: 'applicationNotEditable' } });
    const before = await readApplication(db, expert.actor.userId);
    expectOk(await decide(db, desk, expert.actor.userId, { decision: 'requestInformation', note: 'Which court?' }));
    expectOk(await saveRate(await now(db, expert), rate));
    await moveClock(db, 3 * DAY_MS);
    expectOk(await answerRequest(await now(db, expert), { note: 'The court of Pudong.' }));
    const after = await readApplication(db, expert.actor.userId);
    expect(after.status).toBe('in_review');
    const moved = (after.decisionDueAt?.getTime() ?? 0) - (before.decisionDueAt?.getTime() ?? 0);
    expect(moved).toBeGreaterThanOrEqual(3 * DAY_MS);
    expect(moved).toBeLessThan(3 * DAY_MS + 60_000);
  });

  it('takes the same answer once however often it is sent, and another one not without a question', async () => {
    const { expert } = await makeSubmitted(db);
    const desk = await makeDesk(db);
    expectOk(await decide(db, desk, expert.actor.userId, { decision: 'requestInformation', note: 'Which court?' }));
    const ctx = await now(db, expert);
    const note = 'The court of Pudong.';
    for (const each of await Promise.all([answerRequest(ctx, { note }), answerRequest(ctx, { note })])) expectOk(each);
    expect(await answerRequest(ctx, { note: 'And of Minhang.' })).toMatchObject({ error: { code: 'wrongState' } });
    const { latest } = await getMyApplication(ctx);
    expect(latest?.history.filter(({ event }) => event === 'supplyInformation')).toHaveLength(1);
  });

  it('is withdrawn before it is decided, and another may be begun at once', async () => {
    const { expert } = await makeSubmitted(db);
    expectOk(await withdrawApplication(expert));
    const first = await readApplication(db, expert.actor.userId);
    expect(first.status).toBe('withdrawn');
    expect(await withdrawApplication(expert)).toMatchObject({ ok: false, error: { code: 'applicationNotFound' } });
    const again = expectOk(await beginApplication(await now(db, expert)));
    expect(again.applicationId).not.toBe(first.id);
    expect(await readApplication(db, expert.actor.userId)).toMatchObject({ id: again.applicationId, status: 'draft' });
  });

  it('may follow a rejection only from its date on', async () => {
    const { expert } = await makeSubmitted(db);
    const expertId = expert.actor.userId;
    const rejection = { decision: 'reject', reasonCode: 'nothingProven', note: 'The register knows nobody.' } as const;
    expectOk(await decide(db, await makeDesk(db), expertId, rejection));
    const { reapplyFrom } = await readApplication(db, expertId);
    expect(await beginApplication(await now(db, expert))).toMatchObject({ ok: false, error: { code: 'reapplyLater' } });
    expect((await getMyApplication(await now(db, expert))).again).toEqual({ allowed: false, from: reapplyFrom });
    await moveClock(db, 90 * DAY_MS);
    expectOk(await beginApplication(await now(db, expert)));
    expect((await readApplication(db, expertId)).status).toBe('draft');
  });
});

describe('a conflict of interest', () => {
  it('is declared, ended and never lost, and names the company it means', async () => {
    const ctx = await makeApplicant(db);
    const organizationId = uuidv7();
    await db.execute(sql`
      INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
      VALUES (${organizationId}::uuid, 'Harbour Bank', 'b@example.test', '\\x00', assay_now())`);
    const declared = { kind: 'employer', name: 'harbour bank' } as const;
    expect(expectOk(await declareConflict(ctx, declared)).isNew).toBe(true);
    expect(expectOk(await declareConflict(ctx, { ...declared, name: 'HARBOUR BANK' })).isNew).toBe(false);
    const [standing] = await listConflicts(db, ctx.actor.userId);
    const matched = await db.first(
      sql`SELECT 1 AS one FROM conflict_declaration WHERE id = ${standing?.id}::uuid AND organization_id = ${organizationId}::uuid`,
    );
    expect(matched).toBeDefined();
    const conflictId = standing?.id ?? '';
    const stranger = await makeApplicant(db);
    expect(await endConflict(stranger, { conflictId })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expectOk(await endConflict(ctx, { conflictId }));
    expect(await endConflict(ctx, { conflictId })).toMatchObject({ ok: false });
    expect((await listConflicts(db, ctx.actor.userId)).map(({ endedAt }) => endedAt !== null)).toEqual([true]);
    for (const change of ['DELETE FROM conflict_declaration', `UPDATE conflict_declaration SET name = 'x'`])
      await expect(db.pool.query(`${change} WHERE id = '${conflictId}'`)).rejects.toThrow('never changed');
    expectOk(await declareConflict(ctx, declared));
  });

  it('cannot be denied while one is declared, nor left unsaid', async () => {
    const ctx = await makeApplicant(db);
    expectOk(await beginApplication(ctx));
    expect(await saveConflicts(ctx, { version: 0, hasNone: false })).toMatchObject({ ok: false });
    expectOk(await saveConflicts(ctx, { version: 0, hasNone: true }));
    expectOk(await declareConflict(ctx, { kind: 'client', name: 'Northlight' }));
    expect(await saveConflicts(ctx, { version: 1, hasNone: true })).toMatchObject({
      ok: false,
      error: { code: 'conflictsDeclared' },
    });
    expectOk(await saveConflicts(ctx, { version: 1, hasNone: false }));
  });
});
