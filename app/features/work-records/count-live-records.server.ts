import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** How many links of an expert are open now. */
export async function countLiveRecords(db: Queryable, expertId: string): Promise<number> {
  const row = await db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM work_record WHERE expert_id = ${expertId}::uuid AND revoked_at IS NULL`);
  return row?.count ?? 0;
}
