import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Actor } from '../accounts/actor';
import type { Ctx } from '../accounts/context';
import { DOCUMENT_MAX_BYTES, isDocumentMediaType, type DocumentFacts } from './document';
import { newDataKey, sealBytes } from './document-cipher.server';
import { insertDocument } from './document-store.server';
import { readHead } from './read-head.server';
import { safeFilename } from './safe-filename';

/** Whoever is signed in may keep documents of their own. */
export type OwnerCtx = Ctx<Extract<Actor, { userId: string }>>;

export type StoreDocumentError = Failure<'documentEmpty' | 'documentTooLarge' | 'documentTypeRefused'>;

/** What the type is judged by: the longest signature lies within the first bytes. */
const HEAD_BYTES = 4100;

class TooLarge extends Error {}

/**
 * Keeps an uploaded document: streamed, bounded, its type judged by its bytes alone, encrypted under a data key of its
 * own. Nothing is left behind when it is refused, when the stream breaks or when the row cannot be written.
 */
export async function storeDocument(
  ctx: OwnerCtx,
  input: { filename: string; body: AsyncIterable<Uint8Array> },
): Promise<Result<DocumentFacts, StoreDocumentError>> {
  const { head, whole } = await readHead(input.body, HEAD_BYTES);
  if (head.length === 0) return fail('invalid', 'documentEmpty', 'The file is empty.');
  const mediaType = (await fileTypeFromBuffer(head))?.mime ?? '';
  if (!isDocumentMediaType(mediaType)) {
    return fail('invalid', 'documentTypeRefused', 'Only PDF, PNG and JPEG files are accepted.');
  }
  const id = ctx.newId();
  const storageKey = `documents/${id}`;
  const dataKey = newDataKey();
  const measured = measure(whole);
  try {
    const sealed = Readable.from(sealBytes(dataKey, id, measured.bytes()), { objectMode: false });
    await ctx.services.storage.write(storageKey, sealed);
    const facts = { id, filename: safeFilename(input.filename, mediaType), mediaType, ...measured.result() };
    const wrappedKey = ctx.services.secrets.encrypt(dataKey);
    await insertDocument(ctx.db, {
      ...facts,
      ownerUserId: ctx.actor.userId,
      storageKey,
      wrappedKey,
      createdAt: ctx.now,
    });
    return ok(facts);
  } catch (error) {
    await ctx.services.storage.remove(storageKey);
    if (error instanceof TooLarge) return fail('invalid', 'documentTooLarge', 'The file is larger than 10 MB.');
    throw error;
  }
}

/** Counts and hashes what flows through, and breaks the stream off at the size limit. */
function measure(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let byteSize = 0;
  return {
    async *bytes(): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        byteSize += chunk.length;
        if (byteSize > DOCUMENT_MAX_BYTES) throw new TooLarge();
        hash.update(chunk);
        yield chunk;
      }
    },
    result: () => ({ byteSize, sha256: hash.digest('hex') }),
  };
}
