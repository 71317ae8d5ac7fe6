import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** The nearest notice that was sent before a credential's lapse; null before the first, and again once it is verified anew. */
export async function loadNoticedDays(tx: Queryable, credentialId: string): Promise<number | null> {
  const row = await tx.first<{ noticedDays: number | null }>(
    sql`SELECT noticed_days FROM credential WHERE id = ${credentialId}::uuid`,
  );
  return row?.noticedDays ?? null;
}

export async function updateNoticedDays(tx: Queryable, credentialId: string, days: number): Promise<void> {
  await tx.execute(sql`UPDATE credential SET noticed_days = ${days}::int WHERE id = ${credentialId}::uuid`);
}
