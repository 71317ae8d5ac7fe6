import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { DocumentFacts } from './document';

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

export async function deleteOwnDocument(tx: Queryable, ownerUserId: string, id: string): Promise<void> {
  await tx.execute(sql`DELETE FROM document WHERE id = ${id}::uuid AND owner_user_id = ${ownerUserId}::uuid`);
}
