import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { AdminCtx, ExpertCtx } from '~/features/accounts/context';
import { changeKind } from '~/features/catalogue/change-kind.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { getCredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { listVerificationQueue } from '~/features/credentials/list-verification-queue.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { sql } from '~/platform/db/sql';
import { nyAttorneyHandlers } from '~/platform/fakes/ny-attorneys/ny-attorney-handlers.server';
import { nppesHandlers } from '~/platform/fakes/nppes/nppes-handlers.server';
import { openRegisterAsking } from '~/platform/http/ask-register-json.server';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { later, makeAdmin, makeExpert } from './credential-fixtures';

const db = useTestDatabase();
const { config } = testServices();
const registers = setupServer(...nppesHandlers(config.nppesUrl), ...nyAttorneyHandlers(config.nyAttorneysUrl));
beforeAll(() => registers.listen({ onUnhandledRequest: 'error' }));
afterAll(() => registers.close());

interface Stated {
  kind?: string;
  number: string;
  holderName: string;
  specialties?: string[];
  expiresOn?: Date;
}

async function state(expert: ExpertCtx, { kind = 'us_physician', ...given }: Stated): Promise<string> {
  const jurisdiction = kind === 'us_attorney_ny' ? 'US-NY' : 'US';
  const stated = { kind, jurisdiction, documentId: null, ...given, expiresOn: given.expiresOn ?? null };
  return expectOk(await submitCredential(expert, stated)).credentialId;
}

/** An admin whose questions fail quickly, and whose failures open no circuit another test would meet. */
async function impatient(admin: AdminCtx): Promise<AdminCtx> {
  const asking = openRegisterAsking({ timeoutMs: 150, firstPauseMs: 1 });
  return makeCtx(db, admin.actor, { services: { ...testServices(), registers: asking } });
}

/** What the desk sees once it has asked. */
async function lookUp(stated: Stated, legalName = stated.holderName) {
  const [expert, admin] = [await makeExpert(db, legalName), await makeAdmin(db)];
  const credentialId = await state(expert, stated);
  const { outcome } = expectOk(await lookUpCredential(await impatient(admin), { credentialId }));
  const review = expectOk(await getCredentialForReview(await later(db, admin), credentialId));
  const verdicts = Object.fromEntries(review.comparisons.map(({ field, verdict }) => [field, verdict]));
  const row = await db.first<{ risk: number }>(sql`SELECT risk FROM credential WHERE id = ${credentialId}::uuid`);
  return { credentialId, admin, outcome, review, verdicts, risk: row?.risk };
}

async function readRows(credentialId: string): Promise<string> {
  const rows = await db.query<{ text: string }>(sql`
    SELECT row_to_json(k)::text AS text FROM credential_check k WHERE credential_id = ${credentialId}::uuid
    UNION ALL SELECT row_to_json(a)::text FROM audit_row a WHERE subject_id = ${credentialId}`);
  return rows.map(({ text }) => text).join('\n');
}

