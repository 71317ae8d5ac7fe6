import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { CefrLevel } from './capability-tokens';
import type { LanguageProof } from './language-proof';

export interface LanguageRow {
  expertId: string;
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  status: 'claimed' | 'verified' | 'rejected';
  proof: LanguageProof;
  /** Of a certificate alone. */
  certificateName: string | null;
  documentId: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

export async function loadLanguage(tx: Queryable, expertId: string, tag: string): Promise<LanguageRow | undefined> {
  return tx.first<LanguageRow>(
    sql`SELECT * FROM expert_language WHERE expert_id = ${expertId}::uuid AND tag = ${tag} FOR UPDATE`,
  );
}

/** Writes the row, new or not; `createdAt` is when the present statement was made. */
export async function saveLanguage(tx: Queryable, row: LanguageRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO expert_language (expert_id, tag, read_level, write_level, status, proof, certificate_name, document_id, decided_at,
      created_at)
    VALUES (${row.expertId}::uuid, ${row.tag}, ${row.readLevel}, ${row.writeLevel}, ${row.status}::"LanguageStatus",
      ${row.proof}::"LanguageProof", ${row.certificateName}, ${row.documentId}::uuid, ${row.decidedAt}::timestamptz, ${row.createdAt}::timestamptz)
    ON CONFLICT (expert_id, tag) DO UPDATE SET read_level = EXCLUDED.read_level, write_level = EXCLUDED.write_level,
      status = EXCLUDED.status, proof = EXCLUDED.proof, certificate_name = EXCLUDED.certificate_name,
      document_id = EXCLUDED.document_id, decided_at = EXCLUDED.decided_at, created_at = EXCLUDED.created_at`);
}

/** Removes the row; what it was stands in the audit. */
export async function deleteLanguage(tx: Queryable, expertId: string, tag: string): Promise<void> {
  await tx.execute(sql`DELETE FROM expert_language WHERE expert_id = ${expertId}::uuid AND tag = ${tag}`);
}
