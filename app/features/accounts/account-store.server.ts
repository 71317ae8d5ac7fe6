import type { Locale } from '~/core/locale';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

export interface NewUser {
  id: string;
  email: string;
  passwordHash: string;
  displayName: string;
  locale: Locale;
  timeZone: string;
  at: Date;
}

/** Inserts the person; false when the address is taken. */
export async function insertUser(tx: Queryable, user: NewUser): Promise<boolean> {
  const inserted = await tx.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, locale, time_zone, created_at)
    VALUES (${user.id}::uuid, ${user.email}, ${user.passwordHash}, ${user.displayName}, ${user.locale}, ${user.timeZone}, ${user.at}::timestamptz)
    ON CONFLICT (email) DO NOTHING`);
  return inserted === 1;
}

export async function insertExpert(
  tx: Queryable,
  expert: { userId: string; legalName: string; country: string; at: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, created_at)
    VALUES (${expert.userId}::uuid, ${expert.legalName}, ${expert.country}, ${expert.at}::timestamptz)`);
}

/** Sets the most minutes an expert wants to be paid for in a week; null is no limit. */
export async function updateWeeklyLimit(db: Queryable, expertId: string, minutes: number | null): Promise<void> {
  await db.execute(sql`UPDATE expert SET weekly_limit_minutes = ${minutes}::int WHERE user_id = ${expertId}::uuid`);
}

/** Inserts the organization with its first owner. */
export async function insertOrganization(
  tx: Queryable,
  organization: {
    id: string;
    name: string;
    billingEmail: string;
    pseudonymSecret: Uint8Array;
    ownerUserId: string;
    at: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${organization.id}::uuid, ${organization.name}, ${organization.billingEmail}, ${organization.pseudonymSecret}, ${organization.at}::timestamptz)`);
  await tx.execute(sql`
    INSERT INTO membership (user_id, organization_id, role, created_at)
    VALUES (${organization.ownerUserId}::uuid, ${organization.id}::uuid, 'owner', ${organization.at}::timestamptz)`);
}

export async function updateStaffRole(tx: Queryable, userId: string, role: 'admin' | null): Promise<void> {
  await tx.execute(sql`UPDATE user_account SET staff_role = ${role}::"StaffRole" WHERE id = ${userId}::uuid`);
}

export async function updateLocale(tx: Queryable, userId: string, locale: Locale): Promise<void> {
  await tx.execute(sql`UPDATE user_account SET locale = ${locale} WHERE id = ${userId}::uuid`);
}

export async function loadPasswordHash(
  db: Queryable,
  email: string,
): Promise<{ userId: string; passwordHash: string } | undefined> {
  return db.first(sql`SELECT id AS user_id, password_hash FROM user_account WHERE email = ${email}`);
}

/** The password's hash of an account that is there. */
export async function loadPasswordHashOfUser(
  db: Queryable,
  userId: string,
): Promise<{ email: string; passwordHash: string } | undefined> {
  return db.first(sql`SELECT email, password_hash FROM user_account WHERE id = ${userId}::uuid`);
}

/** Writes a password's hash; false when `replaces` is given and is no longer the account's. */
export async function updatePasswordHash(
  tx: Queryable,
  userId: string,
  passwordHash: string,
  replaces: string | null,
): Promise<boolean> {
  const written = await tx.execute(sql`
    UPDATE user_account SET password_hash = ${passwordHash}
    WHERE id = ${userId}::uuid AND (${replaces}::text IS NULL OR password_hash = ${replaces})`);
  return written === 1;
}

export async function updateTimeZone(tx: Queryable, userId: string, timeZone: string): Promise<void> {
  await tx.execute(sql`UPDATE user_account SET time_zone = ${timeZone} WHERE id = ${userId}::uuid`);
}

export async function updateOtherNames(tx: Queryable, expertId: string, otherNames: readonly string[]): Promise<void> {
  await tx.execute(sql`UPDATE expert SET other_names = ${[...otherNames]}::text[] WHERE user_id = ${expertId}::uuid`);
}

export async function updateBirthDate(tx: Queryable, expertId: string, encrypted: Uint8Array): Promise<void> {
  await tx.execute(sql`UPDATE expert SET birth_date_encrypted = ${encrypted}::bytea WHERE user_id = ${expertId}::uuid`);
}
