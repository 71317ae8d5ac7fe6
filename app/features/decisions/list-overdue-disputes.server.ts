import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Disputes nobody decided in time, the longest overdue first. */
export async function listOverdueDisputes(q: Queryable, now: Date, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(sql`
    SELECT id FROM dispute WHERE status IN ('open', 'answered') AND decision_due_at <= ${now}::timestamptz
    ORDER BY decision_due_at, id LIMIT ${limit}::int`);
  return rows.map((row) => row.id);
}
