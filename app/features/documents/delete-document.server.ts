import { fail, ok, type Failure, type Result } from '~/core/result';
import { loadOwnDocument, markOwnDocument } from './document-store.server';
import { forgetBytes } from './forget-bytes.server';
import type { OwnerCtx } from './store-document.server';

export type DeleteDocumentError = Failure<'documentNotFound' | 'documentInUse'>;

/**
 * The owner deletes a document that no credential, language or application rests on, withdrawn ones apart: its bytes and its data key are gone at once.
 * A document that is gone already is no failure. What was found on it stays.
 */
export async function deleteDocument(ctx: OwnerCtx, documentId: string): Promise<Result<null, DeleteDocumentError>> {
  const ownerUserId = ctx.actor.userId;
  const row = await loadOwnDocument(ctx.db, ownerUserId, documentId);
  if (!row) return fail('notFound', 'documentNotFound', 'There is no such document.');
  const isMarked =
    row.purgeStartedAt !== null || (await markOwnDocument(ctx.db, { ownerUserId, id: row.id, now: ctx.now }));
  if (!isMarked) return fail('conflict', 'documentInUse', 'Something rests on this document.');
  await forgetBytes(ctx, row, 'document.deleted');
  return ok(null);
}
