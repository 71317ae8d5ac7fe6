import type { Queryable } from '~/platform/db/database';
import { sql, type Sql } from '~/platform/db/sql';
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

/**
 * A select of `credential_id` and `wrote_at`: the standing, expired and suspended credentials whose holder wrote and nobody at the desk
 * answered or decided since, with the first such message. What the clock or a sweep did answers nobody.
 */
export function unansweredHolders(): Sql {
  return sql`
    SELECT m.credential_id, min(m.sent_at) AS wrote_at
    FROM credential_message m JOIN credential c ON c.id = m.credential_id
    WHERE m.author_role = 'holder' AND c.status IN ('verified', 'expiring', 'expired', 'suspended')
      AND NOT EXISTS (SELECT 1 FROM credential_message d
        WHERE d.credential_id = m.credential_id AND d.author_role = 'desk' AND d.sent_at >= m.sent_at)
      AND NOT EXISTS (SELECT 1 FROM credential_check k
        WHERE k.credential_id = m.credential_id AND k.decision <> 'none' AND k.checker_user_id IS NOT NULL
          AND k.checked_at >= m.sent_at)
    GROUP BY m.credential_id`;
}
