import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { findCredentialKind, findKindVersion } from '~/features/catalogue/catalogue';
import { changeKind } from '~/features/catalogue/change-kind.server';
import { changeSpecialty } from '~/features/catalogue/change-specialty.server';
import type { KindDefinition } from '~/features/catalogue/credential-kind';
import { getKind } from '~/features/catalogue/get-kind.server';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { saveKindDraft } from '~/features/catalogue/save-kind-draft.server';
import { shipCatalogue } from '~/features/catalogue/ship-catalogue.server';
import { shippedKinds } from '~/features/catalogue/shipped/shipped-catalogue';
import { submitCredentialSchema } from '~/features/credentials/submit-credential.schema';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { parseInput } from '~/core/parse-input';
import { sql } from '~/platform/db/sql';
import { countAudit, later, makeAdmin, makeExpert } from '../credentials/credential-fixtures';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

/** The definition in force of a shipped kind, to start a draft from. */
async function definitionOf(code: string): Promise<KindDefinition> {
  const { current } = expectOk(await getKind(await makeAdmin(db), code));
  if (!current || current.definition.general) throw new Error(`${code} is not in force`);
  return current.definition;
}

describe('what ships', () => {
  it('is in force in a new installation, and shipping it again publishes nothing', async () => {
    const catalogue = await loadCatalogue(db);
    expect(catalogue.credentialKinds.length + catalogue.generalKinds.length).toBe(shippedKinds.length);
    expect(await shipCatalogue(db)).toEqual([]);
  });

  it('becomes a new version where a release changed it, and never replaces what an admin published', async () => {
    const older = { ...(await definitionOf('frm')), reverifyEveryDays: 30 };
    await db.execute(sql`UPDATE kind_version SET status = 'retired', retired_at = assay_now() WHERE code = 'frm'`);
    await db.execute(sql`
      INSERT INTO kind_version (code, version, status, definition, created_at, published_at)
      VALUES ('frm', 2, 'published', ${JSON.stringify(older)}::jsonb, assay_now(), assay_now())`);
    expect(await shipCatalogue(db)).toEqual(['frm@3']);
    expect(findCredentialKind(await loadCatalogue(db), 'frm')).toMatchObject({ version: 3, reverifyEveryDays: 365 });

    const admin = await makeAdmin(db);
    expectOk(await saveKindDraft(admin, { code: 'frm', isNew: false, definition: older }));
    expectOk(await changeKind(admin, { code: 'frm', change: 'publish', version: 4 }));
    expect(await shipCatalogue(db)).toEqual([]);
  });
});

