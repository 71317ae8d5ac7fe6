import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

/** Running claims of a job are counted up to here. */
export const MOST_RUNNING_COUNTED = 1000;

/** How many reviews of the company's own job are being written now, at most `MOST_RUNNING_COUNTED`; 0 for another company's. */
export async function countRunningClaims(ctx: CompanyCtx, jobId: string): Promise<number> {
  const row = await ctx.db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM claim c JOIN job j ON j.id = c.job_id AND j.organization_id = ${ctx.actor.organizationId}::uuid
      WHERE c.job_id = ${jobId}::uuid AND c.ended_at IS NULL AND c.status = 'held'
      LIMIT ${MOST_RUNNING_COUNTED}::int) running`);
  return row?.count ?? 0;
}
