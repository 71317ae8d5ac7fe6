import type { Queryable } from '~/platform/db/database';
import { updatePasswordHash } from './account-store.server';
import { deleteSessionsOfUser } from './session-store.server';

/** Gives an account another password, by its hash, and ends every session that was begun with the one before. */
export async function replacePassword(tx: Queryable, userId: string, passwordHash: string): Promise<void> {
  await updatePasswordHash(tx, userId, passwordHash);
  await deleteSessionsOfUser(tx, userId);
}
