import type { CompanyCtx } from '../accounts/context';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { loadOwnedJobStatus } from './job-store.server';
import { loadSample } from './load-sample.server';
import { receiveImportFile, type MultipartUpload } from './receive-import-file.server';
import { insertImport, insertLineNotes } from './task-import-store.server';

type UploadImportError = Failure<'jobNotFound' | 'jobClosed' | 'fileMissing' | 'fileTooLarge' | 'uploadMalformed'>;

const sentences = {
  fileMissing: 'Choose a file that is not empty.',
  fileTooLarge: 'The file is larger than 200 MB. Split it and upload the parts one after the other.',
  uploadMalformed: 'The upload arrived incomplete. Please try again.',
} as const;

/**
 * Takes a JSONL file for one of the company's jobs, streamed into storage, at most 200 MB. The mapping and the attestation come
 * with `startImport`; a file from whose beginning no record can be read has failed at once, with notes on its lines, because nobody
 * could go on with it.
 */
export async function uploadImport(
  ctx: CompanyCtx,
  jobId: string,
  upload: MultipartUpload,
): Promise<Result<{ importId: string }, UploadImportError>> {
  const status = await loadOwnedJobStatus(ctx.db, jobId, ctx.actor.organizationId);
  if (!status) return fail('notFound', 'jobNotFound', 'There is no such job.');
  if (status === 'closed') return fail('conflict', 'jobClosed', 'The job is closed.');
  const importId = ctx.newId();
  const storageKey = `imports/${importId}`;
  const received = await receiveImportFile(ctx.services.storage, storageKey, upload);
  if (received.kind !== 'stored') return fail('invalid', received.kind, sentences[received.kind]);
  const { filename, byteSize } = received;
  const { records, notes } = await loadSample(ctx.services.storage, storageKey);
  const isReadable = records.length > 0;
  const row = { id: importId, jobId, filename, storageKey, byteSize, createdBy: ctx.actor.userId, now: ctx.now };
  await ctx.db.transaction(async (tx) => {
    await insertImport(tx, { ...row, status: isReadable ? 'uploaded' : 'failed' });
    if (!isReadable) await insertLineNotes(tx, importId, notes, notes.length);
  });
  return ok({ importId });
}
