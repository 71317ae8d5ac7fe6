import { Readable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectOk } from '~/core/result';
import type { AdminCtx, ExpertCtx } from '~/features/accounts/context';
import { discardDocument } from '~/features/documents/discard-document.server';
import { deleteDocument } from '~/features/documents/delete-document.server';
import { getOwnDocument } from '~/features/documents/get-own-document.server';
import { getMyDocument } from '~/features/documents/get-my-document.server';
import { listMyDocuments } from '~/features/documents/list-my-documents.server';
import { openDocument } from '~/features/documents/open-document.server';
import { purgeDocuments } from '~/features/documents/purge-documents.server';
import { storeDocument } from '~/features/documents/store-document.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const db = useTestDatabase();
const DAY_MS = 86_400_000;
const pdf = Buffer.from('%PDF-1.7\nlicence\n%%EOF\n');

async function insertPerson(displayName: string): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${id}::uuid, ${`${id}@example.test`}, 'x', ${displayName}, assay_now())`);
  return id;
}

async function makeExpert(): Promise<ExpertCtx> {
  const userId = await insertPerson('Ada Okafor');
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, created_at) VALUES (${userId}::uuid, 'Ada', 'US', assay_now())`);
  return makeCtx(db, { kind: 'expert', userId });
}

const makeAdmin = async (name = 'Desk'): Promise<AdminCtx> =>
  makeCtx(db, { kind: 'admin', userId: await insertPerson(name) });

const upload = async (ctx: ExpertCtx | AdminCtx) =>
  expectOk(await storeDocument(ctx, { filename: 'licence.pdf', body: Readable.from([pdf]) })).id;

async function insertCredential(ctx: ExpertCtx, status: string, documentId: string | null): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, document_id, status, created_at, updated_at)
    VALUES (${id}::uuid, ${ctx.actor.userId}::uuid, 'us_physician', 'US', 'Ada', ${documentId}::uuid,
      ${status}::"CredentialStatus", assay_now(), assay_now())`);
  return id;
}

async function insertCheck(credentialId: string, decision: string, evidenceDocumentId: string | null = null) {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO credential_check (id, credential_id, method, source, source_url, query, checked_at, outcome, decision,
      evidence_document_id, evidence_sha256)
    VALUES (${id}::uuid, ${credentialId}::uuid, 'portal', 'NPPES', 'https://register.example', 'q', assay_now(), 'found',
      ${decision}, ${evidenceDocumentId}::uuid, 'abc')`);
  return id;
}

const insertProposal = (credentialId: string, input: object) =>
  db.execute(sql`
    INSERT INTO credential_proposal (id, credential_id, input, reasons, status, proposed_by, proposed_at)
    VALUES (${uuidv7()}::uuid, ${credentialId}::uuid, ${JSON.stringify(input)}::jsonb, '{}', 'open', ${uuidv7()}::uuid, assay_now())`);

const sweep = async () => purgeDocuments(await makeSystemCtx(db, 'purge_documents'));
const rowOf = (id: string) =>
  db.first<{ sha256: string; byteSize: number; wrappedKey: Uint8Array | null; purgedAt: Date | null }>(
    sql`SELECT sha256, byte_size, wrapped_key, purged_at FROM document WHERE id = ${id}::uuid`,
  );

async function isGone(id: string): Promise<boolean> {
  const row = await rowOf(id);
  const bytesAreGone = await testServices()
    .storage.read(`documents/${id}`)
    .then(
      (stream) => void stream.destroy(),
      (error: { code?: string }) => error.code === 'ENOENT',
    );
  expect(bytesAreGone === true).toBe(row?.purgedAt !== null);
  expect(row?.wrappedKey === null).toBe(row?.purgedAt !== null);
  return bytesAreGone === true;
}

beforeEach(async () => {
  // Nothing of an earlier test is due in the next.
  await db.execute(
    sql`UPDATE document SET purge_started_at = assay_now(), purged_at = assay_now(), wrapped_key = NULL`,
  );
});

