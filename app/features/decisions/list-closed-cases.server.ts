import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CaseRow } from './case-page';

/** The disputes that ended last, the newest first. */
export async function listClosedCases(ctx: AdminCtx, limit: number): Promise<CaseRow[]> {
  return ctx.db.query<CaseRow>(sql`
    SELECT d.id AS dispute_id, o.name AS organization_name, j.title AS job_title, d.clause, d.status::text AS status,
      c.currency, coalesce(c.amount_minor, 0) - coalesce(x.amount_minor, 0) AS counted_minor, d.decision_due_at, d.closed_at
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      JOIN organization o ON o.id = d.organization_id LEFT JOIN time_correction x ON x.claim_id = d.claim_id
    WHERE d.closed_at IS NOT NULL ORDER BY d.closed_at DESC, d.id DESC LIMIT ${limit}::int`);
}
