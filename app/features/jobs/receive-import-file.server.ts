import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import type { FileStorage } from '~/platform/storage/file-storage';

export const MAX_IMPORT_BYTES = 200 * 1024 * 1024;

/** A multipart request: its content type with the boundary, and its bytes. */
export interface MultipartUpload {
  contentType: string;
  body: Readable;
}

export type ReceivedFile =
  { kind: 'stored'; filename: string; byteSize: number } | { kind: 'fileMissing' | 'fileTooLarge' | 'uploadMalformed' };

/** Names are shown, never used as paths: the last part, without control characters, at most 200 characters. */
function plainFilename(stated: string): string {
  const name = Buffer.from(stated.split(/[\\/]/).at(-1) ?? '').toString();
  return (
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .slice(0, 200)
      .trim() || 'import.jsonl'
  );
}

function openParser(contentType: string, maxBytes: number): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
    });
  } catch {
    return undefined;
  }
}

/**
 * Streams the first file of a multipart request to `key`, never holding more than a few chunks. Nothing is left under
 * the key unless the answer is `stored`. Throws when the storage fails.
 */
export async function receiveImportFile(
  storage: FileStorage,
  key: string,
  upload: MultipartUpload,
  maxBytes: number = MAX_IMPORT_BYTES,
): Promise<ReceivedFile> {
  const parser = openParser(upload.contentType, maxBytes);
  if (!parser) return { kind: 'uploadMalformed' };
  const abort = new AbortController();
  const state: { file?: BusboyFileStream; written?: Promise<Error | number>; filename: string; tooLarge: boolean } = {
    filename: '',
    tooLarge: false,
  };
  parser.on('file', (_field, file, filename) => {
    state.file = file;
    state.filename = filename;
    // The storage may not listen yet when the upload breaks off; an error without a listener would end the process.
    file.on('error', () => undefined);
    file.once('limit', () => {
      state.tooLarge = true;
      abort.abort();
    });
    state.written = storage.write(key, file).catch((error: unknown) => {
      abort.abort();
      return error instanceof Error ? error : new Error(String(error));
    });
  });
  const isWhole = await pipeline(upload.body, parser, { signal: abort.signal }).then(
    () => true,
    () => false,
  );
  const isStorageFault = abort.signal.aborted && !state.tooLarge;
  if (!isWhole) state.file?.destroy(new Error('the upload ended early'));
  const written = await state.written;
  if (isStorageFault && written instanceof Error) throw written;
  if (isWhole && typeof written === 'number' && written > 0) {
    return { kind: 'stored', filename: plainFilename(state.filename), byteSize: written };
  }
  await storage.remove(key);
  if (state.tooLarge) return { kind: 'fileTooLarge' };
  return { kind: isWhole ? 'fileMissing' : 'uploadMalformed' };
}
