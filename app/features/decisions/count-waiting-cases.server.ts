import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

const MOST_COUNTED = 1000;

/**
 * What waits behind the desk's cases: disputes to decide and signals nobody has looked at, of each counted no further than a thousand;
 * one statement over the indexes of those alone.
 */
export async function countWaitingCases(ctx: AdminCtx): Promise<number> {
  const most = MOST_COUNTED;
  const row = await ctx.db.first<{ count: number }>(sql`
    SELECT (SELECT count(*) FROM (SELECT 1 FROM dispute WHERE status IN ('open', 'answered') LIMIT ${most}::int) d)::int
      + (SELECT count(*) FROM (SELECT 1 FROM time_signal WHERE looked_at IS NULL LIMIT ${most}::int) s)::int AS count`);
  return row?.count ?? 0;
}
