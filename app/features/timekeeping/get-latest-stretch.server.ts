import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** When the expert's latest stretch before a moment began; undefined when there is none. */
export async function getLatestStretch(ctx: ExpertCtx, before: Date): Promise<Date | undefined> {
  const row = await ctx.db.first<{ startedAt: Date }>(sql`
    SELECT started_at FROM segment
    WHERE expert_id = ${ctx.actor.userId}::uuid AND started_at < ${before}::timestamptz
    ORDER BY started_at DESC LIMIT 1`);
  return row?.startedAt;
}
