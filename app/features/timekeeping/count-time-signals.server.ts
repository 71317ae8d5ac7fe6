import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

const MOST_COUNTED = 1000;

/** How many signals nobody has looked at, counted no further than a thousand; one statement over the index of those alone. */
export async function countTimeSignals(ctx: AdminCtx): Promise<number> {
  const row = await ctx.db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM time_signal WHERE looked_at IS NULL LIMIT ${MOST_COUNTED}::int) waiting`);
  return row?.count ?? 0;
}
