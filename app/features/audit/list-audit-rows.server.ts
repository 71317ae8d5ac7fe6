import type { JsonValue } from '~/core/canonical-json';
import { sql, type Sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { formatBefore, type AuditFilter } from './audit-filter';

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
const MOST_PEOPLE = 20;

/** Audit rows, newest first, a page at a time. The days of the filter are those of `timeZone`, an IANA name. */
export async function listAuditRows(
  ctx: AdminCtx,
  filter: AuditFilter = {},
  timeZone = 'UTC',
): Promise<{ rows: AuditRowView[]; nextCursor: string | null }> {
  const rows = await ctx.db.query<AuditRowView>(sql`
    SELECT a.id, a.at, a.actor_user_id, u.display_name AS actor_name, a.actor_kind, a.action, a.subject_type, a.subject_id,
      a.organization_id, a.details, a.request_id
    FROM audit_row a LEFT JOIN user_account u ON u.id = a.actor_user_id
    WHERE true ${conditions(filter, timeZone)}
    ORDER BY a.at DESC, a.id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE && last ? formatBefore(last) : null };
}

/** Only what was asked for, so that each part is found by its index. */
function conditions({ before, actor, action, subjectId, from, to }: AuditFilter, timeZone: string): Sql {
  const midnight = (day: string, later: number) =>
    sql`(${day}::date + ${later}::int)::timestamp AT TIME ZONE ${timeZone}::text`;
  const none = sql``;
  return sql`
    ${before ? sql`AND (a.at, a.id) < (${before.at}::timestamptz, ${before.id}::bigint)` : none}
    ${actor ? sql`AND a.actor_user_id IN (${peopleNamed(actor)})` : none}
    ${action ? sql`AND a.action = ${action}` : none}
    ${subjectId ? sql`AND a.subject_id = ${subjectId}` : none}
    ${from ? sql`AND a.at >= ${midnight(from, 0)}` : none}
    ${to ? sql`AND a.at < ${midnight(to, 1)}` : none}`;
}

/** An id, an address, or the beginning of a name of one of so many people; the last character of Unicode ends a range of texts. */
function peopleNamed(actor: string): Sql {
  if (UUID.test(actor)) return sql`${actor}::uuid`;
  const to = `${actor}\u{10ffff}`;
  return sql`
    SELECT id FROM user_account WHERE email = ${actor}
    UNION (SELECT id FROM user_account WHERE lower(display_name) ~>=~ ${actor} AND lower(display_name) ~<~ ${to}
      ORDER BY lower(display_name) USING ~<~ LIMIT ${MOST_PEOPLE}::int)
    UNION (SELECT user_id FROM expert WHERE lower(legal_name) ~>=~ ${actor} AND lower(legal_name) ~<~ ${to}
      ORDER BY lower(legal_name) USING ~<~ LIMIT ${MOST_PEOPLE}::int)`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
