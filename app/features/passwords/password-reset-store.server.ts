import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Writes down that a password was forgotten, under an address an account may or may not have. */
export async function insertReset(tx: Queryable, reset: { id: string; email: string; expiresAt: Date }): Promise<void> {
  await tx.execute(sql`
    INSERT INTO password_reset (id, email, expires_at)
    VALUES (${reset.id}::uuid, ${reset.email}, ${reset.expiresAt}::timestamptz)`);
}

/** The address of a reset that has no token yet, locked until the transaction ends. */
export async function loadUnissuedResetForUpdate(tx: Queryable, resetId: string): Promise<string | undefined> {
  const row = await tx.first<{ email: string }>(sql`
    SELECT email FROM password_reset WHERE id = ${resetId}::uuid AND token_hash IS NULL FOR UPDATE`);
  return row?.email;
}

export async function updateTokenHash(tx: Queryable, resetId: string, tokenHash: string): Promise<void> {
  await tx.execute(sql`UPDATE password_reset SET token_hash = ${tokenHash} WHERE id = ${resetId}::uuid`);
}

/** The address whose token this is, while it is in time. */
export async function loadResetEmail(db: Queryable, tokenHash: string, now: Date): Promise<string | undefined> {
  const row = await db.first<{ email: string }>(sql`
    SELECT email FROM password_reset WHERE token_hash = ${tokenHash} AND expires_at > ${now}::timestamptz`);
  return row?.email;
}

/** Uses a token up; false when it was used before, voided or is out of time. */
export async function deleteReset(tx: Queryable, tokenHash: string, now: Date): Promise<boolean> {
  const deleted = await tx.execute(sql`
    DELETE FROM password_reset WHERE token_hash = ${tokenHash} AND expires_at > ${now}::timestamptz`);
  return deleted === 1;
}

/** Voids what was asked for under an address, but for one reset where that is given. */
export async function deleteResetsOfEmail(tx: Queryable, email: string, exceptId: string | null): Promise<void> {
  await tx.execute(sql`
    DELETE FROM password_reset WHERE email = ${email} AND id IS DISTINCT FROM ${exceptId}::uuid`);
}

export async function deleteExpiredResets(tx: Queryable, now: Date): Promise<void> {
  await tx.execute(sql`DELETE FROM password_reset WHERE expires_at <= ${now}::timestamptz`);
}
