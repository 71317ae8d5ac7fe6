import type { JsonValue } from '~/core/canonical-json';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import type { AuditAction, AuditSubject } from './audit-action';
import { insertAuditRow } from './audit-store.server';

/** What was done to what. `details` hold no personal data beyond ids. */
export interface AuditEntry {
  action: AuditAction;
  subjectType: AuditSubject;
  subjectId: string;
  organizationId?: string | null;
  details?: Record<string, JsonValue>;
}

/** Writes down, in the caller's transaction, that the context's actor did something privileged. */
export async function recordAudit(
  tx: Queryable,
  ctx: Pick<Ctx, 'actor' | 'now' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  await insertAuditRow(tx, {
    at: ctx.now,
    actorUserId: 'userId' in ctx.actor ? ctx.actor.userId : null,
    actorKind: ctx.actor.kind,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    organizationId: entry.organizationId ?? null,
    details: entry.details ?? {},
    requestId: ctx.requestId,
  });
}
