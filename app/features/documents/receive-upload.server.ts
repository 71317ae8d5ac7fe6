import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { FileStorage } from '~/platform/storage/file-storage';
import { DOCUMENT_MAX_BYTES, isDocumentMediaType, type DocumentMediaType } from './document';
import { newDataKey, openBytes, sealBytes, SEAL_BYTES } from './document-cipher.server';
import { readAll } from './read-all.server';
import { readHead } from './read-head.server';

export type ReceiveUploadError = Failure<
  'documentEmpty' | 'documentTooLarge' | 'documentTypeRefused' | 'documentAnimated'
>;

/** An upload that has come in whole and waits, encrypted, to be looked at. */
export interface ReceivedUpload {
  mediaType: DocumentMediaType;
  /** SHA-256 of what came, lower-case hex. */
  sha256: string;
  /** All of it, in memory: at most `DOCUMENT_MAX_BYTES`. */
  readBytes(): Promise<Uint8Array<ArrayBuffer>>;
  remove(): Promise<void>;
}

/** What the type is judged by: the longest signature lies within the first bytes. */
const HEAD_BYTES = 4100;

/**
 * Streams an upload into storage, bounded, its type judged by its bytes alone. It lies there under a key that this process
 * alone holds, so that what a crash leaves behind is noise. Nothing is left behind when it is refused or breaks off.
 */
export async function receiveUpload(
  storage: FileStorage,
  id: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<ReceivedUpload, ReceiveUploadError>> {
  const { head, whole } = await readHead(body, HEAD_BYTES);
  if (head.length === 0) return fail('invalid', 'documentEmpty', 'The file is empty.');
  const mediaType = (await fileTypeFromBuffer(head))?.mime ?? '';
  if (mediaType === 'image/apng') return fail('invalid', 'documentAnimated', 'The picture is animated.');
  if (!isDocumentMediaType(mediaType)) {
    return fail('invalid', 'documentTypeRefused', 'Only PDF, PNG and JPEG files are accepted.');
  }
  const storageKey = `uploads/${id}`;
  const key = newDataKey();
  const measured = measure(whole);
  const remove = () => storage.remove(storageKey);
  try {
    await storage.write(storageKey, Readable.from(sealBytes(key, id, measured.bytes()), { objectMode: false }));
  } catch (error) {
    await remove();
    throw error;
  }
  const { byteSize, sha256 } = measured.result();
  if (byteSize > DOCUMENT_MAX_BYTES) {
    await remove();
    return fail('invalid', 'documentTooLarge', 'The file is larger than 10 MB.');
  }
  const readBytes = async () =>
    openBytes(key, id, await readAll(await storage.read(storageKey), byteSize + SEAL_BYTES));
  return ok({ mediaType, sha256, readBytes, remove });
}

/**
 * Counts and hashes what flows through, and ends it past the size limit. It ends rather than throws: the first stack that is
 * drawn in a process makes it read the maps of all its sources, which takes more memory than the upload.
 */
function measure(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let byteSize = 0;
  return {
    async *bytes(): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        byteSize += chunk.length;
        if (byteSize > DOCUMENT_MAX_BYTES) return;
        hash.update(chunk);
        yield chunk;
      }
    },
    result: () => ({ byteSize, sha256: hash.digest('hex') }),
  };
}
