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

/**
 * Replaces what an expert has proven and keeps what they could do since `at`; `validUntil` is the earliest lapse, null when
 * nothing lapses. Nothing is written where nothing changed. The expert's row is locked, so what is written last stands last in the
 * history, also where its `at` was read before what somebody else wrote meanwhile.
 */
export async function updateExpertCapabilities(
  tx: Queryable,
  expertId: string,
  capabilityIds: readonly number[],
  validUntil: Date | null,
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    WITH changed AS (
      UPDATE expert SET capability_ids = ${[...capabilityIds]}::int[], capabilities_valid_until = ${validUntil}::timestamptz
      WHERE user_id = ${expertId}::uuid
        AND (capability_ids, capabilities_valid_until) IS DISTINCT FROM (${[...capabilityIds]}::int[], ${validUntil}::timestamptz)
      RETURNING user_id, capability_ids, capabilities_valid_until)
    INSERT INTO capability_change (expert_id, at, capability_ids, valid_until)
    SELECT user_id, greatest(${at}::timestamptz, (SELECT max(at) FROM capability_change WHERE expert_id = user_id)), capability_ids, capabilities_valid_until FROM changed`);
}

/**
 * The names of the tokens an expert held at a moment, sorted: the last change before or at it, where its earliest lapse had
 * not come. Empty before the first change.
 */
export async function loadCapabilitiesAt(db: Queryable, expertId: string, at: Date): Promise<string[]> {
  const rows = await db.query<{ name: string }>(sql`
    SELECT t.name FROM (
      SELECT capability_ids, valid_until FROM capability_change
      WHERE expert_id = ${expertId}::uuid AND at <= ${at}::timestamptz ORDER BY at DESC, id DESC LIMIT 1) c
    JOIN capability_token t ON t.id = ANY(c.capability_ids)
    WHERE c.valid_until IS NULL OR c.valid_until > ${at}::timestamptz ORDER BY t.name COLLATE "C"`);
  return rows.map(({ name }) => name);
}
