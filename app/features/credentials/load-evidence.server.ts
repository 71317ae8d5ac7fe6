import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** What identifies a document somebody uploaded as evidence, for good; undefined where it is not theirs. */
export async function loadEvidence(
  db: Queryable,
  documentId: string,
  ownerUserId: string,
): Promise<{ sha256: string } | undefined> {
  return db.first<{ sha256: string }>(sql`
    SELECT sha256 FROM document WHERE id = ${documentId}::uuid AND owner_user_id = ${ownerUserId}::uuid`);
}