describe('when the retention of a document is over', () => {
  it('its bytes and its data key are gone, what is known of it and the check record stand, and it says so plainly', async () => {
    const ctx = await makeExpert();
    const id = await upload(ctx);
    const credentialId = await insertCredential(ctx, 'verified', id);
    const checkId = await insertCheck(credentialId, 'verified');
    const check = await db.first(sql`SELECT * FROM credential_check WHERE id = ${checkId}::uuid`);
    const before = await rowOf(id);
    await moveClock(db, 179 * DAY_MS);
    expect([await sweep(), await isGone(id)]).toEqual([{ purged: 0 }, false]);
    await moveClock(db, DAY_MS);
    expect([await sweep(), await isGone(id)]).toEqual([{ purged: 1 }, true]);
    expect(await rowOf(id)).toMatchObject({ sha256: before?.sha256, byteSize: before?.byteSize });
    expect(await db.first(sql`SELECT * FROM credential_check WHERE id = ${checkId}::uuid`)).toEqual(check);
    for (const viewer of [ctx, await makeAdmin()]) {
      expect(await openDocument(viewer, id)).toMatchObject({ ok: false, error: { code: 'documentPurged' } });
    }
    expect((await getOwnDocument(ctx, id)).ok).toBe(false);
    const written = await db.query(sql`SELECT actor_kind, action FROM audit_row WHERE subject_id = ${id}`);
    expect(written).toEqual([{ actorKind: 'system', action: 'document.purged' }]);
    expect(await sweep()).toEqual({ purged: 0 });
  });

  it('a later decision begins it anew, and a decision that is due keeps the document as long as it takes', async () => {
    const ctx = await makeExpert();
    const renewed = await upload(ctx);
    const verified = await insertCredential(ctx, 'verified', renewed);
    await insertCheck(verified, 'verified');
    const waiting = await upload(ctx);
    await insertCredential(ctx, 'in_review', waiting);
    const contested = await upload(ctx);
    const revocable = await insertCredential(ctx, 'verified', contested);
    await insertCheck(revocable, 'verified');
    await insertProposal(revocable, {});
    await moveClock(db, 100 * DAY_MS);
    await insertCheck(verified, 'verified');
    // A look at the register decides nothing.
    await moveClock(db, 100 * DAY_MS);
    await insertCheck(verified, 'none');
    await sweep();
    expect([await isGone(renewed), await isGone(waiting), await isGone(contested)]).toEqual([false, false, false]);
    await moveClock(db, 80 * DAY_MS);
    await sweep();
    expect([await isGone(renewed), await isGone(waiting), await isGone(contested)]).toEqual([true, false, false]);
  });

  it('counts from the last decision of everything that names it, as an answer or as evidence', async () => {
    const [ctx, admin] = [await makeExpert(), await makeAdmin()];
    const [answer, evidence] = [await upload(ctx), await upload(admin)];
    const credentialId = await insertCredential(ctx, 'rejected', null);
    await db.execute(sql`
      INSERT INTO credential_message (id, credential_id, author_user_id, author_role, body, document_id, sent_at)
      VALUES (${uuidv7()}::uuid, ${credentialId}::uuid, ${ctx.actor.userId}::uuid, 'holder', '', ${answer}::uuid, assay_now())`);
    await moveClock(db, 20 * DAY_MS);
    await insertCheck(credentialId, 'rejected', evidence);
    await moveClock(db, 170 * DAY_MS);
    await sweep();
    expect([await isGone(answer), await isGone(evidence)]).toEqual([false, false]);
    await moveClock(db, 10 * DAY_MS);
    expect([await sweep(), await isGone(answer), await isGone(evidence)]).toEqual([{ purged: 2 }, true, true]);
  });

  it('counts from the upload where that came after the last decision', async () => {
    const ctx = await makeExpert();
    const credentialId = await insertCredential(ctx, 'verified', null);
    await insertCheck(credentialId, 'verified');
    await moveClock(db, 200 * DAY_MS);
    const evidence = await upload(await makeAdmin());
    await insertCheck(credentialId, 'none', evidence);
    await sweep();
    expect(await isGone(evidence)).toBe(false);
    await moveClock(db, 180 * DAY_MS);
    await sweep();
    expect(await isGone(evidence)).toBe(true);
  });

  it('does not begin for the evidence of a decision that waits for its second person, and nobody deletes it', async () => {
    const [ctx, admin] = [await makeExpert(), await makeAdmin()];
    const evidence = await upload(admin);
    await insertProposal(await insertCredential(ctx, 'verified', null), { evidenceDocumentId: evidence });
    await discardDocument(admin, evidence);
    await moveClock(db, 200 * DAY_MS);
    await sweep();
    expect(await isGone(evidence)).toBe(false);
  });

  it('is 30 days for a document nothing names', async () => {
    const id = await upload(await makeExpert());
    await moveClock(db, 29 * DAY_MS);
    expect(await sweep()).toEqual({ purged: 0 });
    await moveClock(db, DAY_MS);
    expect([await sweep(), await isGone(id)]).toEqual([{ purged: 1 }, true]);
  });

  it('goes on where it was interrupted, and one document that cannot be removed holds up no other', async () => {
    const ctx = await makeExpert();
    const [stuck, other] = [await upload(ctx), await upload(ctx)];
    await moveClock(db, 30 * DAY_MS);
    const system = await makeSystemCtx(db);
    const remove = vi.fn(async (key: string) => {
      if (key.endsWith(stuck)) throw new Error('the store is away');
      await testServices().storage.remove(key);
    });
    const services = { ...system.services, storage: { ...system.services.storage, remove } };
    expect(await purgeDocuments({ ...system, services })).toEqual({ purged: 1 });
    expect(await isGone(other)).toBe(true);
    expect((await rowOf(stuck))?.wrappedKey).not.toBeNull();
    expect(await openDocument(ctx, stuck)).toMatchObject({ ok: false, error: { code: 'documentPurged' } });
    // Killed after the bytes went and before the key did.
    await testServices().storage.remove(`documents/${stuck}`);
    expect([await sweep(), await isGone(stuck)]).toEqual([{ purged: 1 }, true]);
  });
});