describe('a kind', () => {
  it('is drafted, published, and never changed afterwards, not even in the database', async () => {
    const admin = await makeAdmin(db);
    const definition = {
      ...(await definitionOf('acca')),
      numberSpace: 'cima',
      name: { en: 'CIMA', 'zh-CN': '特许管理会计师' },
    };
    const draft = expectOk(await saveKindDraft(admin, { code: 'cima', isNew: true, definition }));
    expect(draft).toEqual({ code: 'cima', version: 1 });
    expect(findCredentialKind(await loadCatalogue(db), 'cima')).toBeUndefined();
    const form = {
      kind: 'cima',
      jurisdiction: '*',
      number: '1234567',
      holderName: 'A B',
      expiresOn: '',
      documentId: '',
    };
    expect(parseInput(submitCredentialSchema(await loadCatalogue(db)), form)).toMatchObject({
      error: { fields: { kind: ['kindUnknown'] } },
    });

    const again = { ...definition, reverifyEveryDays: 180 };
    expectOk(await saveKindDraft(await later(db, admin), { code: 'cima', isNew: false, definition: again }));
    expectOk(await changeKind(await later(db, admin), { code: 'cima', change: 'publish', version: 1 }));
    expect(findCredentialKind(await loadCatalogue(db), 'cima')).toMatchObject({ version: 1, reverifyEveryDays: 180 });
    for (const statement of [
      sql`UPDATE kind_version SET definition = '{}' WHERE code = 'cima'`,
      sql`DELETE FROM kind_version WHERE code = 'cima'`,
      sql`UPDATE kind_version SET status = 'draft' WHERE code = 'cima'`,
      sql`UPDATE kind_version SET version = 9 WHERE code = 'cima'`,
    ]) {
      await expect(db.execute(statement)).rejects.toThrow('never changes');
    }
    expect(await countAudit(db, 'kind.published', 'cima')).toBe(1);
  });

  it('keeps its version on credentials stated under it when the next one is published', async () => {
    const [admin, expert] = [await makeAdmin(db), await makeExpert(db)];
    const definition = await definitionOf('us_cfp');
    const statement = { kind: 'us_cfp', jurisdiction: 'US', holderName: 'A B', expiresOn: null, documentId: null };
    const { credentialId } = expectOk(await submitCredential(expert, { ...statement, number: '424242' }));
    expectOk(
      await saveKindDraft(admin, { code: 'us_cfp', isNew: false, definition: { ...definition, fourEyes: true } }),
    );
    expectOk(await changeKind(admin, { code: 'us_cfp', change: 'publish', version: 2 }));
    const row = await db.first<{ kindVersion: number }>(sql`
      SELECT kind_version FROM credential WHERE id = ${credentialId}::uuid`);
    expect(row).toEqual({ kindVersion: 1 });
    const catalogue = await loadCatalogue(db);
    expect(findKindVersion(catalogue, 'us_cfp', 1)).toMatchObject({ fourEyes: false });
    expect(findCredentialKind(catalogue, 'us_cfp')).toMatchObject({ version: 2, fourEyes: true });
  });

  it('is taken out of use: nobody states it, its versions stay', async () => {
    const admin = await makeAdmin(db);
    expectOk(await changeKind(admin, { code: 'eu_auditor', change: 'retire' }));
    const catalogue = await loadCatalogue(db);
    expect(findCredentialKind(catalogue, 'eu_auditor')).toBeUndefined();
    expect(findKindVersion(catalogue, 'eu_auditor', 1)).toBeDefined();
    expect(await changeKind(admin, { code: 'eu_auditor', change: 'retire' })).toMatchObject({
      error: { code: 'notInForce' },
    });
    expect(await shipCatalogue(db)).toEqual([]);
  });

  it('is refused with a taken code, an unknown parent, a circle, an unknown placeholder, or an example against its own rule', async () => {
    const admin = await makeAdmin(db);
    const definition = await definitionOf('cfa');
    const save = (code: string, isNew: boolean, change: Partial<KindDefinition>) =>
      saveKindDraft(admin, { code, isNew, definition: { ...definition, ...change } });
    expect(await save('cfa', true, {})).toMatchObject({ error: { code: 'kindCodeTaken' } });
    expect(await save('nobody_knows', false, {})).toMatchObject({ error: { code: 'kindNotFound' } });
    expect(await save('cfa', false, { parents: ['wizard'] })).toMatchObject({ error: { code: 'parentUnknown' } });
    expect(await save('us_physician', false, { parents: ['us_physician_board_certified'] })).toMatchObject({
      error: { code: 'parentCircle' },
    });
    const source = { ...definition.source, url: 'https://x.example/{nummer}' };
    expect(await save('cfa', false, { source })).toMatchObject({
      error: { code: 'placeholderUnknown', fields: { 'source.url': ['placeholderUnknown'] } },
    });
    expect(await save('cfa', false, { numberExample: 'ABC' })).toMatchObject({ error: { code: 'exampleMalformed' } });
  });

  it('asks for fewer eyes only once somebody else than who wrote the draft publishes it', async () => {
    const [admin, other] = [await makeAdmin(db), await makeAdmin(db)];
    const code = 'uk_specialist_gmc';
    const strict = await definitionOf(code);
    const loose = { ...strict, fourEyes: false };
    const publish = (who: typeof admin, version: number) => changeKind(who, { code, change: 'publish', version });
    expectOk(await saveKindDraft(admin, { code, isNew: false, definition: loose }));
    expect(await publish(admin, 2)).toMatchObject({ error: { kind: 'forbidden', code: 'ownDraft' } });
    expectOk(await saveKindDraft(other, { code, isNew: false, definition: loose }));
    expect(await publish(other, 2)).toMatchObject({ error: { code: 'ownDraft' } });
    expectOk(await changeKind(admin, { code, change: 'retire' }));
    expect(await publish(other, 2)).toMatchObject({ error: { code: 'ownDraft' } });
    expectOk(await publish(admin, 2));
    expectOk(await saveKindDraft(admin, { code, isNew: false, definition: strict }));
    expectOk(await publish(admin, 3));
  });

  it('takes the register’s word for a pair of eyes, or proves a kind that needs two, only by two people', async () => {
    const admin = await makeAdmin(db);
    const certified = await definitionOf('us_physician_board_certified');
    const byRegister: KindDefinition = {
      ...certified,
      source: { ...certified.source, adapterSuffices: true },
      verifiedBy: ['register', 'desk'],
    };
    const wider = { ...(await definitionOf('us_nurse')), parents: ['nurse', 'us_physician_board_certified'] };
    const added = { ...wider, numberSpace: 'somebody', parents: ['us_physician_board_certified'] };
    for (const [code, definition, isNew] of [
      ['us_physician_board_certified', byRegister, false],
      ['us_nurse', wider, false],
      ['somebody', added, true],
    ] as const) {
      const { version } = expectOk(await saveKindDraft(admin, { code, isNew, definition }));
      expect(await changeKind(admin, { code, change: 'publish', version }), code).toMatchObject({
        error: { code: 'ownDraft' },
      });
      expectOk(await changeKind(admin, { code, change: 'discard', version }));
    }
  });

  it('keeps its space of numbers, or a number could stand on two accounts', async () => {
    const admin = await makeAdmin(db);
    const definition = { ...(await definitionOf('us_finra')), numberSpace: 'crd_again' };
    expect(await saveKindDraft(admin, { code: 'us_finra', isNew: false, definition })).toMatchObject({
      error: { code: 'numberSpaceFixed', fields: { numberSpace: ['numberSpaceFixed'] } },
    });
  });

  it('is not published where what it names changed since it was drafted', async () => {
    const admin = await makeAdmin(db);
    const publish = (code: string) => changeKind(admin, { code, change: 'publish', version: 2 });
    for (const [code, parent] of [
      ['us_psychologist', 'us_dentist'],
      ['us_dentist', 'us_psychologist'],
    ] as const) {
      const definition = { ...(await definitionOf(code)), parents: [parent] };
      expectOk(await saveKindDraft(admin, { code, isNew: false, definition }));
    }
    expectOk(await publish('us_psychologist'));
    expect(await publish('us_dentist')).toMatchObject({ error: { code: 'parentCircle' } });
  });

  it('is not published from a page that showed another draft', async () => {
    const admin = await makeAdmin(db);
    expectOk(await saveKindDraft(admin, { code: 'us_cpa', isNew: false, definition: await definitionOf('us_cpa') }));
    expect(await changeKind(admin, { code: 'us_cpa', change: 'publish', version: 7 })).toMatchObject({
      error: { code: 'draftChanged' },
    });
    expectOk(await changeKind(admin, { code: 'us_cpa', change: 'discard', version: 2 }));
    expect(expectOk(await getKind(admin, 'us_cpa'))).toMatchObject({ draft: null, current: { version: 1 } });
  });
});

