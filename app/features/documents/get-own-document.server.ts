import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { DocumentFacts } from './document';
import { loadOwnDocument } from './document-store.server';
import type { OwnerCtx } from './store-document.server';

/** What is known of a document of the actor's own that can be opened; anybody else's is not found. */
export async function getOwnDocument(
  ctx: Pick<OwnerCtx, 'actor'> & { db: Queryable },
  documentId: string,
): Promise<Result<DocumentFacts, Failure<'documentNotFound'>>> {
  const row = await loadOwnDocument(ctx.db, ctx.actor.userId, documentId);
  const isThere = row && row.malware === null && row.purgeStartedAt === null;
  return isThere ? ok(row) : fail('notFound', 'documentNotFound', 'There is no such document.');
}
