import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { createJob } from '~/features/jobs/create-job.server';
import { getImport } from '~/features/jobs/get-import.server';
import { previewImport } from '~/features/jobs/preview-import.server';
import { receiveImportFile } from '~/features/jobs/receive-import-file.server';
import { startImport } from '~/features/jobs/start-import.server';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';
import { makeCompany, makeDraft, multipartOf } from './job-fixture';

const db = useTestDatabase();
const line = '{"id":"1","prompt":"q","response":"a"}\n';

async function isStored(key: string): Promise<boolean> {
  try {
    (await testServices().storage.read(key)).destroy();
    return true;
  } catch {
    return false;
  }
}

describe('an uploaded file', () => {
  it('is kept under a name of our own, its own name made harmless', async () => {
    const ctx = await makeCompany(db);
    const { jobId } = expectOk(await createJob(ctx, makeDraft()));
    const { importId } = expectOk(await uploadImport(ctx, jobId, multipartOf(line, '../../etc/pass\u202ewd.jsonl')));
    const summary = await getImport(ctx, importId);
    expect(summary).toMatchObject({
      filename: 'passwd.jsonl',
      storageKey: `imports/${importId}`,
      byteSize: line.length,
    });
  });

  it('for another company’s job is refused as not found', async () => {
    const { jobId } = expectOk(await createJob(await makeCompany(db), makeDraft()));
    const result = await uploadImport(await makeCompany(db), jobId, multipartOf(line));
    expect(result).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it.each([
    ['beyond the limit', () => multipartOf('x'.repeat(300_000)), 'fileTooLarge'],
    ['that is empty', () => multipartOf(''), 'fileMissing'],
    [
      'with no multipart type',
      () => ({ contentType: 'text/plain', body: Readable.from([Buffer.from('x')]) }),
      'uploadMalformed',
    ],
    [
      'cut in the middle',
      () => ({
        ...multipartOf('x'),
        body: Readable.from([
          Buffer.from('------assaytest\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'),
        ]),
      }),
      'uploadMalformed',
    ],
    ['whose sender went away', () => ({ ...multipartOf('x'), body: Readable.from(goneAway()) }), 'uploadMalformed'],
  ])('%s leaves nothing behind', async (name, upload, kind) => {
    const key = `imports/refused-${name.length}`;
    expect(await receiveImportFile(testServices().storage, key, upload(), 200_000)).toEqual({ kind });
    expect(await isStored(key)).toBe(false);
  });
});

async function* goneAway(): AsyncGenerator<Buffer> {
  yield Promise.resolve(
    Buffer.from('------assaytest\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc'),
  );
  throw new Error('aborted');
}

describe('starting an import', () => {
  it('needs the attestation, a usable mapping and its own company; it starts once, with an audit row', async () => {
    const ctx = await makeCompany(db);
    const { jobId } = expectOk(await createJob(ctx, makeDraft()));
    const { importId } = expectOk(await uploadImport(ctx, jobId, multipartOf(line)));
    const { mapping } = expectOk(await previewImport(ctx, importId));
    const codeOf = async (input: Parameters<typeof startImport>[1], by = ctx): Promise<string> => {
      const result = await startImport(by, input);
      if (result.ok) return 'ok';
      return Object.values(result.error.fields ?? {})[0]?.[0] ?? result.error.code;
    };
    expect(await codeOf({ importId, mapping, attested: false })).toBe('attestationMissing');
    expect(await codeOf({ importId, mapping: { fields: [] }, attested: true })).toBe('promptUnmapped');
    expect(await codeOf({ importId, mapping, attested: true }, await makeCompany(db))).toBe('importNotFound');
    expect(await codeOf({ importId, mapping, attested: true })).toBe('ok');
    expect(await codeOf({ importId, mapping, attested: true })).toBe('importAlreadyStarted');
    const rows = await db.query<{ actorUserId: string }>(sql`
      SELECT actor_user_id FROM audit_row WHERE action = 'import.attested' AND subject_id = ${importId}`);
    expect(rows).toEqual([{ actorUserId: ctx.actor.userId }]);
  });
});

describe('the preview of a file', () => {
  it('holds every turn of a conversation and every answer, in order, and nothing to unfold where there is one of each', async () => {
    const ctx = await makeCompany(db);
    const { jobId } = expectOk(await createJob(ctx, makeDraft()));
    const turns = [
      { role: 'user', content: 'First?' },
      { role: 'assistant', content: 'Yes.' },
      { role: 'user', content: 'L'.repeat(2100) },
    ];
    const content = [
      JSON.stringify({ id: '1', prompt: turns, response: 'Answer one.' }),
      JSON.stringify({ id: '2', prompt: [{ role: 'user', content: 'Alone?' }], response: 'Answer two.' }),
    ].join('\n');
    const { importId } = expectOk(await uploadImport(ctx, jobId, multipartOf(`${content}\n`)));
    const { firstTasks } = expectOk(await previewImport(ctx, importId));
    expect(firstTasks[0]?.turns).toEqual([
      { role: 'user', text: 'First?' },
      { role: 'assistant', text: 'Yes.' },
      { role: 'user', text: `${'L'.repeat(2000)}…` },
      { role: 'response', text: 'Answer one.' },
    ]);
    expect(firstTasks[1]?.turns).toEqual([]);
  });
});
