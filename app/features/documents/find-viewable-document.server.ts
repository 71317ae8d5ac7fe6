import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Actor } from '../accounts/actor';
import type { Ctx } from '../accounts/context';
import { loadDocument, loadOwnDocument, type DocumentRow } from './document-store.server';

/** Whoever is signed in: an owner, or an admin whose look is logged. */
export type ViewerCtx = Ctx<Extract<Actor, { userId: string }>>;

export type ViewDocumentError = Failure<'documentNotFound' | 'documentQuarantined' | 'documentPurged'>;

/** A document whose bytes are there to be opened. */
export type ViewableDocument = DocumentRow & { wrappedKey: Uint8Array };

/** The document for its owner or for an admin; to anybody else it does not exist. */
export async function findViewableDocument(
  ctx: Pick<ViewerCtx, 'actor' | 'db'>,
  documentId: string,
): Promise<Result<ViewableDocument, ViewDocumentError>> {
  const row =
    ctx.actor.kind === 'admin'
      ? await loadDocument(ctx.db, documentId)
      : await loadOwnDocument(ctx.db, ctx.actor.userId, documentId);
  if (!row) return fail('notFound', 'documentNotFound', 'There is no such document.');
  const { wrappedKey } = row;
  if (row.purgeStartedAt || !wrappedKey) {
    return fail('notFound', 'documentPurged', 'The document has been deleted. What was found on it is kept.');
  }
  if (row.malware !== null) {
    return fail('forbidden', 'documentQuarantined', 'Malware was found in this file. Nobody can open it.');
  }
  return ok({ ...row, wrappedKey });
}
