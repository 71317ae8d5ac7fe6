import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { Ctx, ExpertCtx } from '~/features/accounts/context';
import { rewrapBirthDates } from '~/features/accounts/rewrap-birth-dates.server';
import { rewrapNumbers } from '~/features/credentials/rewrap-numbers.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { openDocument } from '~/features/documents/open-document.server';
import { rewrapDataKeys } from '~/features/documents/rewrap-data-keys.server';
import { storeDocument } from '~/features/documents/store-document.server';
import { rewrapRecordTokens } from '~/features/work-records/rewrap-record-tokens.server';
import { openSecrets } from '~/platform/crypto/open-secrets.server';
import { sql } from '~/platform/db/sql';
import type { Services } from '~/platform/services';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const db = useTestDatabase();
const pdf = Buffer.from('%PDF-1.7\nlicence\n%%EOF\n');
const oldKey = () => testServices().config.encryptionKey;
const newKey = randomBytes(32).toString('base64');

/** The adapters of a process that was started with these keys. */
function withKeys(encryptionKey: string, ...previousEncryptionKeys: string[]): Services {
  const services = testServices();
  const config = { ...services.config, encryptionKey, previousEncryptionKeys };
  return { ...services, config, secrets: openSecrets(config) };
}

async function makeExpert(services: Services): Promise<ExpertCtx> {
  const userId = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${userId}::uuid, ${`${userId}@example.test`}, 'x', 'Ada', assay_now())`);
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, birth_date_encrypted, created_at)
    VALUES (${userId}::uuid, 'Ada', 'US', ${Buffer.from(services.secrets.encrypt(Buffer.from('1980-03-07')))}::bytea, assay_now())`);
  return makeCtx(db, { kind: 'expert', userId }, { services });
}

const state = (ctx: ExpertCtx, number: string) =>
  submitCredential(ctx, {
    kind: 'us_physician',
    jurisdiction: 'US',
    specialties: [],
    level: null,
    number,
    holderName: 'Ada',
    expiresOn: null,
    documentId: null,
  });

const upload = async (ctx: ExpertCtx) =>
  expectOk(await storeDocument(ctx, { filename: 'a.pdf', body: Readable.from([pdf]) })).id;

async function rotate(services: Services) {
  const ctx = { ...(await makeSystemCtx(db)), services };
  return {
    documents: await rewrapDataKeys(ctx),
    numbers: await rewrapNumbers(ctx),
    birthDates: await rewrapBirthDates(ctx),
    recordLinks: await rewrapRecordTokens(ctx),
  };
}

async function opens(ctx: Ctx<Extract<ExpertCtx['actor'], { userId: string }>>, id: string): Promise<boolean> {
  return openDocument(ctx, id).then(
    (opened) => opened.ok && Buffer.from(opened.value.bytes).equals(pdf),
    () => false,
  );
}

const sealedOf = (expertId: string) =>
  db.first<{ number: Uint8Array; numberHash: string; birthDate: Uint8Array }>(sql`
    SELECT c.number_encrypted AS number, c.number_hash, e.birth_date_encrypted AS birth_date
    FROM credential c JOIN expert e ON e.user_id = c.expert_id WHERE c.expert_id = ${expertId}::uuid`);

