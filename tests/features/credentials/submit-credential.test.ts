import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { parseInput } from '~/core/parse-input';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { shippedCatalogue } from '~/features/catalogue/shipped/shipped-catalogue';
import { submitCredentialSchema, type SubmitCredentialInput } from '~/features/credentials/submit-credential.schema';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { listMyFields } from '~/features/credentials/list-my-fields.server';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';
import { countAudit, later, makeExpert, readCapabilities, statePhysician } from './credential-fixtures';

const db = useTestDatabase();

const physician: SubmitCredentialInput = {
  kind: 'us_physician',
  jurisdiction: 'US',
  number: '1497758122',
  holderName: 'Daniel Lindqvist',
  expiresOn: null,
  documentId: null,
};

describe('submitCredential', () => {
  it('leaves a well-formed credential at the desk, proving nothing yet', async () => {
    const ctx = await makeExpert(db);
    await statePhysician(ctx, ' 1100-010 010 ', 'Helen Varga');
    expect(await listMyCredentials(ctx)).toMatchObject([
      { kind: 'us_physician', numberMasked: '•••••••010', status: 'format_checked', turn: 'admin', validUntil: null },
    ]);
    expect((await readCapabilities(db, ctx.actor.userId)).names).toEqual([]);
  });

  it('makes its field the expert’s until it is withdrawn', async () => {
    const ctx = await makeExpert(db);
    expect(await listMyFields(ctx)).toEqual([]);
    const credentialId = await statePhysician(ctx, '1730160193', 'Mei Tanaka');
    expect(await listMyFields(ctx)).toEqual(['medicine']);
    expectOk(await withdrawCredential(await later(db, ctx), { credentialId }));
    expect(await listMyFields(ctx)).toEqual([]);
  });

  it('keeps the number encrypted and findable only by its keyed hash', async () => {
    const ctx = await makeExpert(db);
    const id = await statePhysician(ctx, '1100020027', 'Samir Haddad');
    const row = await db.first<{ numberEncrypted: Buffer; whole: string }>(
      sql`SELECT number_encrypted, row_to_json(c)::text AS whole FROM credential c WHERE id = ${id}::uuid`,
    );
    expect(row?.whole).not.toContain('1100020027');
    expect(row?.numberEncrypted.includes(Buffer.from('1100020027'))).toBe(false);
    expect(Buffer.from(ctx.services.secrets.decrypt(row?.numberEncrypted ?? Buffer.alloc(0))).toString()).toBe(
      '1100020027',
    );
  });

  it('refuses a credential whose last valid day is over, at its field, and takes one that still holds today', async () => {
    const ctx = await makeExpert(db);
    const today = new Date(ctx.now.toISOString().slice(0, 10));
    const yesterday = new Date(today.getTime() - 86_400_000);
    expect(await submitCredential(ctx, { ...physician, number: '1700130135', expiresOn: yesterday })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'alreadyLapsed', fields: { expiresOn: ['alreadyLapsed'] } },
    });
    expect(await submitCredential(ctx, { ...physician, number: '1700130135', expiresOn: today })).toMatchObject({
      ok: true,
    });
  });

  it('refuses a number whose check digit is wrong, at its field, and keeps nothing', async () => {
    const ctx = await makeExpert(db);
    const result = await submitCredential(ctx, { ...physician, number: '1497758123' });
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'numberMalformed', fields: { number: ['numberMalformed'] } },
    });
    expect(await listMyCredentials(ctx)).toEqual([]);
  });

  it('stops a number that stands on another account, also under a more special kind, and writes it down', async () => {
    const owner = await makeExpert(db);
    await statePhysician(owner, '1508869488', 'Mei Tanaka');
    const other = await makeExpert(db);
    const number = '1508869488';
    for (const kind of ['us_physician', 'us_physician_board_certified']) {
      const result = await submitCredential(other, { ...physician, kind, number });
      expect(result).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'numberOnAnotherAccount' } });
    }
    expect(await countAudit(db, 'credential.duplicateNumberRefused', other.actor.userId)).toBe(2);
    expect(await listMyCredentials(other)).toEqual([]);
  });

  it.each([
    ['us_medical_license', 'US-IL', '036.123456', '036 123-456'],
    ['us_medical_license', 'US-CA', 'A98765', 'ａ９８７６５'],
    ['us_nurse', 'US-TX', 'RN 44-55-66', 'rn445566'],
    ['us_finra', 'US', '7654321', '07654321'],
    ['acca', '*', '0123456', '\u200b123\u2011456\u00ad'],
    ['us_enrolled_agent', 'US', '00123456-EA', '123456ea'],
  ])(
    'stops a number of %s in %s on another account however it is written: %s, %s',
    async (kind, jurisdiction, ...spelt) => {
      const [first, second] = [await makeExpert(db), await makeExpert(db)];
      const [number, again] = spelt;
      expectOk(await submitCredential(first, { ...physician, kind, jurisdiction, number }));
      expect(await submitCredential(second, { ...physician, kind, jurisdiction, number: again })).toMatchObject({
        error: { code: 'numberOnAnotherAccount' },
      });
    },
  );

  it('lets one of two accounts win that state the same number at once', async () => {
    const contenders = await Promise.all(Array.from({ length: 6 }, () => makeExpert(db)));
    const kinds = ['us_physician', 'us_physician_board_certified'];
    const results = await Promise.all(
      contenders.map((ctx, index) =>
        submitCredential(ctx, { ...physician, number: '1558598797', kind: kinds[index % 2] ?? '' }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.error.code).toBe('numberOnAnotherAccount');
  });

  it('overtakes what waited for a second person when a credential that lapsed is stated anew', async () => {
    const ctx = await makeExpert(db);
    const statement = { ...physician, kind: 'us_cfp', number: '515151' };
    const { credentialId } = expectOk(await submitCredential(ctx, statement));
    await db.execute(sql`UPDATE credential SET status = 'expired' WHERE id = ${credentialId}::uuid`);
    await db.execute(sql`
      INSERT INTO credential_proposal (id, credential_id, input, reasons, status, proposed_by, proposed_at)
      VALUES (gen_random_uuid(), ${credentialId}::uuid, '{}', '{revocation}', 'open', gen_random_uuid(), assay_now())`);
    expectOk(await submitCredential(await later(db, ctx), statement));
    expect(
      await db.first(sql`SELECT status FROM credential_proposal WHERE credential_id = ${credentialId}::uuid`),
    ).toEqual({
      status: 'overtaken',
    });
  });

  it('refuses the same kind twice, and takes it again once the first was withdrawn', async () => {
    const ctx = await makeExpert(db);
    const id = await statePhysician(ctx, '1200030033', 'Ingrid Bakke');
    const again = { ...physician, number: '1200030033' };
    expect(await submitCredential(ctx, again)).toMatchObject({ ok: false, error: { code: 'credentialAlreadyStated' } });
    expectOk(await withdrawCredential(await later(db, ctx), { credentialId: id }));
    const written = await db.query(sql`SELECT action FROM audit_row WHERE subject_id = ${id} ORDER BY id DESC LIMIT 1`);
    expect(written).toEqual([{ action: 'credential.withdrawn' }]);
    expectOk(await submitCredential(await later(db, ctx), again));
    expect((await listMyCredentials(ctx)).map((credential) => credential.status)).toEqual([
      'format_checked',
      'withdrawn',
    ]);
  });

  it("answers not found for somebody else's document and somebody else's credential", async () => {
    const owner = await makeExpert(db);
    const id = await statePhysician(owner, '1200040040', 'Tunde Adeyemi');
    const other = await makeExpert(db);
    expect(await withdrawCredential(other, { credentialId: id })).toMatchObject({
      ok: false,
      error: { kind: 'notFound', code: 'credentialNotFound' },
    });
    const documentId = owner.newId();
    await db.execute(sql`
      INSERT INTO document (id, owner_user_id, filename, media_type, byte_size, sha256, storage_key, wrapped_key, created_at)
      VALUES (${documentId}::uuid, ${owner.actor.userId}::uuid, 'a.pdf', 'application/pdf', 1, 'x', ${documentId}, '\\x00', assay_now())`);
    expect(await submitCredential(other, { ...physician, number: '1300050055', documentId })).toMatchObject({
      ok: false,
      error: { kind: 'notFound', code: 'documentNotFound' },
    });
  });
});

describe('submitCredentialSchema', () => {
  it('names the field of each fault', () => {
    const input = { kind: 'us_physician', jurisdiction: 'GB', number: '', holderName: ' ', expiresOn: '2026-02-30' };
    expect(parseInput(submitCredentialSchema(shippedCatalogue), input)).toMatchObject({
      ok: false,
      error: { fields: { number: ['fieldRequired'], holderName: ['fieldRequired'], expiresOn: ['dateInvalid'] } },
    });
    expect(parseInput(submitCredentialSchema(shippedCatalogue), { ...physician, jurisdiction: 'GB' })).toMatchObject({
      ok: false,
      error: { fields: { jurisdiction: ['jurisdictionInvalid'] } },
    });
  });

  it('reads an empty day and an empty document as none', () => {
    const { expiresOn: _day, documentId: _document, ...rest } = physician;
    const parsed = parseInput(submitCredentialSchema(shippedCatalogue), { ...rest, expiresOn: '', documentId: '' });
    expect(expectOk(parsed)).toMatchObject({ expiresOn: null, documentId: null });
    expect(expectOk(parseInput(submitCredentialSchema(shippedCatalogue), rest))).toMatchObject({
      expiresOn: null,
      documentId: null,
    });
  });
});
