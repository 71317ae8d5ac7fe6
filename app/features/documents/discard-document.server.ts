import { deleteUnnamedDocument, loadOwnDocument } from './document-store.server';
import type { OwnerCtx } from './store-document.server';

/**
 * Forgets a document of the actor's own that nothing refers to yet. One that something refers to, of somebody else, or none, is
 * left as it is: evidence is never discarded.
 */
export async function discardDocument(ctx: OwnerCtx, documentId: string): Promise<void> {
  const row = await loadOwnDocument(ctx.db, ctx.actor.userId, documentId);
  if (!row || !(await deleteUnnamedDocument(ctx.db, ctx.actor.userId, documentId))) return;
  await ctx.services.storage.remove(row.storageKey);
}