describe('a field of work', () => {
  it('is added, taken out of use and brought back, and old statements keep it', async () => {
    const [admin, expert] = [await makeAdmin(db), await makeExpert(db)];
    const names = { en: 'Space law', 'zh-CN': '空间法' };
    const key = { list: 'law', code: 'space_law' } as const;
    expectOk(await changeSpecialty(admin, { change: 'add', ...key, parentCode: null, names }));
    const statement = {
      kind: 'us_attorney_ny',
      jurisdiction: 'US-NY',
      number: '4000001',
      holderName: 'A B',
      expiresOn: '',
    };
    const stated = parseInput(submitCredentialSchema(await loadCatalogue(db)), {
      ...statement,
      specialties: ['space_law'],
    });
    expectOk(await submitCredential(expert, expectOk(stated)));
    expectOk(await changeSpecialty(admin, { change: 'retire', ...key }));
    const refused = parseInput(submitCredentialSchema(await loadCatalogue(db)), {
      ...statement,
      specialties: ['space_law'],
    });
    expect(refused).toMatchObject({ error: { fields: { specialties: ['specialtyUnknown'] } } });
    expectOk(await changeSpecialty(admin, { change: 'restore', ...key }));
    expect(await changeSpecialty(admin, { change: 'add', ...key, parentCode: null, names })).toMatchObject({
      error: { code: 'specialtyTaken' },
    });
    expect(
      await changeSpecialty(admin, { change: 'add', ...key, code: 'x', parentCode: 'nowhere', names }),
    ).toMatchObject({
      error: { code: 'parentUnknown' },
    });
  });
});
