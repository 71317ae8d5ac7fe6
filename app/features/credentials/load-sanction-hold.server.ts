import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/**
 * Whether an expert is held by a list of excluded people: a strong or probable match that nobody has cleared, or one of any
 * strength that two people confirmed. While it is so, nothing of theirs is verified.
 */
export async function loadSanctionHold(q: Queryable, expertId: string): Promise<boolean> {
  const row = await q.first(sql`
    SELECT 1 AS held FROM exclusion_match
    WHERE expert_id = ${expertId}::uuid AND (status = 'confirmed' OR (status = 'open' AND strength <> 'name_only'))
    LIMIT 1`);
  return row !== undefined;
}
