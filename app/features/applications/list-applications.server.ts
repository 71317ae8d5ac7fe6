import { sql } from '~/platform/db/sql';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import type { AdminCtx } from '../accounts/context';
import type { Domain } from '../catalogue/credential-kind';
import type { ApplicationStatus } from './application';

const PAGE_SIZE = 50;

export interface QueuedApplication {
  id: string;
  legalName: string;
  status: ApplicationStatus;
  statusSince: Date;
  submittedAt: Date;
  /** Null for one that was approved before applications were asked for. */
  decisionDueAt: Date | null;
  domains: Domain[];
  /** Credentials in force, and all that stand. */
  provenCount: number;
  statedCount: number;
}

/**
 * A page of the applications in one of `statuses`, handed in longest ago first; drafts are nobody's business. `next` is the
 * cursor of the following page. Each state is read along its own index, so that a page takes as long however many were decided.
 */
export async function listApplications(
  ctx: AdminCtx,
  { statuses, after }: { statuses: readonly ApplicationStatus[]; after?: string | null },
): Promise<{ rows: QueuedApplication[]; next: string | undefined }> {
  const cursor = parseCursor(after);
  const from = cursor ? sql`AND (a.submitted_at, a.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``;
  const found = await ctx.db.query<QueuedApplication>(sql`
    SELECT a.id, e.legal_name, a.status, a.status_since, a.submitted_at, a.decision_due_at,
      coalesce(a.steps->'work'->'domains', '[]') AS domains, c.proven_count, c.stated_count
    FROM (
      SELECT x.* FROM unnest(${[...statuses]}::"ApplicationStatus"[]) AS s (status) CROSS JOIN LATERAL (
        SELECT * FROM expert_application a WHERE a.status = s.status AND a.submitted_at IS NOT NULL ${from}
        ORDER BY a.submitted_at, a.id LIMIT ${PAGE_SIZE + 1}::int) x
      ORDER BY x.submitted_at, x.id LIMIT ${PAGE_SIZE + 1}::int
    ) a
    JOIN expert e ON e.user_id = a.expert_id
    CROSS JOIN LATERAL (SELECT
      count(*) FILTER (WHERE status IN ('verified', 'expiring'))::int AS proven_count,
      count(*) FILTER (WHERE status NOT IN ('rejected', 'withdrawn', 'superseded'))::int AS stated_count
      FROM credential WHERE expert_id = a.expert_id) c
    ORDER BY a.submitted_at, a.id`);
  const last = found.length > PAGE_SIZE ? found[PAGE_SIZE - 1] : undefined;
  return {
    rows: found.slice(0, PAGE_SIZE),
    next: last && formatCursor({ at: last.submittedAt, id: last.id }),
  };
}
