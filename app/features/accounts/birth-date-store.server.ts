import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Experts behind an id whose birth date another key than the present one seals; `prefix` is what the present one writes. */
export async function loadForeignBirthDates(
  db: Queryable,
  { prefix, afterId, limit }: { prefix: Uint8Array; afterId: string; limit: number },
): Promise<{ id: string; sealed: Uint8Array }[]> {
  return db.query(sql`
    SELECT user_id AS id, birth_date_encrypted AS sealed FROM expert
    WHERE user_id > ${afterId}::uuid AND birth_date_encrypted IS NOT NULL
      AND substring(birth_date_encrypted FROM 1 FOR ${prefix.length}::int) <> ${Buffer.from(prefix)}::bytea
    ORDER BY user_id LIMIT ${limit}::int`);
}

/** Writes a birth date that was sealed anew, unless it changed meanwhile. */
export async function updateBirthDate(
  db: Queryable,
  { id, before, after }: { id: string; before: Uint8Array; after: Uint8Array },
): Promise<boolean> {
  const changed = await db.execute(sql`
    UPDATE expert SET birth_date_encrypted = ${Buffer.from(after)}::bytea
    WHERE user_id = ${id}::uuid AND birth_date_encrypted = ${Buffer.from(before)}::bytea`);
  return changed === 1;
}
