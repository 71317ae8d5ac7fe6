import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface CapabilityTokenRow {
  id: number;
  name: string;
}

/** The tokens among `names` that have a number already. */
export async function loadCapabilityTokens(db: Queryable, names: readonly string[]): Promise<CapabilityTokenRow[]> {
  return db.query<CapabilityTokenRow>(sql`SELECT id, name FROM capability_token WHERE name = ANY(${names}::text[])`);
}

/** Numbers the names that have none; names are taken in one order, so that two writers wait for each other and never deadlock. */
export async function insertCapabilityTokens(tx: Queryable, names: readonly string[]): Promise<void> {
  await tx.execute(sql`
    INSERT INTO capability_token (name)
    SELECT name FROM unnest(${[...names].sort()}::text[]) AS name ORDER BY name COLLATE "C"
    ON CONFLICT (name) DO NOTHING`);
}

/** Replaces what an expert has proven; `validUntil` is the earliest lapse, null when nothing lapses. */
export async function updateExpertCapabilities(
  tx: Queryable,
  expertId: string,
  capabilityIds: readonly number[],
  validUntil: Date | null,
): Promise<void> {
  await tx.execute(sql`
    UPDATE expert SET capability_ids = ${[...capabilityIds]}::int[], capabilities_valid_until = ${validUntil}::timestamptz
    WHERE user_id = ${expertId}::uuid`);
}
