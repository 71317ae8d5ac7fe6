import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { getMyCredential } from '~/features/credentials/get-my-credential.server';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { supplyInformation } from '~/features/credentials/supply-information.server';
import { sql } from '~/platform/db/sql';
import { npiThatAnswersHtml } from '~/platform/fakes/nppes/fictional-physicians';
import { nppesHandlers } from '~/platform/fakes/nppes/nppes-handlers.server';
import { seenByHand } from '../../../scripts/scenario/seen-by-hand';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import {
  countAudit,
  insertPerson,
  later,
  makeAdmin,
  makeExpert,
  readCapabilities,
  statePhysician,
} from './credential-fixtures';

const db = useTestDatabase();
const DAY_MS = 86_400_000;
const register = setupServer(...nppesHandlers(testServices().config.nppesUrl));
beforeAll(() => register.listen({ onUnhandledRequest: 'error' }));
afterAll(() => register.close());

const physicianTokens = [
  'credential:physician:*',
  'credential:physician:US',
  'credential:us_physician:*',
  'credential:us_physician:US',
];

async function verifyByRegister(admin: AdminCtx, credentialId: string) {
  expectOk(await lookUpCredential(await later(db, admin), { credentialId }));
  return decideCredential(await later(db, admin), {
    credentialId,
    decision: 'verify',
    basis: 'register',
    expiresOn: null,
  });
}

