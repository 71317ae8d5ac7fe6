import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface NewAuditRow {
  at: Date;
  actorUserId: string | null;
  actorKind: string;
  action: string;
  subjectType: string;
  subjectId: string;
  organizationId: string | null;
  details: Record<string, JsonValue>;
  requestId: string;
}

/** Appends one row; the table refuses changes. */
export async function insertAuditRow(tx: Queryable, row: NewAuditRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO audit_row (at, actor_user_id, actor_kind, action, subject_type, subject_id, organization_id, details, request_id)
    VALUES (${row.at}::timestamptz, ${row.actorUserId}::uuid, ${row.actorKind}, ${row.action}, ${row.subjectType},
      ${row.subjectId}, ${row.organizationId}::uuid, ${JSON.stringify(row.details)}::jsonb, ${row.requestId})`);
}
