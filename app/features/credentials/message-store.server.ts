import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ReasonCode } from './reason-codes';

export interface CredentialMessageRow {
  id: string;
  credentialId: string;
  authorUserId: string;
  authorRole: 'desk' | 'holder';
  body: string;
  reasonCode: ReasonCode | null;
  documentId: string | null;
  sentAt: Date;
}

/** Appends a message; the table refuses changes. */
export async function insertMessage(tx: Queryable, row: CredentialMessageRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO credential_message (id, credential_id, author_user_id, author_role, body, reason_code, document_id, sent_at)
    VALUES (${row.id}::uuid, ${row.credentialId}::uuid, ${row.authorUserId}::uuid, ${row.authorRole}, ${row.body},
      ${row.reasonCode}, ${row.documentId}::uuid, ${row.sentAt}::timestamptz)`);
}