describe('what NPPES says', () => {
  it('is shown line by line when it found the physician', async () => {
    const { review, verdicts, risk } = await lookUp({ number: '1508869488', holderName: 'Mei Tanaka' });
    expect(review.check).toMatchObject({ outcome: 'found', whyNotAsked: null });
    expect(verdicts).toEqual({ name: 'match', status: 'match', holderType: 'match', profession: 'match' });
    expect(review.registerRefusal).toBeNull();
    expect(review.history[0]).toMatchObject({
      method: 'api',
      source: 'NPPES NPI Registry',
      registerStatus: 'A',
      registerName: 'MEI TANAKA',
      registerJurisdiction: 'US',
      registerSpecialty: 'Internal Medicine, Cardiovascular Disease',
      registerIssuedOn: new Date('2008-03-14T00:00:00Z'),
      registerExpiresOn: null,
    });
    expect(risk).toBe(0);
  });

  it.each([
    ['is rate limited', '1100990013', 'rateLimited'],
    ['answers a page in place of JSON', '1100990021', 'notJson'],
    ['breaks off in the middle', '1100990039', 'partial'],
    ['says nothing', '1100990047', 'timeout'],
  ] as const)('is not taken for "not found" when it %s', async (_what, number, reason) => {
    const { outcome, review, risk } = await lookUp({ number, holderName: 'Any Name' });
    expect([outcome, review.check?.outcome]).toEqual(['couldNotAsk', 'couldNotAsk']);
    expect(review.check?.whyNotAsked).toBe(reason);
    expect(review.comparisons).toEqual([]);
    expect(review.registerRefusal).toBe('registerNotAsked');
    expect(review.history[0]).toMatchObject({ whyNotAsked: reason, registerStatus: null, registerName: null });
    expect(risk).toBe(0);
  });

  it('is "not found" for a number nobody has', async () => {
    const { review, risk } = await lookUp({ number: '1245319599', holderName: 'Nobody Known' });
    expect(review.check).toMatchObject({ outcome: 'notFound', whyNotAsked: null });
    expect(risk).toBe(10);
  });

  it('contradicts another name', async () => {
    const { review, verdicts, risk } = await lookUp({ number: '1100010010', holderName: 'John Miller' });
    expect(verdicts['name']).toBe('mismatch');
    expect(review.registerRefusal).toBe('registerDisagrees');
    expect(risk).toBe(10);
  });

  it('shows a deactivated number as deactivated, in NPPES’ words and without the number', async () => {
    const { credentialId, review, verdicts, risk } = await lookUp({
      number: '1800160164',
      holderName: 'George Ableman',
    });
    expect(review.check?.outcome).toBe('found');
    expect(verdicts).toMatchObject({ name: 'unknown', status: 'mismatch' });
    expect(review.history[0]?.registerStatus).toMatch(/^CMS deactivated NPI\./);
    expect(review.registerRefusal).toBe('registerDisagrees');
    expect(risk).toBe(20);
    expect(await readRows(credentialId)).not.toContain('1800160164');
  });

  it('says that nobody asks it after it failed five times, and asks again for nothing', async () => {
    const [expert, admin] = [await makeExpert(db, 'Any Name'), await makeAdmin(db)];
    const other = await makeExpert(db, 'Ingrid Bakke');
    const [failing, fine] = [
      await state(expert, { number: '1245319607', holderName: 'Any Name' }),
      await state(other, { number: '1200030033', holderName: 'Ingrid Bakke' }),
    ];
    const asking = openRegisterAsking();
    for (let round = 0; round < 5; round += 1) asking.circuits.end('nppes', false);
    const ctx = await makeCtx(db, admin.actor, { services: { ...testServices(), registers: asking } });
    for (const credentialId of [failing, fine]) {
      expect(expectOk(await lookUpCredential(ctx, { credentialId })).outcome).toBe('couldNotAsk');
      const review = expectOk(await getCredentialForReview(ctx, credentialId));
      expect(review.check?.whyNotAsked).toBe('circuitOpen');
    }
  });

  it('is compared with every stated specialty', async () => {
    const exact = await lookUp({ number: '1200040040', holderName: 'Tunde Adeyemi', specialties: ['207X00000X'] });
    expect(exact.verdicts['specialty']).toBe('match');
    const wider = await lookUp({ number: '1700130135', holderName: 'Clare Dupont', specialties: ['207QS0010X'] });
    expect(wider.verdicts['specialty']).toBe('similar');
    expect(wider.review.registerRefusal).toBe('registerUnclear');
    const other = await lookUp({ number: '1400070078', holderName: 'Nora Keane', specialties: ['207RC0000X'] });
    expect(other.verdicts['specialty']).toBe('mismatch');
    expect(other.review.registerRefusal).toBe('registerDisagrees');
  });

  it('is compared with every name the holder is known by, and says which one fits', async () => {
    const expert = await makeExpert(db, '张伟');
    const admin = await makeAdmin(db);
    await db.execute(sql`
      UPDATE expert SET other_names = ARRAY['Wei Zhang'] WHERE user_id = ${expert.actor.userId}::uuid`);
    const credentialId = await state(expert, { number: '1300060062', holderName: '张伟' });
    expectOk(await lookUpCredential(admin, { credentialId }));
    const named = expectOk(await getCredentialForReview(admin, credentialId)).comparisons[0];
    expect(named).toMatchObject({ claimed: 'Wei Zhang', verdict: 'match', variant: 'other', isTransliterated: false });
    await db.execute(sql`UPDATE expert SET other_names = '{}' WHERE user_id = ${expert.actor.userId}::uuid`);
    const read = expectOk(await getCredentialForReview(admin, credentialId)).comparisons[0];
    expect(read).toMatchObject({ claimed: '张伟', verdict: 'similar', variant: 'stated', isTransliterated: true });
  });
});

