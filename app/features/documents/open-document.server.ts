import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Actor } from '../accounts/actor';
import type { Ctx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { DocumentMediaType } from './document';
import { openBytes } from './document-cipher.server';
import { loadDocument, loadOwnDocument } from './document-store.server';

/** A document's bytes, whole and proven untouched, with the headers it must be served under. */
export interface OpenedDocument {
  filename: string;
  mediaType: DocumentMediaType;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Opens a document for its owner or for an admin; to anybody else it does not exist. Every look is written down before
 * a byte leaves. The bytes are proven whole before they are handed out.
 */
export async function openDocument(
  ctx: Ctx<Extract<Actor, { userId: string }>>,
  documentId: string,
): Promise<Result<OpenedDocument, Failure<'documentNotFound'>>> {
  const row =
    ctx.actor.kind === 'admin'
      ? await loadDocument(ctx.db, documentId)
      : await loadOwnDocument(ctx.db, ctx.actor.userId, documentId);
  if (!row) return fail('notFound', 'documentNotFound', 'There is no such document.');
  await recordAudit(ctx.db, ctx, {
    action: 'document.viewed',
    subjectType: 'document',
    subjectId: row.id,
    details: { ownerUserId: row.ownerUserId },
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of await ctx.services.storage.read(row.storageKey)) chunks.push(chunk as Uint8Array);
  const dataKey = ctx.services.secrets.decrypt(row.wrappedKey);
  const bytes = openBytes(dataKey, row.id, Buffer.concat(chunks));
  return ok({ filename: row.filename, mediaType: row.mediaType, bytes });
}
