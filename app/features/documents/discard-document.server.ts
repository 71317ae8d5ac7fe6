import { deleteOwnDocument, loadOwnDocument } from './document-store.server';
import type { OwnerCtx } from './store-document.server';

/** Forgets a document of the actor's own that nothing refers to yet; a document of somebody else, or none, is left as it is. */
export async function discardDocument(ctx: OwnerCtx, documentId: string): Promise<void> {
  const row = await loadOwnDocument(ctx.db, ctx.actor.userId, documentId);
  if (!row) return;
  await deleteOwnDocument(ctx.db, ctx.actor.userId, documentId);
  await ctx.services.storage.remove(row.storageKey);
}
