import type { Locale } from '~/core/locale';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

export interface NewMail {
  id: string;
  dedupeKey: string;
  recipient: string;
  locale: Locale;
  subject: string;
  text: string;
  hasSecret: boolean;
  createdAt: Date;
}

/** Writes a mail, `queued`; false when one with its key was written before. */
export async function insertMail(tx: Queryable, mail: NewMail): Promise<boolean> {
  const written = await tx.execute(sql`
    INSERT INTO outbound_mail (id, dedupe_key, recipient, locale, subject, text, has_secret, created_at)
    VALUES (${mail.id}::uuid, ${mail.dedupeKey}, ${mail.recipient}, ${mail.locale}, ${mail.subject}, ${mail.text},
      ${mail.hasSecret}, ${mail.createdAt}::timestamptz)
    ON CONFLICT (dedupe_key) DO NOTHING`);
  return written === 1;
}

export async function loadMail(
  db: Queryable,
  mailId: string,
): Promise<{ id: string; recipient: string; subject: string; text: string; status: string } | undefined> {
  return db.first(sql`
    SELECT id, recipient, subject, text, status::text FROM outbound_mail WHERE id = ${mailId}::uuid`);
}

/**
 * Marks a queued mail; one that was marked before keeps its mark. `forgetsSecret` empties the text of one that holds a secret, now
 * that it is in its reader's hands only.
 */
export async function updateMailStatus(
  db: Queryable,
  mailId: string,
  status: 'sent' | 'failed',
  { forgetsSecret }: { forgetsSecret: boolean },
): Promise<void> {
  await db.execute(sql`
    UPDATE outbound_mail SET status = ${status}::"MailStatus",
      text = CASE WHEN has_secret AND ${forgetsSecret}::boolean THEN '' ELSE text END,
      sent_at = CASE WHEN ${status} = 'sent' THEN assay_now() ELSE sent_at END
    WHERE id = ${mailId}::uuid AND status = 'queued'`);
}
