import { sql, type Sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** When the company's money last moved, in one job where it is named; undefined where it never did. One index look-up per job. */
export async function getLastMovementAt(ctx: CompanyCtx, jobId: string | undefined): Promise<Date | undefined> {
  const ofJob: Sql = jobId === undefined ? sql`` : sql`AND j.id = ${jobId}::uuid`;
  const row = await ctx.db.first<{ at: Date }>(sql`
    SELECT t.at FROM job j CROSS JOIN LATERAL (
      SELECT at FROM ledger_transaction WHERE job_id = j.id ORDER BY at DESC LIMIT 1) t
    WHERE j.organization_id = ${ctx.actor.organizationId}::uuid AND j.status <> 'draft' ${ofJob}
    ORDER BY t.at DESC LIMIT 1`);
  return row?.at;
}