describe('the way to verified', () => {
  it('goes from a statement over the register to capabilities, audit, event and an immutable record', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1508869488', 'Dr. Mei Tanaka');
    expect((await listVerificationQueue(admin)).items.map((item) => item.id)).toContain(id);
    const noMoment = { after: `2026-13-99T00:00:00.000Z_${id}` };
    expect((await listVerificationQueue(admin, noMoment)).items.map((item) => item.id)).toContain(id);
    expect(await lookUpCredential(admin, { credentialId: id })).toMatchObject({
      ok: true,
      value: { outcome: 'found' },
    });

    const review = expectOk(await getCredentialForReview(admin, id));
    expect(review).toMatchObject({ number: '1508869488', status: 'in_review', check: { outcome: 'found' } });
    expect(review.comparisons.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['name', 'match'],
      ['status', 'match'],
      ['holderType', 'match'],
      ['profession', 'match'],
    ]);

    const deciding = await later(db, admin);
    const decided = await decideCredential(deciding, {
      credentialId: id,
      decision: 'verify',
      basis: 'register',
      expiresOn: null,
    });
    expect(decided).toEqual({ ok: true, value: { status: 'verified', proposal: null } });
    expect((await listVerificationQueue(admin)).items.map((item) => item.id)).not.toContain(id);
    const capabilities = await readCapabilities(db, expert.actor.userId);
    expect(capabilities.names).toEqual(physicianTokens);
    expect(capabilities.validUntil?.getTime()).toBe((review.check?.checkedAt.getTime() ?? 0) + 365 * DAY_MS);
    expect(await countAudit(db, 'credential.verified', id)).toBe(1);
    const events = await db.query(sql`
      SELECT 1 FROM graphile_worker._private_jobs
      WHERE payload->>'topic' = 'credential.decided' AND payload->'payload'->>'credentialId' = ${id}`);
    expect(events).toHaveLength(1);
    await expect(
      db.execute(sql`UPDATE credential_check SET outcome = 'found' WHERE credential_id = ${id}::uuid`),
    ).rejects.toThrow('append-only');
  });

  it('never writes the number into checks or audit rows', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1497758122', 'Daniel Lindqvist');
    expectOk(await verifyByRegister(admin, id));
    expectOk(await getCredentialForReview(admin, id));
    const rows = await db.query<{ text: string }>(sql`
      SELECT row_to_json(k)::text AS text FROM credential_check k WHERE credential_id = ${id}::uuid
      UNION ALL SELECT row_to_json(a)::text FROM audit_row a WHERE subject_id = ${id}`);
    expect(rows.length).toBeGreaterThan(3);
    for (const { text } of rows) expect(text).not.toContain('1497758122');
  });

  it.each([
    ['another name', '1100010010', 'John Miller', 'registerDisagrees'],
    ['a deactivated number', '1800160164', 'George Ableman', 'registerDisagrees'],
    ['a number nobody was given', '1245319599', 'Nobody Known', 'registerDidNotFind'],
    ['a register that answers HTML', npiThatAnswersHtml, 'Any Name', 'registerNotAsked'],
  ])('is closed to %s unless a person attests to the source', async (_what, number, name, code) => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, number, name);
    expect(await verifyByRegister(admin, id)).toMatchObject({ ok: false, error: { kind: 'conflict', code } });
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual([]);
    const manual = await decideCredential(await later(db, admin), {
      credentialId: id,
      decision: 'verify',
      ...seenByHand(name),
      note: 'Telephoned the state board, which confirms the licence under the maiden name.',
      expiresOn: null,
    });
    const isOverride = code !== 'registerNotAsked';
    expect(manual).toMatchObject({
      ok: true,
      value: isOverride
        ? { status: 'in_review', proposal: { reasons: ['mismatch'] } }
        : { status: 'verified', proposal: null },
    });
    expect((await readCapabilities(db, expert.actor.userId)).names.length > 0).toBe(!isOverride);
  });

  it('is not made a second time from a page left open', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1245319607', 'Nobody Known');
    const manual = {
      credentialId: id,
      basedOn: '',
      decision: 'verify',
      ...seenByHand('Nobody Known'),
      note: 'Telephoned the state board, which confirms the licence.',
      expiresOn: null,
    } as const;
    expectOk(await decideCredential(await later(db, admin), manual));
    const again = await decideCredential(await later(db, admin), manual);
    expect(again).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'decidedMeanwhile' } });
    const rows = await db.query(sql`SELECT id FROM credential_check WHERE credential_id = ${id}::uuid`);
    expect(rows).toHaveLength(1);
  });

  it('is closed without a look-up, and with one older than 120 days', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1300060062', 'Wei Zhang');
    const verify = { credentialId: id, decision: 'verify', basis: 'register', expiresOn: null } as const;
    expect(await decideCredential(admin, verify)).toMatchObject({ ok: false, error: { code: 'checkMissing' } });
    expectOk(await lookUpCredential(await later(db, admin), { credentialId: id }));
    await moveClock(db, 120 * DAY_MS + 1000);
    expect(await decideCredential(await later(db, admin), verify)).toMatchObject({
      ok: false,
      error: { code: 'checkTooOld' },
    });
  });

  it('is closed to an admin for their own credential, by look-up and by decision', async () => {
    const userId = await insertPerson(db, 'Nora Keane');
    const id = await statePhysician(await makeCtx(db, { kind: 'expert', userId }), '1400070078', 'Nora Keane');
    const self = await makeCtx(db, { kind: 'admin', userId });
    expect(await lookUpCredential(self, { credentialId: id })).toMatchObject({
      ok: false,
      error: { code: 'ownCredential' },
    });
    for (const decision of ['reject', 'requestInformation', 'revoke', 'suspend'] as const) {
      const refused = await decideCredential(self, { credentialId: id, decision, reasonCode: 'other', note: 'x' });
      expect(refused).toMatchObject({ ok: false, error: { kind: 'forbidden', code: 'ownCredential' } });
    }
    const verified = await decideCredential(self, {
      credentialId: id,
      decision: 'verify',
      ...seenByHand('Nora Keane'),
      note: 'I know myself to be a physician indeed.',
      expiresOn: null,
    });
    expect(verified).toMatchObject({ ok: false, error: { code: 'ownCredential' } });
  });

  it('does not take a board certification from the identity register, and widens a manual one to physician', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const stated = await submitCredential(expert, {
      kind: 'us_physician_board_certified',
      jurisdiction: 'US',
      number: '1400080085',
      holderName: 'Ivan Petkov',
      expiresOn: null,
      documentId: null,
    });
    const { credentialId } = expectOk(stated);
    expect(await verifyByRegister(admin, credentialId)).toMatchObject({
      ok: false,
      error: { code: 'registerNotEnough' },
    });
    const expiresOn = new Date('2027-06-30T00:00:00Z');
    const note = 'Certification Matters lists Ivan Petkov, Radiology, certified until 2027-06-30.';
    const manual = { credentialId, decision: 'verify', ...seenByHand('Ivan Petkov'), note, expiresOn } as const;
    const proposed = expectOk(await decideCredential(await later(db, admin), manual));
    expect(proposed).toMatchObject({ status: 'in_review', proposal: { reasons: ['kind'] } });
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual([]);
    const answer = { credentialId, proposalId: proposed.proposal?.id ?? '', answer: 'confirm' } as const;
    expectOk(await answerProposal(await makeAdmin(db), answer));
    const capabilities = await readCapabilities(db, expert.actor.userId);
    expect(capabilities.names).toEqual([
      'credential:physician:*',
      'credential:physician:US',
      'credential:us_physician:*',
      'credential:us_physician:US',
      'credential:us_physician_board_certified:*',
      'credential:us_physician_board_certified:US',
    ]);
    expect(capabilities.validUntil).toEqual(new Date('2027-07-01T00:00:00Z'));
    const row = await db.first<{ day: string }>(
      sql`SELECT expires_on::text AS day FROM credential WHERE id = ${credentialId}::uuid`,
    );
    expect(row?.day).toBe('2027-06-30');
  });
});

