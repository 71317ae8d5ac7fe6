import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Records behind an id whose link another key than the present one seals; `prefix` is what the present one writes. */
export async function loadForeignTokens(
  db: Queryable,
  { prefix, afterId, limit }: { prefix: Uint8Array; afterId: string; limit: number },
): Promise<{ id: string; sealed: Uint8Array }[]> {
  return db.query(sql`
    SELECT id, token_encrypted AS sealed FROM work_record
    WHERE id > ${afterId}::uuid
      AND substring(token_encrypted FROM 1 FOR ${prefix.length}::int) <> ${Buffer.from(prefix)}::bytea
    ORDER BY id LIMIT ${limit}::int`);
}

/** Writes a link that was sealed anew, unless it changed meanwhile. */
export async function updateToken(
  db: Queryable,
  { id, before, after }: { id: string; before: Uint8Array; after: Uint8Array },
): Promise<boolean> {
  const changed = await db.execute(sql`
    UPDATE work_record SET token_encrypted = ${Buffer.from(after)}::bytea
    WHERE id = ${id}::uuid AND token_encrypted = ${Buffer.from(before)}::bytea`);
  return changed === 1;
}
