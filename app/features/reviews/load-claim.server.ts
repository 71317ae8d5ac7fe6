import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { ClaimWithSeat } from './claim';
import { loadClaimForUpdate } from './seat-store.server';

/** The task of an expert's own claim, so that the caller can lock the task first; undefined when it is not theirs. */
export async function loadOwnClaimTaskId(
  db: Queryable,
  expertId: string,
  claimId: string,
): Promise<string | undefined> {
  const row = await db.first<{ taskId: string }>(
    sql`SELECT task_id FROM claim WHERE id = ${claimId}::uuid AND expert_id = ${expertId}::uuid`,
  );
  return row?.taskId;
}

/** The claim with its seat, locked, after the caller has locked the task. */
export function loadLockedClaim(tx: Queryable, claimId: string): Promise<ClaimWithSeat | undefined> {
  return loadClaimForUpdate(tx, claimId);
}
