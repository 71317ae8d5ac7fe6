import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { Actor } from '~/features/accounts/actor';
import { discardDocument } from '~/features/documents/discard-document.server';
import { DOCUMENT_MAX_BYTES } from '~/features/documents/document';
import { documentHeaders } from '~/features/documents/document-headers';
import { openDocument } from '~/features/documents/open-document.server';
import { readDocumentForm } from '~/features/documents/read-document-form.server';
import { storeDocument } from '~/features/documents/store-document.server';
import { sql } from '~/platform/db/sql';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const db = useTestDatabase();
const marker = 'MARKER-THAT-MUST-NOT-STAND-ON-DISK';
const zipEnd = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function pdf(byteCount = 20_000): Buffer<ArrayBuffer> {
  const head = Buffer.from(`%PDF-1.7\n${marker}\n`);
  const end = Buffer.from('\n%%EOF\n');
  return Buffer.concat([head, randomBytes(Math.max(0, byteCount - head.length - end.length)), end]);
}

async function signIn<Kind extends 'expert' | 'admin'>(kind: Kind) {
  const userId = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${userId}::uuid, ${`${userId}@example.test`}, 'x', 'Somebody', assay_now())`);
  return makeCtx(db, { kind, userId } as Extract<Actor, { kind: Kind }>);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Every file under the storage root, finished or not. */
function filesOnDisk(): string[] {
  const root = join(testServices().config.dataDir, 'files');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function countDocuments(): Promise<number> {
  return (await db.first<{ count: number }>(sql`SELECT count(*)::int AS count FROM document`))?.count ?? 0;
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield pdf(8_000);
  throw new Error('connection reset');
}

describe('a stored document', () => {
  it('comes back byte for byte to its owner, with its size, hash and sniffed type', async () => {
    const ctx = await signIn('expert');
    const bytes = pdf();
    const stored = expectOk(await storeDocument(ctx, { filename: '../执业证.exe', body: Readable.from([bytes]) }));
    expect(stored).toMatchObject({ filename: '执业证.pdf', mediaType: 'application/pdf', byteSize: bytes.length });
    expect(stored.uploadSha256).toBeNull();
    expect(stored.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const opened = expectOk(await openDocument(ctx, stored.id));
    expect(Buffer.from(opened.bytes).equals(bytes)).toBe(true);
  });

  it('stands encrypted on the disk and its key wrapped in the database', async () => {
    const ctx = await signIn('expert');
    const stored = expectOk(await storeDocument(ctx, { filename: 'a.pdf', body: Readable.from([pdf()]) }));
    const file = filesOnDisk().find((name) => name.endsWith(stored.id));
    const onDisk = readFileSync(file ?? '');
    expect(onDisk.includes(Buffer.from(marker))).toBe(false);
    expect(onDisk.length).toBe(stored.byteSize + 28);
  });

  it('does not open when a single bit on the disk was changed, or its file was swapped with another', async () => {
    const ctx = await signIn('expert');
    const one = expectOk(await storeDocument(ctx, { filename: 'a.pdf', body: Readable.from([pdf()]) }));
    const two = expectOk(await storeDocument(ctx, { filename: 'b.pdf', body: Readable.from([pdf()]) }));
    const read = async (id: string) =>
      Buffer.concat(await (await ctx.services.storage.read(`documents/${id}`)).toArray());
    const bytes = await read(one.id);
    await ctx.services.storage.write(`documents/${one.id}`, Readable.from([await read(two.id)]));
    await expect(openDocument(ctx, one.id)).rejects.toThrow();
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await ctx.services.storage.write(`documents/${one.id}`, Readable.from([bytes]));
    await expect(openDocument(ctx, one.id)).rejects.toThrow();
  });

  it('does not exist for anybody else, and opens for an admin with an audit row per look', async () => {
    const owner = await signIn('expert');
    const stored = expectOk(await storeDocument(owner, { filename: 'a.png', body: Readable.from([png]) }));
    const refused = await openDocument(await signIn('expert'), stored.id);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'notFound', code: 'documentNotFound' } });
    const admin = await signIn('admin');
    expectOk(await openDocument(admin, stored.id));
    expectOk(await openDocument(admin, stored.id));
    const looks = await db.query(sql`
      SELECT 1 FROM audit_row WHERE action = 'document.viewed' AND subject_id = ${stored.id}
        AND actor_user_id = ${admin.actor.userId}::uuid AND actor_kind = 'admin'`);
    expect(looks).toHaveLength(2);
  });

  it('leaves as a sandboxed attachment that is never sniffed and never cached', async () => {
    const headers = documentHeaders({ filename: '执业证.pdf', mediaType: 'application/pdf', bytes: pdf() });
    expect(headers['Content-Disposition']).toMatch(/^attachment; filename="___.pdf"; filename\*=UTF-8''%E6/);
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
    });
  });

  it('is shown in a page only when it is an image, and sandboxed all the same', async () => {
    const image = { filename: 'a.png', mediaType: 'image/png', bytes: new Uint8Array() } as const;
    expect(documentHeaders(image, { isInline: true })).toMatchObject({
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    });
    expect(documentHeaders(image)['Content-Disposition']).toMatch(/^attachment/);
    const file = { ...image, filename: 'a.pdf', mediaType: 'application/pdf' } as const;
    expect(documentHeaders(file, { isInline: true })['Content-Disposition']).toMatch(/^attachment/);
  });

  it('can be forgotten by its owner alone', async () => {
    const owner = await signIn('expert');
    const stored = expectOk(await storeDocument(owner, { filename: 'a.png', body: Readable.from([png]) }));
    await discardDocument(await signIn('expert'), stored.id);
    expectOk(await openDocument(owner, stored.id));
    await discardDocument(owner, stored.id);
    expect((await openDocument(owner, stored.id)).ok).toBe(false);
    expect(filesOnDisk().some((name) => name.endsWith(stored.id))).toBe(false);
  });

  it('cannot be discarded once something rests on it, not even by its owner', async () => {
    const admin = await signIn('admin');
    const stored = expectOk(await storeDocument(admin, { filename: 'a.png', body: Readable.from([png]) }));
    const holder = await signIn('expert');
    await db.execute(sql`
      INSERT INTO expert (user_id, legal_name, country, created_at)
      VALUES (${holder.actor.userId}::uuid, 'Ada', 'US', assay_now())`);
    const credentialId = uuidv7();
    await db.execute(sql`
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, status, created_at, updated_at)
      VALUES (${credentialId}::uuid, ${holder.actor.userId}::uuid, 'us_physician', 'US', 'Ada', 'withdrawn', assay_now(), assay_now())`);
    await db.execute(sql`
      INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome, decision,
        evidence_document_id, evidence_sha256)
      VALUES (${uuidv7()}::uuid, ${credentialId}::uuid, 'portal', 'NPPES', 'https://register.example', 'q', assay_now(), 'found',
        'verified', ${stored.id}::uuid, ${stored.sha256})`);
    await discardDocument(admin, stored.id);
    expectOk(await openDocument(admin, stored.id));
  });
});

describe('a stored image', () => {
  it('is drawn anew: neither place nor camera nor what was hidden behind it is kept, and both hashes are', async () => {
    const ctx = await signIn('expert');
    const hidden = Buffer.from('PK\u0005\u0006 <script>alert(1)</script>', 'latin1');
    const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#888888' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Ada' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
      .toBuffer();
    const upload = Buffer.concat([photo, hidden]);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const stored = expectOk(await storeDocument(ctx, { filename: 'a.jpg', body: Readable.from([upload]) }));
    const opened = expectOk(await openDocument(ctx, stored.id));
    const kept = Buffer.from(opened.bytes);
    const { width, height, exif } = await sharp(kept).metadata();
    expect({ width, height, exif }).toEqual({ width: 30, height: 20 });
    for (const trace of ['Exif', 'Ada', 'script', 'PK\u0005']) expect(kept.includes(trace)).toBe(false);
    expect([stored.sha256, stored.uploadSha256]).toEqual([sha256(kept), sha256(upload)]);
    expect(stored.byteSize).toBe(kept.length);
  });
});

describe('a refused upload leaves nothing behind', () => {
  it.each([
    [
      'a script under a picture name',
      'photo.png',
      Buffer.from('<script>alert(1)</script>'.repeat(50)),
      'documentTypeRefused',
    ],
    ['a zip under a PDF name', 'a.pdf', Buffer.from('504b0304140000000800', 'hex'), 'documentTypeRefused'],
    ['a PDF that is an archive too', 'a.pdf', Buffer.concat([pdf(), zipEnd]), 'documentMixed'],
    ['a PDF that is cut off', 'a.pdf', pdf().subarray(0, 9_000), 'documentDamaged'],
    ['a PDF with a password', 'a.pdf', Buffer.from('%PDF-1.7\ntrailer <</Encrypt 1 0 R>>\n%%EOF'), 'documentLocked'],
    ['a PDF with a script', 'a.pdf', Buffer.from('%PDF-1.7\n<</S/JavaScript/JS(x)>>\n%%EOF'), 'documentActive'],
    [
      'a PNG with a page in it',
      'a.png',
      Buffer.concat([png.subarray(0, 33), Buffer.from('<html>')]),
      'documentDamaged',
    ],
    ['an empty file', 'a.pdf', Buffer.alloc(0), 'documentEmpty'],
    ['one byte too many', 'a.pdf', pdf(DOCUMENT_MAX_BYTES + 1), 'documentTooLarge'],
  ])('%s', async (_what, filename, bytes, code) => {
    const ctx = await signIn('expert');
    const [files, rows] = [filesOnDisk().length, await countDocuments()];
    const result = await storeDocument(ctx, { filename, body: Readable.from([bytes]) });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', code } });
    expect([filesOnDisk().length, await countDocuments()]).toEqual([files, rows]);
  });

  it('a stream that breaks off', async () => {
    const ctx = await signIn('expert');
    const [files, rows] = [filesOnDisk().length, await countDocuments()];
    await expect(storeDocument(ctx, { filename: 'a.pdf', body: broken() })).rejects.toThrow('connection reset');
    expect([filesOnDisk().length, await countDocuments()]).toEqual([files, rows]);
  });

  it('a row the database refuses', async () => {
    const ctx = await makeCtx(db, { kind: 'expert', userId: uuidv7() });
    const files = filesOnDisk().length;
    await expect(storeDocument(ctx, { filename: 'a.png', body: Readable.from([png]) })).rejects.toThrow();
    expect(filesOnDisk().length).toBe(files);
  });

  it('takes exactly the limit', async () => {
    const body = Readable.from([pdf(DOCUMENT_MAX_BYTES)]);
    expect((await storeDocument(await signIn('expert'), { filename: 'a.pdf', body })).ok).toBe(true);
  });
});

describe('readDocumentForm', () => {
  function post(form: FormData): Request {
    return new Request('http://localhost/', { method: 'POST', body: form });
  }

  it('reads fields on both sides of the file and stores the file', async () => {
    const form = new FormData();
    form.set('kind', 'us_physician');
    form.set('document', new File([png], 'licence.png', { type: 'text/html' }));
    form.set('holderName', '李娜');
    const read = expectOk(await readDocumentForm(await signIn('expert'), post(form)));
    expect(read.fields).toEqual({ kind: 'us_physician', holderName: '李娜' });
    expect(read.document).toMatchObject({ ok: true, value: { filename: 'licence.png', mediaType: 'image/png' } });
  });

  it('takes a form whose file field was left empty', async () => {
    const form = new FormData();
    form.set('document', new File([], ''));
    form.set('kind', 'cfa');
    expect(expectOk(await readDocumentForm(await signIn('expert'), post(form)))).toEqual({
      fields: { kind: 'cfa' },
      document: null,
    });
  });

  it('reads on to the last field behind a file that is refused', async () => {
    const form = new FormData();
    form.set('document', new File([pdf(DOCUMENT_MAX_BYTES + 500_000)], 'big.pdf'));
    form.set('kind', 'cfa');
    const read = expectOk(await readDocumentForm(await signIn('expert'), post(form)));
    expect(read).toMatchObject({
      fields: { kind: 'cfa' },
      document: { ok: false, error: { code: 'documentTooLarge' } },
    });
    form.set('document', new File([Buffer.alloc(3_000_000, 'x')], 'text.pdf'));
    const refused = expectOk(await readDocumentForm(await signIn('expert'), post(form)));
    expect(refused).toMatchObject({ document: { ok: false, error: { code: 'documentTypeRefused' } } });
  });

  it.each([
    ['in the middle of the file', 9_000],
    ['behind the file', 20_300],
  ])('leaves nothing behind when the upload breaks off %s', async (_where, cutAt) => {
    const [files, rows] = [filesOnDisk().length, await countDocuments()];
    const form = new FormData();
    form.set('document', new File([pdf(20_000)], 'a.pdf'));
    form.set('holderName', 'x'.repeat(2_000));
    const whole = post(form);
    const bytes = Buffer.from(await whole.arrayBuffer()).subarray(0, cutAt);
    const headers = { 'content-type': whole.headers.get('content-type') ?? '' };
    const cut = new Request('http://localhost/', { method: 'POST', body: bytes, headers });
    const read = await readDocumentForm(await signIn('expert'), cut);
    expect(read).toMatchObject({ ok: false, error: { code: 'formUnreadable' } });
    expect([filesOnDisk().length, await countDocuments()]).toEqual([files, rows]);
  });

  it('refuses what is no multipart form', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'kind=cfa' });
    expect((await readDocumentForm(await signIn('expert'), request)).ok).toBe(false);
  });
});
