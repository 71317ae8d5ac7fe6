import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { readBadgeFinding, type BadgeFinding } from './badge-evidence';

/** A badge the expert handed in for a credential, and what was found. */
export interface MyBadge extends BadgeFinding {
  id: string;
  checkedAt: Date;
}

/** The badges handed in for one of the actor's own credentials, newest first. */
export async function listMyBadges(ctx: ExpertCtx, credentialId: string): Promise<MyBadge[]> {
  const rows = await ctx.db.query<{ id: string; checkedAt: Date; method: string; facts: unknown }>(sql`
    SELECT k.id, k.checked_at, k.method, k.facts FROM credential_check k JOIN credential c ON c.id = k.credential_id
    WHERE c.id = ${credentialId}::uuid AND c.expert_id = ${ctx.actor.userId}::uuid AND k.method = 'vc'
    ORDER BY k.checked_at DESC, k.id DESC LIMIT 50`);
  return rows.flatMap((row) => {
    const finding = readBadgeFinding(row);
    return finding ? [{ id: row.id, checkedAt: row.checkedAt, ...finding }] : [];
  });
}
