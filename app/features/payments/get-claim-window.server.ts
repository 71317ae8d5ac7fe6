import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** When silence approves a claim; undefined while it is held or once its pay is decided. */
export async function getClaimWindow(q: Queryable, claimId: string): Promise<Date | undefined> {
  const row = await q.first<{ windowEndsAt: Date }>(sql`
    SELECT window_ends_at FROM claim
    WHERE id = ${claimId}::uuid AND pay_status = 'submitted' AND window_ends_at IS NOT NULL`);
  return row?.windowEndsAt;
}
