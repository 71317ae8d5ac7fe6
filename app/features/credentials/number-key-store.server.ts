import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface SealedNumberRow {
  id: string;
  kind: string;
  kindVersion: number;
  jurisdiction: string;
  sealed: Uint8Array;
  numberHash: string | null;
}

/** Credentials behind an id whose number another key than the present one seals; `prefix` is what the present one writes. */
export async function loadForeignNumbers(
  db: Queryable,
  { prefix, afterId, limit }: { prefix: Uint8Array; afterId: string; limit: number },
): Promise<SealedNumberRow[]> {
  return db.query(sql`
    SELECT id, kind, kind_version, jurisdiction, number_encrypted AS sealed, number_hash FROM credential
    WHERE id > ${afterId}::uuid AND number_encrypted IS NOT NULL
      AND substring(number_encrypted FROM 1 FOR ${prefix.length}::int) <> ${Buffer.from(prefix)}::bytea
    ORDER BY id LIMIT ${limit}::int`);
}

/** Writes number and hash together, unless the number changed meanwhile. */
export async function updateNumber(
  db: Queryable,
  { id, before, after, numberHash }: { id: string; before: Uint8Array; after: Uint8Array; numberHash: string | null },
): Promise<boolean> {
  const changed = await db.execute(sql`
    UPDATE credential SET number_encrypted = ${Buffer.from(after)}::bytea, number_hash = ${numberHash}
    WHERE id = ${id}::uuid AND number_encrypted = ${Buffer.from(before)}::bytea`);
  return changed === 1;
}