describe('the way back', () => {
  it('asks the expert, who answers, and the desk decides', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1500090091', 'S. Goldblatt');
    const ask = {
      credentialId: id,
      decision: 'requestInformation',
      reasonCode: 'nameMismatch',
      note: 'Full name?',
    } as const;
    expectOk(await decideCredential(admin, ask));
    expect(await listMyCredentials(expert)).toMatchObject([
      { status: 'needs_information', turn: 'expert', note: 'Full name?', reasonCode: 'nameMismatch' },
    ]);
    const told = expectOk(await getMyCredential(expert, id)).messages;
    expect(told).toMatchObject([{ authorRole: 'desk', authorName: '', body: 'Full name?' }]);
    const [record] = expectOk(await getCredentialForReview(admin, id)).history;
    const nothingAsked = { method: 'none', source: '', query: '', outcome: 'none' };
    expect(record).toMatchObject({ decision: 'needs_information', ...nothingAsked });
    expect((await listVerificationQueue(admin)).items.map((item) => item.id)).not.toContain(id);
    const nothing = { credentialId: id, holderName: 'S. Goldblatt', documentId: null, body: '' };
    expect(await supplyInformation(await later(db, expert), nothing)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'invalidInput', fields: { body: ['answerEmpty'] } },
    });
    const answer = { credentialId: id, holderName: 'Sarah Goldblatt', documentId: null };
    expect(await supplyInformation(await makeExpert(db), answer)).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
    expectOk(await supplyInformation(await later(db, expert), answer));
    expect(await verifyByRegister(admin, id)).toEqual({ ok: true, value: { status: 'verified', proposal: null } });
  });

  it('takes the capabilities of a revoked credential away in the same transaction, for good', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1500100106', 'Kofi Mensah');
    expectOk(await verifyByRegister(admin, id));
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual(physicianTokens);
    const revoke = {
      credentialId: id,
      decision: 'revoke',
      reasonCode: 'sanction',
      note: 'Licence surrendered.',
    } as const;
    const proposed = expectOk(await decideCredential(await later(db, admin), revoke));
    expect(proposed).toMatchObject({ status: 'verified', proposal: { reasons: ['revocation'] } });
    expect((await readCapabilities(db, expert.actor.userId)).names).toEqual(physicianTokens);
    const answer = { credentialId: id, proposalId: proposed.proposal?.id ?? '', answer: 'confirm' } as const;
    expectOk(await answerProposal(await makeAdmin(db), answer));
    expect(await readCapabilities(db, expert.actor.userId)).toEqual({ names: [], validUntil: null });
    expect(await verifyByRegister(admin, id)).toMatchObject({ ok: false, error: { code: 'wrongState' } });
  });

  it('leads a suspended credential back only over a new look-up', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1600110112', 'Anna Kowalska');
    expectOk(await verifyByRegister(admin, id));
    expectOk(await lookUpCredential(await later(db, admin), { credentialId: id }));
    const suspend = {
      credentialId: id,
      decision: 'suspend',
      reasonCode: 'notCurrent',
      note: 'The board says lapsed.',
    } as const;
    expectOk(await decideCredential(await later(db, admin), suspend));
    const verify = { credentialId: id, decision: 'verify', basis: 'register', expiresOn: null } as const;
    expect(await decideCredential(await later(db, admin), verify)).toMatchObject({
      ok: false,
      error: { code: 'checkMissing' },
    });
    expect(await verifyByRegister(admin, id)).toEqual({ ok: true, value: { status: 'verified', proposal: null } });
  });

  it('expires what lapsed once, however many sweeps run, and only over a new look-up is it verified again', async () => {
    const [expert, admin] = [await makeExpert(db), await makeAdmin(db)];
    const id = await statePhysician(expert, '1600120129', 'Hassan Rahimi');
    expectOk(await verifyByRegister(admin, id));
    await moveClock(db, 366 * DAY_MS);
    const sweeps = await Promise.all(
      [makeSystemCtx(db), makeSystemCtx(db)].map(async (ctx) => expireCredentials(await ctx)),
    );
    expect(sweeps.reduce((sum, sweep) => sum + sweep.expired, 0)).toBeGreaterThan(0);
    expect(await countAudit(db, 'credential.expired', id)).toBe(1);
    expect(await readCapabilities(db, expert.actor.userId)).toEqual({ names: [], validUntil: null });
    const verify = { credentialId: id, decision: 'verify', basis: 'register', expiresOn: null } as const;
    expect(await decideCredential(await later(db, admin), verify)).toMatchObject({
      ok: false,
      error: { code: 'checkMissing' },
    });
    expect(await verifyByRegister(admin, id)).toEqual({ ok: true, value: { status: 'verified', proposal: null } });
  });

  it('expires in one sweep whatever lapsed by then, also more than one read brings', async () => {
    await db.execute(sql`
      WITH account AS (
        INSERT INTO user_account (id, email, password_hash, display_name, created_at)
        SELECT gen_random_uuid(), 'lapsing' || n || '@example.test', 'x', 'L', assay_now() FROM generate_series(1, 620) n
        RETURNING id
      ), holder AS (
        INSERT INTO expert (user_id, legal_name, country, created_at) SELECT id, 'L', 'US', assay_now() FROM account
        RETURNING user_id
      )
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_encrypted, number_hash, number_masked,
        status, valid_until, created_at, updated_at)
      SELECT gen_random_uuid(), user_id, 'cfa', '*', 'L', '\\x00', 'lapsing' || user_id, 'x', 'verified', assay_now(),
        assay_now(), assay_now() FROM holder`);
    expect((await expireCredentials(await makeSystemCtx(db))).expired).toBeGreaterThanOrEqual(620);
    expect(
      await db.query(sql`SELECT 1 FROM credential WHERE number_hash LIKE 'lapsing%' AND status <> 'expired'`),
    ).toEqual([]);
  }, 30_000);
});

describe('the queue', () => {
  it('lists each waiting credential once, the riskiest and then the oldest first, over its pages', async () => {
    const admin = await makeAdmin(db);
    const expert = await makeExpert(db);
    await db.execute(sql`
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_encrypted, number_hash, number_masked,
        status, submitted_at, created_at, updated_at)
      SELECT gen_random_uuid(), ${expert.actor.userId}::uuid, 'cfa', '*', 'Q', '\\x00', 'queue' || n, 'x', 'format_checked',
        assay_now() - (n % 7) * interval '1 day', assay_now(), assay_now()
      FROM generate_series(1, 120) n`);
    const seen: { id: string; risk: number; submittedAt: Date }[] = [];
    let after: string | null = null;
    do {
      const page = await listVerificationQueue(admin, { after });
      seen.push(...page.items);
      after = page.next;
    } while (after !== null);
    expect(seen.length).toBeGreaterThanOrEqual(120);
    expect(new Set(seen.map((item) => item.id)).size).toBe(seen.length);
    const keys = seen.map(({ risk, submittedAt }) => [risk, submittedAt.getTime()] as const);
    expect(keys).toEqual([...keys].sort((a, b) => b[0] - a[0] || a[1] - b[1]));
  });
});
