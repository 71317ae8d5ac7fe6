import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  status: 'queued' | 'sent' | 'failed';
  createdAt: Date;
}

const PAGE_SIZE = 50;

/** The newest mails, a page at a time; `after` is the id of the last one seen (ids grow with time). */
export async function loadMailPage(
  db: Queryable,
  after: string | null,
): Promise<{ mails: MailRow[]; nextCursor: string | null }> {
  const rows = await db.query<MailRow>(sql`
    SELECT id, recipient, subject, status::text, created_at FROM outbound_mail
    WHERE ${after}::uuid IS NULL OR id < ${after}::uuid
    ORDER BY id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const mails = rows.slice(0, PAGE_SIZE);
  return { mails, nextCursor: rows.length > PAGE_SIZE ? (mails.at(-1)?.id ?? null) : null };
}

/** One mail with its text. */
export async function loadMail(db: Queryable, id: string): Promise<(MailRow & { text: string }) | undefined> {
  return db.first(sql`
    SELECT id, recipient, subject, status::text, created_at, text FROM outbound_mail WHERE id = ${id}::uuid`);
}
