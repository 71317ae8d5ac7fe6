import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Whose credential it is. */
export async function loadHolderId(q: Queryable, credentialId: string): Promise<string | undefined> {
  const row = await q.first<{ expertId: string }>(sql`
    SELECT expert_id FROM credential WHERE id = ${credentialId}::uuid`);
  return row?.expertId;
}
