import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

/** How many disputes wait for a decision; one statement over the index of those alone. */
export async function countCases(ctx: AdminCtx): Promise<number> {
  const row = await ctx.db.first<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM dispute WHERE status IN ('open', 'answered')`,
  );
  return row?.count ?? 0;
}
