import type { Queryable } from '~/platform/db/database';
import { sql, type Sql } from '~/platform/db/sql';
import { UNUSED_DOCUMENT_DAYS, type DocumentFacts } from './document';

export interface DocumentRow extends DocumentFacts {
  ownerUserId: string;
  storageKey: string;
  /** The data key, wrapped by the key-encryption key; null once purged. */
  wrappedKey: Uint8Array | null;
  /** What the scanner found; such a document is never opened. */
  malware: string | null;
  createdAt: Date;
  purgeStartedAt: Date | null;
  purgedAt: Date | null;
}

export async function insertDocument(
  tx: Queryable,
  row: Omit<DocumentRow, 'wrappedKey' | 'purgeStartedAt' | 'purgedAt'> & { wrappedKey: Uint8Array },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO document (id, owner_user_id, filename, media_type, byte_size, sha256, upload_sha256, storage_key,
      wrapped_key, malware, created_at)
    VALUES (${row.id}::uuid, ${row.ownerUserId}::uuid, ${row.filename}, ${row.mediaType}, ${row.byteSize}::int,
      ${row.sha256}, ${row.uploadSha256}, ${row.storageKey}, ${Buffer.from(row.wrappedKey)}::bytea, ${row.malware},
      ${row.createdAt}::timestamptz)`);
}

/** Any document by its id, for an admin whose look is logged. */
export async function loadDocument(db: Queryable, id: string): Promise<DocumentRow | undefined> {
  return db.first<DocumentRow>(sql`SELECT * FROM document WHERE id = ${id}::uuid`);
}

/** The document when it belongs to this person. */
export async function loadOwnDocument(
  db: Queryable,
  ownerUserId: string,
  id: string,
): Promise<DocumentRow | undefined> {
  return db.first<DocumentRow>(
    sql`SELECT * FROM document WHERE id = ${id}::uuid AND owner_user_id = ${ownerUserId}::uuid`,
  );
}

/**
 * A lateral join for a row `document d`: `uses` says what rests on it. `is_named` where anything names it, a decision that waits for
 * its second person included; `is_open` while a credential, a language or the application of a profile that names it is
 * undecided; `is_needed` while one of them stands, withdrawn ones apart; `keep_until` the end of its retention, which counts
 * from the last decision on what it proves or from its upload, whichever came later (null while a decision is due), or from the
 * upload alone where nothing names it.
 */
export function usesOfDocument(retentionDays: number): Sql {
  return sql`LEFT JOIN LATERAL (
    SELECT count(*) > 0 AS is_named, coalesce(bool_or(named.is_open), false) AS is_open,
      coalesce(bool_or(named.is_needed), false) AS is_needed,
      CASE WHEN bool_or(named.is_open) THEN NULL
        WHEN max(named.decided_at) IS NULL THEN d.created_at + make_interval(days => ${UNUSED_DOCUMENT_DAYS}::int)
        ELSE greatest(max(named.decided_at), d.created_at) + make_interval(days => ${retentionDays}::int) END AS keep_until
    FROM (
      SELECT c.status <> 'withdrawn' AS is_needed,
        c.status IN ('draft', 'submitted', 'format_checked', 'in_review', 'needs_information')
          OR EXISTS (SELECT 1 FROM credential_proposal p WHERE p.credential_id = c.id AND p.status = 'open') AS is_open,
        coalesce((SELECT max(k.checked_at) FROM credential_check k WHERE k.credential_id = c.id AND k.decision <> 'none'),
          c.updated_at) AS decided_at
      FROM credential c WHERE c.id IN (
        SELECT id FROM credential WHERE document_id = d.id
        UNION SELECT credential_id FROM credential_message WHERE document_id = d.id
        UNION SELECT credential_id FROM credential_check WHERE evidence_document_id = d.id
        UNION SELECT credential_id FROM credential_proposal
          WHERE status = 'open' AND input ->> 'evidenceDocumentId' = d.id::text)
      UNION ALL SELECT true, l.status = 'claimed', coalesce(l.decided_at, l.created_at)
      FROM expert_language l WHERE l.document_id = d.id
      UNION ALL SELECT coalesce(bool_or(a.status <> 'withdrawn'), false),
        coalesce(bool_or(a.status IN ('submitted', 'in_review', 'needs_information')), false),
        greatest(max(a.decided_at), p.updated_at)
      FROM expert_profile p LEFT JOIN expert_application a ON a.expert_id = p.expert_id
      WHERE p.cv_document_id = d.id GROUP BY p.expert_id
    ) named
  ) uses ON true`;
}

/** Deletes one of this person's documents that nothing names; false when something does, or there is none. */
export async function deleteUnnamedDocument(tx: Queryable, ownerUserId: string, id: string): Promise<boolean> {
  const deleted = await tx.execute(sql`
    DELETE FROM document WHERE id IN (
      SELECT d.id FROM document d ${usesOfDocument(0)}
      WHERE d.id = ${id}::uuid AND d.owner_user_id = ${ownerUserId}::uuid AND NOT uses.is_named)`);
  return deleted === 1;
}

/** Marks up to `limit` documents whose retention is over; from then on nobody opens them. */
export async function markDueDocuments(
  db: Queryable,
  { now, retentionDays, limit }: { now: Date; retentionDays: number; limit: number },
): Promise<void> {
  await db.execute(sql`
    UPDATE document SET purge_started_at = ${now}::timestamptz WHERE purge_started_at IS NULL AND id IN (
      SELECT d.id FROM document d ${usesOfDocument(retentionDays)}
      WHERE d.purged_at IS NULL AND d.purge_started_at IS NULL AND uses.keep_until <= ${now}::timestamptz
      ORDER BY d.created_at, d.id LIMIT ${limit}::int)`);
}

/** Marks one of this person's documents unless something rests on it; false when something does or it was marked before. */
export async function markOwnDocument(
  tx: Queryable,
  { ownerUserId, id, now }: { ownerUserId: string; id: string; now: Date },
): Promise<boolean> {
  const marked = await tx.execute(sql`
    UPDATE document SET purge_started_at = ${now}::timestamptz WHERE purge_started_at IS NULL AND id IN (
      SELECT d.id FROM document d ${usesOfDocument(0)}
      WHERE d.id = ${id}::uuid AND d.owner_user_id = ${ownerUserId}::uuid AND NOT uses.is_needed)`);
  return marked === 1;
}

/** Documents that are marked and not yet gone, those marked first in front. */
export async function loadMarkedDocuments(
  db: Queryable,
  limit: number,
): Promise<Pick<DocumentRow, 'id' | 'storageKey' | 'ownerUserId'>[]> {
  return db.query(sql`
    SELECT id, storage_key, owner_user_id FROM document WHERE purge_started_at IS NOT NULL AND purged_at IS NULL
    ORDER BY purge_started_at, id LIMIT ${limit}::int`);
}

/** Clears the data key of a marked document; false when that was done before. */
export async function clearDataKey(tx: Queryable, id: string, now: Date): Promise<boolean> {
  const cleared = await tx.execute(sql`
    UPDATE document SET wrapped_key = NULL, purged_at = ${now}::timestamptz
    WHERE id = ${id}::uuid AND purge_started_at IS NOT NULL AND purged_at IS NULL`);
  return cleared === 1;
}

/** Documents behind an id whose data key another key than the present one wraps; `prefix` is what the present one writes. */
export async function loadForeignDataKeys(
  db: Queryable,
  { prefix, afterId, limit }: { prefix: Uint8Array; afterId: string; limit: number },
): Promise<{ id: string; sealed: Uint8Array }[]> {
  return db.query(sql`
    SELECT id, wrapped_key AS sealed FROM document
    WHERE id > ${afterId}::uuid AND wrapped_key IS NOT NULL
      AND substring(wrapped_key FROM 1 FOR ${prefix.length}::int) <> ${Buffer.from(prefix)}::bytea
    ORDER BY id LIMIT ${limit}::int`);
}

/** Writes a data key that was wrapped anew, unless it changed or went meanwhile. */
export async function updateDataKey(
  db: Queryable,
  { id, before, after }: { id: string; before: Uint8Array; after: Uint8Array },
): Promise<boolean> {
  const changed = await db.execute(sql`
    UPDATE document SET wrapped_key = ${Buffer.from(after)}::bytea
    WHERE id = ${id}::uuid AND wrapped_key = ${Buffer.from(before)}::bytea`);
  return changed === 1;
}