describe('rotating the key', () => {
  it('goes through without an interruption: nothing is unreadable at any step, and no number is taken twice', async () => {
    const before = testServices();
    const between = withKeys(newKey, oldKey());
    const after = withKeys(newKey);
    const owner = await makeExpert(before);
    const ids = [await upload(owner), await upload(owner)];
    expectOk(await state(owner, '1500100106'));
    const token = Buffer.from(before.secrets.encrypt(Buffer.from('token')));
    await db.execute(sql`
      INSERT INTO work_record (id, expert_id, document, signature, token_hash, token_encrypted, created_at)
      VALUES (${uuidv7()}::uuid, ${owner.actor.userId}::uuid, '{}', 's', 'h', ${token}::bytea, assay_now())`);

    for (const id of ids) expect(await opens({ ...owner, services: between }, id)).toBe(true);
    const other = await makeExpert(between);
    expect(await state(other, '1500100106')).toMatchObject({ ok: false, error: { code: 'numberOnAnotherAccount' } });
    const meanwhile = await upload(other);
    expectOk(await state(other, '1508869488'));

    const first = await rotate(between);
    expect(first.documents).toEqual({ rewrapped: 2, unreadable: [] });
    expect(first.numbers).toEqual({ rewrapped: 1, unreadable: [], unhashed: [] });
    expect(first.birthDates).toEqual({ rewrapped: 1, unreadable: [] });
    expect(first.recordLinks).toEqual({ rewrapped: 1, unreadable: [] });
    const again = Object.values(await rotate(between)).map(({ rewrapped }) => rewrapped);
    expect(again).toEqual([0, 0, 0, 0]);
    const record = await db.first<{ tokenEncrypted: Uint8Array }>(sql`SELECT token_encrypted FROM work_record`);
    expect(Buffer.from(after.secrets.decrypt(record?.tokenEncrypted ?? token)).toString()).toBe('token');

    for (const id of ids) expect(await opens({ ...owner, services: after }, id)).toBe(true);
    expect(await opens({ ...other, services: after }, meanwhile)).toBe(true);
    for (const id of ids) expect(await opens(owner, id)).toBe(false);
    const sealed = await sealedOf(owner.actor.userId);
    expect(Buffer.from(after.secrets.decrypt(sealed?.number ?? Buffer.alloc(0))).toString()).toBe('1500100106');
    expect(Buffer.from(after.secrets.decrypt(sealed?.birthDate ?? Buffer.alloc(0))).toString()).toBe('1980-03-07');
    const late = await makeExpert(after);
    for (const number of ['1500100106', '1508869488']) {
      expect(await state(late, number)).toMatchObject({ ok: false, error: { code: 'numberOnAnotherAccount' } });
    }
  });

  it('leaves and names what no configured key opens, and does all the rest', async () => {
    const lost = withKeys(randomBytes(32).toString('base64'));
    const current = withKeys(newKey);
    const key = randomBytes(32).toString('base64');
    const [stray, known] = [await makeExpert(lost), await makeExpert(current)];
    const [unreadable, readable] = [await upload(stray), await upload(known)];
    const tally = await rotate(withKeys(key, newKey));
    expect(tally.documents.unreadable).toEqual([unreadable]);
    expect(tally.birthDates.unreadable).toEqual([stray.actor.userId]);
    expect(await opens({ ...known, services: withKeys(key) }, readable)).toBe(true);
    expect(await opens(stray, unreadable)).toBe(true);
    for (const expert of [stray.actor.userId]) {
      await db.execute(sql`DELETE FROM document WHERE owner_user_id = ${expert}::uuid`);
      await db.execute(sql`UPDATE expert SET birth_date_encrypted = NULL WHERE user_id = ${expert}::uuid`);
    }
    await rotate(withKeys(newKey, key));
  });

  it('is what the script does, which ends with its figures', async () => {
    const key = randomBytes(32).toString('base64');
    const owner = await makeExpert(withKeys(newKey));
    const id = await upload(owner);
    const { config } = testServices();
    const environment: NodeJS.ProcessEnv = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'production',
      ASSAY_MODE: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: db.url,
      DATA_DIR: config.dataDir,
      SIGNING_KEY: config.signingKeyPem,
      ENCRYPTION_KEY: key,
      ENCRYPTION_KEY_PREVIOUS: `${newKey}, ${oldKey()}`,
    };
    const command = ['--import', 'tsx', 'scripts/rotate-keys.ts'];
    const run = spawnSync(process.execPath, command, { encoding: 'utf8', env: environment });
    expect(run.stderr.replace(/npm warn.*\n/g, '')).toBe('');
    expect(run.status).toBe(0);
    const figures = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
    expect(figures).toMatchObject({ rotate: 'keys', unreadable: 0, unhashed: 0 });
    expect(Number(figures['documents'])).toBeGreaterThan(0);
    expect(run.stdout).not.toContain(key);
    expect(await opens({ ...owner, services: withKeys(key) }, id)).toBe(true);
  });
});

it('every column that is encrypted is rotated', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const rotated = ['birthDateEncrypted', 'numberEncrypted', 'tokenEncrypted', 'wrappedKey'];
  // Random bytes that are no secret of a person.
  const plain = ['pseudonymSecret'];
  const columns = [...schema.matchAll(/^ +(\w+) +Bytes\b/gm)].map((match) => match[1] ?? '');
  expect(columns.filter((column) => !plain.includes(column)).toSorted()).toEqual(rotated);
});
