import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Ended claims whose review window is over and whose pay nobody has approved, the longest waiting first. */
export async function listDueClaims(q: Queryable, now: Date, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(sql`
    SELECT id FROM claim WHERE pay_status = 'submitted' AND window_ends_at <= ${now}::timestamptz
    ORDER BY window_ends_at LIMIT ${limit}::int`);
  return rows.map((row) => row.id);
}
