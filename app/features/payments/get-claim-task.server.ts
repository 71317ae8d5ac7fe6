import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** Which task a claim on a job of the company's own is of, by the name the company gave it; undefined for any other claim. */
export async function getClaimTask(
  ctx: CompanyCtx,
  claimId: string,
): Promise<{ taskId: string; externalId: string } | undefined> {
  return ctx.db.first(sql`
    SELECT c.task_id, t.external_id FROM claim c JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id
    WHERE c.id = ${claimId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
}
