import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface WorkRecordRow {
  id: string;
  expertId: string;
  /** Counts all records of the installation from 1. */
  place: bigint;
  /** The record as it was signed; empty once it was erased. */
  document: string;
  /** Base64 Ed25519 signature over the document. */
  signature: string;
  credentialIds: string[];
  tokenHash: string;
  tokenEncrypted: Uint8Array;
  createdAt: Date;
  revokedAt: Date | null;
  openedCount: number;
  lastOpenedAt: Date | null;
}

type NewRow = Omit<WorkRecordRow, 'place' | 'revokedAt' | 'openedCount' | 'lastOpenedAt'>;

/** Makes the records one expert makes wait for each other until the transaction ends. */
export async function lockRecords(tx: Queryable, expertId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('work-record/' || ${expertId}, 0))`);
}

export async function insertRecord(tx: Queryable, row: NewRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO work_record (id, expert_id, document, signature, credential_ids, token_hash, token_encrypted, created_at)
    VALUES (${row.id}::uuid, ${row.expertId}::uuid, ${row.document}, ${row.signature}, ${row.credentialIds}::uuid[],
      ${row.tokenHash}, ${Buffer.from(row.tokenEncrypted)}::bytea, ${row.createdAt}::timestamptz)`);
}

export async function loadOwnRecord(db: Queryable, expertId: string, id: string): Promise<WorkRecordRow | undefined> {
  return db.first<WorkRecordRow>(
    sql`SELECT * FROM work_record WHERE id = ${id}::uuid AND expert_id = ${expertId}::uuid`,
  );
}

export async function loadRecordByToken(db: Queryable, tokenHash: string): Promise<WorkRecordRow | undefined> {
  return db.first<WorkRecordRow>(sql`SELECT * FROM work_record WHERE token_hash = ${tokenHash}`);
}

/** Revokes an own record that is not revoked; false when there is none. */
export async function updateRevoked(tx: Queryable, expertId: string, id: string, at: Date): Promise<boolean> {
  const changed = await tx.execute(sql`
    UPDATE work_record SET revoked_at = ${at}::timestamptz
    WHERE id = ${id}::uuid AND expert_id = ${expertId}::uuid AND revoked_at IS NULL`);
  return changed === 1;
}

/** Counts one more reader of a link. */
export async function updateOpened(db: Queryable, id: string, at: Date): Promise<void> {
  await db.execute(sql`
    UPDATE work_record SET opened_count = opened_count + 1, last_opened_at = ${at}::timestamptz WHERE id = ${id}::uuid`);
}