describe('an owner', () => {
  it('sees each document, what it is for, until when it is kept, and everybody else who looked', async () => {
    const ctx = await makeExpert();
    const id = await upload(ctx);
    const credentialId = await insertCredential(ctx, 'verified', id);
    await insertCheck(credentialId, 'verified');
    const admin = await makeAdmin('Mei at the desk');
    for (const viewer of [ctx, admin, admin]) expectOk(await openDocument(viewer, id));
    const { rows } = await listMyDocuments(ctx, { after: null });
    expect(rows).toMatchObject([
      {
        id,
        filename: 'licence.pdf',
        credentials: [{ id: credentialId, kind: 'us_physician', jurisdiction: 'US' }],
        lookCount: 2,
        canDelete: false,
        deletedAt: null,
        isQuarantined: false,
      },
    ]);
    const kept = (rows[0]?.keepUntil?.getTime() ?? 0) - ctx.now.getTime();
    expect(Math.round(kept / DAY_MS)).toBe(180);
    const { looks } = expectOk(await getMyDocument(ctx, id, null));
    expect(looks.map(({ name, actorKind }) => [name, actorKind])).toEqual([
      ['Mei at the desk', 'admin'],
      ['Mei at the desk', 'admin'],
    ]);
    expect((await getMyDocument(await makeExpert(), id, null)).ok).toBe(false);
  });

  it('leafs through documents and looks', async () => {
    const ctx = await makeExpert();
    for (let count = 0; count < 26; count += 1) await upload(ctx);
    const first = await listMyDocuments(ctx, { after: null });
    const second = await listMyDocuments(ctx, { after: first.next ?? '' });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 1, undefined]);
    const id = first.rows[0]?.id ?? '';
    const admin = await makeAdmin();
    for (let count = 0; count < 26; count += 1) await openDocument(admin, id);
    const looks = expectOk(await getMyDocument(ctx, id, null));
    const earlier = expectOk(await getMyDocument(ctx, id, looks.next));
    expect([looks.looks.length, earlier.looks.length, earlier.next]).toEqual([25, 1, null]);
  });

  it('deletes a document nothing rests on, at once and for good, and no other', async () => {
    const ctx = await makeExpert();
    const [unused, withdrawn, verified, evidence] = [
      await upload(ctx),
      await upload(ctx),
      await upload(ctx),
      await upload(ctx),
    ];
    await insertCredential(ctx, 'withdrawn', withdrawn);
    const standing = await insertCredential(ctx, 'expired', verified);
    await insertCheck(standing, 'verified', evidence);
    for (const id of [unused, withdrawn]) {
      expectOk(await deleteDocument(ctx, id));
      expect(await isGone(id)).toBe(true);
      expectOk(await deleteDocument(ctx, id));
    }
    for (const id of [verified, evidence]) {
      expect(await deleteDocument(ctx, id)).toMatchObject({
        ok: false,
        error: { kind: 'conflict', code: 'documentInUse' },
      });
      expect(await isGone(id)).toBe(false);
    }
    const stranger = await makeExpert();
    expect(await deleteDocument(stranger, verified)).toMatchObject({ ok: false, error: { code: 'documentNotFound' } });
    const written = await db.query(sql`
      SELECT actor_kind, action FROM audit_row WHERE subject_id IN (${unused}, ${withdrawn}) ORDER BY id`);
    expect(written).toEqual([unused, withdrawn].map(() => ({ actorKind: 'expert', action: 'document.deleted' })));
  });
});
