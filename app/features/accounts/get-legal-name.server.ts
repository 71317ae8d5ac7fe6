import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from './context';

/** The name an expert gave as the one on their licence: what registers are asked for. */
export async function getLegalName(ctx: ExpertCtx): Promise<string> {
  const row = await ctx.db.first<{ legalName: string }>(sql`
    SELECT legal_name FROM expert WHERE user_id = ${ctx.actor.userId}::uuid`);
  return row?.legalName ?? '';
}
