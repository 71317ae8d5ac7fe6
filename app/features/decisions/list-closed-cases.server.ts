import { payForTime } from '~/core/money';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CaseRow } from './case-page';

type Row = Omit<CaseRow, 'countedMinor'> & { countedMs: number; rateMinorPerHour: bigint };

/** The disputes that ended last, the newest first. */
export async function listClosedCases(ctx: AdminCtx, limit: number): Promise<CaseRow[]> {
  const rows = await ctx.db.query<Row>(sql`
    SELECT d.id AS dispute_id, d.raised_by::text AS raised_by, o.name AS organization_name, j.title AS job_title, d.clause,
      d.status::text AS status, c.currency, coalesce(c.payable_ms, 0) AS counted_ms, c.rate_minor_per_hour, d.decision_due_at, d.closed_at,
      (SELECT count(*)::int FROM dispute_segment l WHERE l.dispute_id = d.id) AS segments
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      JOIN organization o ON o.id = d.organization_id
    WHERE d.closed_at IS NOT NULL ORDER BY d.closed_at DESC, d.id DESC LIMIT ${limit}::int`);
  return rows.map(({ countedMs, rateMinorPerHour, ...row }) => ({
    ...row,
    countedMinor: payForTime(countedMs, rateMinorPerHour),
  }));
}
