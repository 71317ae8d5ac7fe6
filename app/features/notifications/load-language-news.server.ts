import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { CefrLevel } from '../credentials/capability-tokens';

/** A decided language with its speaker. */
export interface LanguageNews {
  status: 'verified' | 'rejected';
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  decidedAt: Date;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** What was decided about the language; undefined for one that waits, or is not stated any more. */
export async function loadLanguageNews(
  db: Queryable,
  expertId: string,
  tag: string,
): Promise<LanguageNews | undefined> {
  return db.first<LanguageNews>(sql`
    SELECT l.status, l.read_level, l.write_level, l.decided_at, u.email, u.display_name, u.locale, u.time_zone
    FROM expert_language l JOIN user_account u ON u.id = l.expert_id
    WHERE l.expert_id = ${expertId}::uuid AND l.tag = ${tag} AND l.status IN ('verified', 'rejected')
      AND l.decided_at IS NOT NULL`);
}
