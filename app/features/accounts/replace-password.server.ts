import type { Queryable } from '~/platform/db/database';
import { updatePasswordHash } from './account-store.server';
import { deleteSessionsOfUser } from './session-store.server';

/**
 * Gives an account another password, by its hash, and ends every session that was begun with the one before. `replaces` is the
 * hash the change was allowed by: false, and nothing is done, when the account has got another one since.
 */
export async function replacePassword(
  tx: Queryable,
  change: { userId: string; passwordHash: string; replaces: string | null },
): Promise<boolean> {
  const { userId, passwordHash, replaces } = change;
  if (!(await updatePasswordHash(tx, userId, passwordHash, replaces))) return false;
  await deleteSessionsOfUser(tx, userId);
  return true;
}
