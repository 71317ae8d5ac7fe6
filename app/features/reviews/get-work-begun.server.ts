import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** Whether the expert has ever taken a task. */
export async function getWorkBegun(ctx: ExpertCtx): Promise<boolean> {
  const row = await ctx.db.first<{ begun: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM claim WHERE expert_id = ${ctx.actor.userId}::uuid) AS begun`);
  return row?.begun ?? false;
}
