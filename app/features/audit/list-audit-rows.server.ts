import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { AuditFilter } from './audit-filter';

export interface AuditRowView {
  id: bigint;
  at: Date;
  actorUserId: string | null;
  /** The actor's display name, null for machines and erased accounts. */
  actorName: string | null;
  actorKind: string;
  action: string;
  subjectType: string;
  subjectId: string;
  organizationId: string | null;
  details: JsonValue;
  requestId: string | null;
}

const PAGE_SIZE = 50;

/** Audit rows, newest first, a page at a time, of one actor or about one subject when asked. */
export async function listAuditRows(
  ctx: AdminCtx,
  filter: AuditFilter = {},
): Promise<{ rows: AuditRowView[]; nextCursor: string | null }> {
  const rows = await ctx.db.query<AuditRowView>(sql`
    SELECT a.id, a.at, a.actor_user_id, u.display_name AS actor_name, a.actor_kind, a.action, a.subject_type, a.subject_id,
      a.organization_id, a.details, a.request_id
    FROM audit_row a LEFT JOIN user_account u ON u.id = a.actor_user_id
    WHERE (${filter.before ?? null}::bigint IS NULL OR a.id < ${filter.before ?? null}::bigint)
      AND (${filter.actorUserId ?? null}::uuid IS NULL OR a.actor_user_id = ${filter.actorUserId ?? null}::uuid)
      AND (${filter.subject?.type ?? null}::text IS NULL
        OR (a.subject_type = ${filter.subject?.type ?? null}::text AND a.subject_id = ${filter.subject?.id ?? null}::text))
    ORDER BY a.id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE ? String(page.at(-1)?.id) : null };
}
