import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Kept events received before the given instant whose effect has not come about, the oldest first. */
export async function listUnprocessedStripeEvents(
  q: Queryable,
  receivedBefore: Date,
  limit: number,
): Promise<string[]> {
  const rows = await q.query<{ id: string }>(sql`
    SELECT id FROM stripe_event WHERE processed_at IS NULL AND received_at < ${receivedBefore}::timestamptz
    ORDER BY received_at LIMIT ${limit}::int`);
  return rows.map((row) => row.id);
}
