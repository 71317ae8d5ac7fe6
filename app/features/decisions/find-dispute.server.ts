import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** The claim and the task a dispute is about, so that they can be locked before it; undefined for no such dispute. */
export async function findDisputedClaim(
  tx: Queryable,
  disputeId: string,
): Promise<{ claimId: string; taskId: string } | undefined> {
  return tx.first(sql`
    SELECT d.claim_id, c.task_id FROM dispute d JOIN claim c ON c.id = d.claim_id WHERE d.id = ${disputeId}::uuid`);
}
