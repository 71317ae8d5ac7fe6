import type { Queryable } from '~/platform/db/database';
import { loadSessionHolders } from './session-store.server';

/** Whose the sessions are that are valid now, user ids by the SHA-256 of their tokens; one that ended is left out. */
export async function listSessionHolders(
  db: Queryable,
  tokenHashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const sessions = await loadSessionHolders(db, tokenHashes);
  return new Map(sessions.map(({ id, userId }) => [id, userId]));
}
