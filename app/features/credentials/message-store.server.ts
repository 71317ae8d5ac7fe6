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

/** How many messages the holder of a credential wrote in the 24 hours before `now`. */
export async function countHolderMessages(tx: Queryable, credentialId: string, now: Date): Promise<number> {
  const row = await tx.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM credential_message
    WHERE credential_id = ${credentialId}::uuid AND author_role = 'holder'
      AND sent_at > ${now}::timestamptz - interval '24 hours'`);
  return row?.count ?? 0;
}

/** Since when the desk owes the holder of a credential an answer: their first unasked message it has not decided upon. */
export async function markHolderWrote(tx: Queryable, credentialId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE credential SET holder_wrote_at = coalesce(holder_wrote_at, ${at}::timestamptz) WHERE id = ${credentialId}::uuid`);
}

/** The desk has decided: what the holder wrote before is answered. */
export async function markHolderAnswered(tx: Queryable, credentialId: string): Promise<void> {
  await tx.execute(sql`UPDATE credential SET holder_wrote_at = NULL WHERE id = ${credentialId}::uuid`);
}
