import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { KeysetCursor } from '~/core/keyset-cursor';
import type { CaseRow } from './case-page';

/** The disputes of both sides that wait for a decision, what is due first at the top, a page at a time. */
export async function listCases(
  ctx: AdminCtx,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: CaseRow[]; next: KeysetCursor | undefined }> {
  const after = page.after
    ? sql`AND (d.decision_due_at, d.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<CaseRow>(sql`
    SELECT d.id AS dispute_id, d.raised_by::text AS raised_by, (SELECT count(*)::int FROM dispute_segment l WHERE l.dispute_id = d.id) AS segments,
      o.name AS organization_name, j.title AS job_title, d.clause, d.status::text AS status,
      c.currency, coalesce(c.amount_minor, 0) AS counted_minor, d.decision_due_at, d.closed_at
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      JOIN organization o ON o.id = d.organization_id
    WHERE d.status IN ('open', 'answered') ${after}
    ORDER BY d.decision_due_at, d.id LIMIT ${page.limit + 1}::int`);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  const more = found.length > page.limit && last;
  return { rows, next: more ? { at: last.decisionDueAt, id: last.disputeId } : undefined };
}
