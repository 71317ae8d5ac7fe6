import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { parseAuditFilter, formatBefore } from '../audit/audit-filter';
import { documentsOf, type MyDocument } from './list-my-documents.server';
import type { OwnerCtx } from './store-document.server';

const PAGE_SIZE = 25;

/** One time somebody other than the owner opened a document. */
export interface DocumentLook {
  id: string;
  at: Date;
  /** The name of who looked; null once the account is erased. */
  name: string | null;
  /** What they acted as. */
  actorKind: 'admin' | 'expert' | 'company' | 'system';
}

/**
 * A document of the actor's own and who looked at it, newest first, a page at a time: `before` is the cursor of the page
 * before, `next` that of the following one. Anybody else's document is not found.
 */
export async function getMyDocument(
  ctx: OwnerCtx,
  documentId: string,
  before: string | null,
): Promise<Result<{ document: MyDocument; looks: DocumentLook[]; next: string | null }, Failure<'documentNotFound'>>> {
  const document = await ctx.db.first<MyDocument>(sql`${documentsOf(ctx)} AND d.id = ${documentId}::uuid`);
  if (!document) return fail('notFound', 'documentNotFound', 'There is no such document.');
  const cursor = parseAuditFilter(new URLSearchParams({ before: before ?? '' })).before;
  const rows = await ctx.db.query<Omit<DocumentLook, 'id'> & { id: bigint }>(sql`
    SELECT a.id, a.at, u.display_name AS name, a.actor_kind FROM audit_row a
    LEFT JOIN user_account u ON u.id = a.actor_user_id
    WHERE a.subject_id = ${documentId}::text AND a.action = 'document.viewed'
      AND a.actor_user_id <> ${ctx.actor.userId}::uuid
      AND (${cursor?.at ?? null}::timestamptz IS NULL
        OR (a.at, a.id) < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::bigint))
    ORDER BY a.at DESC, a.id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const looks = page.map((look) => ({ ...look, id: String(look.id) }));
  return ok({ document, looks, next: rows.length > PAGE_SIZE && last ? formatBefore(last) : null });
}
