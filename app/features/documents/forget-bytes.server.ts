import type { Actor } from '../accounts/actor';
import type { Ctx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { clearDataKey, type DocumentRow } from './document-store.server';

/**
 * Removes the bytes of a document that is marked, then its data key, so that copies of the bytes elsewhere are noise from then
 * on. Whatever interrupts it, the mark stays and it is done again. What is known of the document stays, and so does what
 * was found on it.
 */
export async function forgetBytes(
  ctx: Ctx<Exclude<Actor, { kind: 'anonymous' }>>,
  document: Pick<DocumentRow, 'id' | 'storageKey' | 'ownerUserId'>,
  action: 'document.deleted' | 'document.purged',
): Promise<boolean> {
  await ctx.services.storage.remove(document.storageKey);
  return ctx.db.transaction(async (tx) => {
    if (!(await clearDataKey(tx, document.id, ctx.now))) return false;
    await recordAudit(tx, ctx, {
      action,
      subjectType: 'document',
      subjectId: document.id,
      details: { ownerUserId: document.ownerUserId },
    });
    return true;
  });
}