describe('what New York’s register of attorneys says', () => {
  const attorney = { kind: 'us_attorney_ny' };

  it('verifies who is currently registered, and tells the year of admission and until when', async () => {
    const found = await lookUp({ ...attorney, number: '9000011', holderName: 'Elena Marchetti' });
    expect(found.verdicts).toEqual({
      name: 'similar',
      status: 'match',
      holderType: 'match',
      admitted: 'notStated',
      expiresOn: 'notStated',
    });
    expect(found.review).toMatchObject({ adapter: 'nyAttorneys', registerSuffices: true, registerRefusal: null });
    expect(found.review.history[0]).toMatchObject({
      source: 'NYS Attorney Registrations (data.ny.gov)',
      registerStatus: 'Currently registered',
      registerName: 'ELENA ROSE MARCHETTI',
      registerJurisdiction: 'US-NY',
      registerIssuedOn: null,
      registerExpiresOn: new Date('2028-07-31T00:00:00Z'),
    });
    const rows = await readRows(found.credentialId);
    for (const kept of ['9000011', 'EXAMPLE', 'ALBANY', '555']) expect(rows).not.toContain(kept);
    const decided = await decideCredential(await later(db, found.admin), {
      credentialId: found.credentialId,
      decision: 'verify',
      basis: 'register',
      expiresOn: null,
    });
    expect(decided).toMatchObject({ ok: true, value: { status: 'verified' } });
  });

  it.each([
    ['9000044', 'Maria Luisa Delacruz', 'Due to reregister within 30 days of birthday', 'match', 0],
    ['9000055', 'Henry James Ashworth', 'Delinquent', 'mismatch', 20],
    ['9000066', 'Viktor Lebedev', 'Suspended, currently registered', 'mismatch', 30],
    ['9000088', 'Calvin R Stroud', 'Disbarred', 'mismatch', 30],
    ['9000103', 'Oscar W Pembroke', 'Resigned from bar - disciplinary reason', 'mismatch', 30],
    ['9000125', 'Theodore S Brandt', 'Deceased', 'mismatch', 20],
    ['9000147', 'Nadia Khoury', 'Registration under review', 'unknown', 0],
  ] as const)('of %s is shown in its own words', async (number, holderName, status, verdict, risk) => {
    const found = await lookUp({ ...attorney, number, holderName });
    expect(found.review.history[0]?.registerStatus).toBe(status);
    expect(found.verdicts).toMatchObject({ name: 'match', status: verdict });
    const refusals = { match: null, mismatch: 'registerDisagrees', unknown: 'registerUnclear' };
    expect(found.review.registerRefusal).toBe(refusals[verdict]);
    expect(found.risk).toBe(risk);
  });

  it.each([
    ['1234567', null, 'notFound'],
    ['9900013', 'rateLimited', 'couldNotAsk'],
    ['9900024', 'notJson', 'couldNotAsk'],
    ['9900035', 'partial', 'couldNotAsk'],
    ['9900046', 'timeout', 'couldNotAsk'],
  ])('of %s: %s', async (number, reason, outcome) => {
    const { review } = await lookUp({ ...attorney, number, holderName: 'Any Name' });
    expect(review.check).toMatchObject({ outcome, whyNotAsked: reason });
  });
});

describe('a look-up', () => {
  it('leaves the moment since when the desk has the ball, unless it is what begins the review', async () => {
    const found = await lookUp({ number: '1600120129', holderName: 'Hassan Rahimi' });
    const readSince = () =>
      db.first(sql`SELECT updated_at AS since FROM credential WHERE id = ${found.credentialId}::uuid`);
    const began = await readSince();
    const again = await later(db, found.admin);
    expectOk(await lookUpCredential(again, { credentialId: found.credentialId }));
    expect(await readSince()).toEqual(began);
  });

  it('is made of a kind that is out of use, for who stated it before', async () => {
    const [expert, admin] = [await makeExpert(db, 'Elena Marchetti'), await makeAdmin(db)];
    const credentialId = await state(expert, { kind: 'us_attorney_ny', number: '9000022', holderName: 'Any Name' });
    expectOk(await changeKind(admin, { code: 'us_attorney_ny', change: 'retire' }));
    expectOk(await lookUpCredential(await impatient(admin), { credentialId }));
  });
});

describe('the desk’s queue', () => {
  it('begins with what a look-up spoke against, until it is verified', async () => {
    const found = await lookUp({ number: '1600110112', holderName: 'Peter Nobody' });
    const first = (await listVerificationQueue(found.admin)).items;
    const risks = first.map(({ risk }) => risk);
    expect(risks).toEqual([...risks].sort((a, b) => b - a));
    expect(first.find(({ id }) => id === found.credentialId)?.risk).toBe(10);
    const again = expectOk(await lookUpCredential(await later(db, found.admin), { credentialId: found.credentialId }));
    expect(again.outcome).toBe('found');
    const row = await db.first(sql`SELECT risk FROM credential WHERE id = ${found.credentialId}::uuid`);
    expect(row).toEqual({ risk: 10 });
  });
});
