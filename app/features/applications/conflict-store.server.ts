import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ConflictKind } from './conflict';

/** Writes a declaration, with the company of exactly that name; false when the same one stands already. */
export async function insertConflict(
  tx: Queryable,
  row: { id: string; expertId: string; kind: ConflictKind; name: string; at: Date },
): Promise<boolean> {
  const inserted = await tx.execute(sql`
    INSERT INTO conflict_declaration (id, expert_id, kind, name, organization_id, declared_at)
    VALUES (${row.id}::uuid, ${row.expertId}::uuid, ${row.kind}::"ConflictKind", ${row.name},
      (SELECT id FROM organization WHERE lower(name) = lower(${row.name}) ORDER BY created_at, id LIMIT 1),
      ${row.at}::timestamptz)
    ON CONFLICT (expert_id, kind, lower(name)) WHERE ended_at IS NULL DO NOTHING`);
  return inserted === 1;
}

/** Ends one of this expert's standing declarations; false when there is none. */
export async function endConflictRow(tx: Queryable, expertId: string, id: string, at: Date): Promise<boolean> {
  const ended = await tx.execute(sql`
    UPDATE conflict_declaration SET ended_at = ${at}::timestamptz
    WHERE id = ${id}::uuid AND expert_id = ${expertId}::uuid AND ended_at IS NULL`);
  return ended === 1;
}
