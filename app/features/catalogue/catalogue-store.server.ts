import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { GeneralDefinition, KindDefinition, Specialty } from './credential-kind';

export type KindStatus = 'draft' | 'published' | 'retired';

export interface KindVersionRow {
  code: string;
  version: number;
  status: KindStatus;
  definition: KindDefinition | GeneralDefinition;
  /** Who wrote it, of a draft the last one to save it; null for what ships with the product. */
  createdBy: string | null;
  createdAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  retiredAt: Date | null;
}

/** The database's clock, for a writer that no request and no job has given one. */
export async function loadNow(db: Queryable): Promise<Date> {
  const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  if (!clock) throw new Error('the database has no clock');
  return clock.now;
}

/** Makes writers of one kind wait for each other until the transaction ends. */
export async function lockKind(tx: Queryable, code: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`kind:${code}`}::text, 0))`);
}

/** Every version of a kind, newest first. */
export async function loadKindVersions(db: Queryable, code: string): Promise<KindVersionRow[]> {
  return db.query<KindVersionRow>(sql`SELECT * FROM kind_version WHERE code = ${code} ORDER BY version DESC`);
}

/** The newest versions of every kind there is: of each code the published one, and the highest. */
export async function loadKindHeads(db: Queryable): Promise<KindVersionRow[]> {
  return db.query<KindVersionRow>(sql`
    SELECT * FROM kind_version k WHERE status = 'published'
      OR version = (SELECT max(version) FROM kind_version m WHERE m.code = k.code)
    ORDER BY code COLLATE "C", version DESC`);
}

/** Writes a version; a draft of the same number is replaced, anything else refuses the change. */
export async function saveKindVersion(tx: Queryable, row: KindVersionRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO kind_version (code, version, status, definition, created_by, created_at, published_by, published_at, retired_at)
    VALUES (${row.code}, ${row.version}::int, ${row.status}::"KindStatus", ${JSON.stringify(row.definition)}::jsonb,
      ${row.createdBy}::uuid, ${row.createdAt}::timestamptz, ${row.publishedBy}::uuid, ${row.publishedAt}::timestamptz,
      ${row.retiredAt}::timestamptz)
    ON CONFLICT (code, version) DO UPDATE SET status = excluded.status, definition = excluded.definition, created_by = excluded.created_by,
      published_by = excluded.published_by, published_at = excluded.published_at, retired_at = excluded.retired_at`);
}

export async function deleteDraft(tx: Queryable, code: string): Promise<void> {
  await tx.execute(sql`DELETE FROM kind_version WHERE code = ${code} AND status = 'draft'`);
}

/** Adds fields; one that is known already stays as it is. */
export async function insertSpecialties(
  tx: Queryable,
  specialties: readonly Omit<Specialty, 'isRetired'>[],
  by: { userId: string | null; at: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO specialty (list, code, parent_code, names, created_by, created_at)
    SELECT s->>'list', s->>'code', s->>'parentCode', s->'names', ${by.userId}::uuid, ${by.at}::timestamptz
    FROM jsonb_array_elements(${JSON.stringify(specialties)}::jsonb) AS s
    ON CONFLICT (list, code) DO NOTHING`);
}

/** Takes a field out of use, or brings it back with null; answers whether there is such a field. */
export async function setSpecialtyRetired(
  tx: Queryable,
  key: { list: string; code: string },
  retiredAt: Date | null,
): Promise<boolean> {
  const row = await tx.first(sql`
    UPDATE specialty SET retired_at = ${retiredAt}::timestamptz
    WHERE list = ${key.list} AND code = ${key.code} RETURNING code`);
  return row !== undefined;
}
