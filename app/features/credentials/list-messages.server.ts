import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { CredentialMessageRow } from './message-store.server';

/** One message of the thread about a credential. */
export interface CredentialMessage extends Pick<
  CredentialMessageRow,
  'id' | 'authorRole' | 'body' | 'reasonCode' | 'documentId' | 'sentAt'
> {
  /** The author's display name; empty where the holder reads what the desk wrote. */
  authorName: string;
  documentName: string | null;
}

/** The last hundred messages about a credential, oldest first; whose credential it is, the caller has made sure. */
export async function listMessages(db: Queryable, credentialId: string): Promise<CredentialMessage[]> {
  const rows = await db.query<CredentialMessage>(sql`
    SELECT m.id, m.author_role, m.body, m.reason_code, m.document_id, m.sent_at, u.display_name AS author_name,
      d.filename AS document_name
    FROM credential_message m JOIN user_account u ON u.id = m.author_user_id
    LEFT JOIN document d ON d.id = m.document_id
    WHERE m.credential_id = ${credentialId}::uuid ORDER BY m.sent_at DESC, m.id DESC LIMIT 100`);
  return rows.reverse();
}
