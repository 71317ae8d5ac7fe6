import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { ABSOLUTE_LIMIT_DAYS } from './find-session-holders.server';

export interface SessionRow {
  userId: string;
  expiresAt: Date;
}

/** A session begins. `idHash` is the SHA-256 of the token, which is never stored. */
export async function insertSession(db: Queryable, idHash: string, session: SessionRow): Promise<void> {
  await db.execute(sql`
    INSERT INTO session (id, user_id, created_at, expires_at)
    VALUES (${idHash}, ${session.userId}::uuid, assay_now(), ${session.expiresAt}::timestamptz)`);
}

/** The session while its account exists and it is not older than the absolute limit. */
export async function loadSession(db: Queryable, idHash: string): Promise<SessionRow | undefined> {
  return db.first<SessionRow>(sql`
    SELECT s.user_id, s.expires_at FROM session s JOIN user_account u ON u.id = s.user_id
    WHERE s.id = ${idHash} AND s.created_at > statement_timestamp() - make_interval(days => ${ABSOLUTE_LIMIT_DAYS}::int)`);
}

export async function loadSessionsOfUser(db: Queryable, userId: string): Promise<(SessionRow & { id: string })[]> {
  return db.query(sql`SELECT id, user_id, expires_at FROM session WHERE user_id = ${userId}::uuid`);
}

export async function updateSessionExpiry(db: Queryable, idHash: string, expiresAt: Date): Promise<void> {
  await db.execute(sql`UPDATE session SET expires_at = ${expiresAt}::timestamptz WHERE id = ${idHash}`);
}

export async function deleteSession(db: Queryable, idHash: string): Promise<void> {
  await db.execute(sql`DELETE FROM session WHERE id = ${idHash}`);
}

export async function deleteSessionsOfUser(db: Queryable, userId: string): Promise<void> {
  await db.execute(sql`DELETE FROM session WHERE user_id = ${userId}::uuid`);
}

export async function deleteExpiredSessions(db: Queryable): Promise<void> {
  await db.execute(sql`DELETE FROM session WHERE expires_at <= statement_timestamp()`);
}
