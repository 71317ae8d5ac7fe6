import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** The address of an account, in lower case as addresses are hashed. */
export async function loadHolderEmail(db: Queryable, userId: string): Promise<string> {
  const row = await db.first<{ email: string }>(sql`SELECT email FROM user_account WHERE id = ${userId}::uuid`);
  if (!row) throw new Error('who acts has an account');
  return row.email.toLowerCase();
}
