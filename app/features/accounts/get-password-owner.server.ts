import { verifyPassword } from '~/platform/auth/hash-password.server';
import type { Queryable } from '~/platform/db/database';
import { loadPasswordHash, loadPasswordHashOfUser } from './account-store.server';

/** The account an address belongs to, or undefined. Not to be told to whoever typed the address. */
export async function getUserIdByEmail(db: Queryable, email: string): Promise<string | undefined> {
  return (await loadPasswordHash(db, email))?.userId;
}

/** The address of the account and its password's hash when the password is its own, else undefined. */
export async function getOwnerByPassword(
  db: Queryable,
  userId: string,
  password: string,
): Promise<{ email: string; passwordHash: string } | undefined> {
  const account = await loadPasswordHashOfUser(db, userId);
  return (await verifyPassword(account?.passwordHash, password)) ? account : undefined;
}
