import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { AccountIdentity } from '~/platform/verifiable-credentials/bind-subject';

interface BadgeHolder extends AccountIdentity {
  /** How many badges the expert handed in during the last 24 hours, for whatever credential. */
  recentBadges: number;
}

/** What a badge may be bound to: the expert's address and the names they are registered under. Nobody has proven a DID yet. */
export async function loadBadgeHolder(db: Queryable, expertId: string): Promise<BadgeHolder> {
  const row = await db.first<{ email: string; legalName: string; otherNames: string[]; recentBadges: number }>(sql`
    SELECT u.email, e.legal_name, e.other_names,
      (SELECT count(*)::int FROM credential c JOIN credential_check k ON k.credential_id = c.id
       WHERE c.expert_id = e.user_id AND k.method = 'vc' AND k.checked_at > assay_now() - interval '1 day') AS recent_badges
    FROM expert e JOIN user_account u ON u.id = e.user_id WHERE e.user_id = ${expertId}::uuid`);
  if (!row) throw new Error('an expert who acts has an account');
  return { email: row.email, names: [row.legalName, ...row.otherNames], dids: [], recentBadges: row.recentBadges };
}
