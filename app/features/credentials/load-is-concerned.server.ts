import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/**
 * Whether this person belongs to a company the expert has worked for, or works for now: such a person decides nothing about
 * the expert's credentials. Most of the desk belongs to no company, which is seen first.
 */
export async function loadIsConcerned(db: Queryable, userId: string, expertId: string): Promise<boolean> {
  const row = await db.first<{ concerned: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = ${userId}::uuid AND EXISTS (
      SELECT 1 FROM claim c JOIN job j ON j.id = c.job_id
      WHERE c.expert_id = ${expertId}::uuid AND j.organization_id = m.organization_id)) AS concerned`);
  return row?.concerned ?? false;
}
