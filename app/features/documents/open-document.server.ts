import { ok, type Result } from '~/core/result';
import { recordAudit } from '../audit/record-audit.server';
import type { DocumentMediaType } from './document';
import { openBytes, SEAL_BYTES } from './document-cipher.server';
import { findViewableDocument, type ViewDocumentError, type ViewerCtx } from './find-viewable-document.server';
import { readAll } from './read-all.server';

/** A document's bytes, whole and proven untouched, with the headers it must be served under. */
export interface OpenedDocument {
  filename: string;
  mediaType: DocumentMediaType;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Opens a document for its owner or for an admin; to anybody else it does not exist. Every look is written down before
 * a byte leaves. The bytes are proven whole before they are handed out. Pages open documents by a link
 * (open-document-link.server.ts).
 */
export async function openDocument(
  ctx: ViewerCtx,
  documentId: string,
): Promise<Result<OpenedDocument, ViewDocumentError>> {
  const found = await findViewableDocument(ctx, documentId);
  if (!found.ok) return found;
  const row = found.value;
  await recordAudit(ctx.db, ctx, {
    action: 'document.viewed',
    subjectType: 'document',
    subjectId: row.id,
    details: { ownerUserId: row.ownerUserId },
  });
  const sealed = await readAll(await ctx.services.storage.read(row.storageKey), row.byteSize + SEAL_BYTES);
  const dataKey = ctx.services.secrets.decrypt(row.wrappedKey);
  return ok({ filename: row.filename, mediaType: row.mediaType, bytes: openBytes(dataKey, row.id, sealed) });
}
