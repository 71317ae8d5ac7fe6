import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Pending checkouts opened before the given instant whose news should have come by now, the oldest first. */
export async function listPendingFundings(
  q: Queryable,
  createdBefore: Date,
  limit: number,
): Promise<{ id: string; stripeSessionId: string }[]> {
  return q.query(sql`
    SELECT id, stripe_session_id FROM funding
    WHERE status = 'pending' AND stripe_session_id IS NOT NULL AND created_at < ${createdBefore}::timestamptz
    ORDER BY created_at LIMIT ${limit}::int`);
}
