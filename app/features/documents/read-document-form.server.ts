import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { discardDocument } from './discard-document.server';
import type { DocumentFacts } from './document';
import { storeDocument, type OwnerCtx, type StoreDocumentError } from './store-document.server';

const limits = { fieldNameSize: 100, fieldSize: 20_000, fields: 50, files: 1, parts: 60, headerPairs: 20 };

export interface DocumentForm {
  fields: Record<string, string>;
  /** What became of the uploaded file; null when the form brought none. */
  document: Result<DocumentFacts, StoreDocumentError> | null;
}

export type DocumentFormError = Failure<'formUnreadable'>;

/**
 * Reads a multipart form with at most one file, which is stored while it streams. A form that breaks off leaves no
 * document behind. The caller answers for a document that was stored when the rest of the form is refused.
 */
export async function readDocumentForm(
  ctx: OwnerCtx,
  request: Request,
): Promise<Result<DocumentForm, DocumentFormError>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType) || request.body === null) return unreadable();
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let storing: Promise<DocumentForm['document']> = Promise.resolve(null);
  let open: BusboyFileStream | undefined;
  const parser = new Busboy({ headers: { 'content-type': contentType }, limits });
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_name, stream, filename) => {
    open = stream;
    storing = storeUpload(ctx, stream, filename);
    storing.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), parser, { signal: request.signal });
  } catch {
    open?.destroy(new Error('The upload broke off.'));
    await discardStored(ctx, storing);
    return unreadable();
  }
  return ok({ fields: { ...fields }, document: await storing });
}

/** Stores the file and swallows what is left of a refused one, without which the parser would wait for ever. */
async function storeUpload(
  ctx: OwnerCtx,
  stream: BusboyFileStream,
  filename: string,
): Promise<DocumentForm['document']> {
  const body = stream.iterator({ destroyOnReturn: false });
  try {
    const stored = await storeDocument(ctx, { filename, body });
    const isEmptyField = !stored.ok && stored.error.code === 'documentEmpty' && !filename;
    return isEmptyField ? null : stored;
  } finally {
    await body.return?.();
    stream.resume();
  }
}

async function discardStored(ctx: OwnerCtx, storing: Promise<DocumentForm['document']>): Promise<void> {
  const stored = await storing.catch(() => null);
  if (stored?.ok) await discardDocument(ctx, stored.value.id);
}

function unreadable(): { ok: false; error: DocumentFormError } {
  return fail('invalid', 'formUnreadable', 'The form could not be read. Please send it again.');
}
