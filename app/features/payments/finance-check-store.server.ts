import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Keeps what a look over all money found; `figures` is JSON text. */
export async function insertFinanceCheck(
  tx: Queryable,
  check: { checkedAt: Date; durationMs: number; ok: boolean; figures: string },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO finance_check (checked_at, duration_ms, ok, figures)
    VALUES (${check.checkedAt}::timestamptz, ${check.durationMs}::int, ${check.ok}, ${check.figures}::jsonb)`);
}

/** Drops looks from before the given instant; one that found a fault stays. */
export async function deleteFinanceChecks(tx: Queryable, checkedBefore: Date): Promise<number> {
  return tx.execute(sql`DELETE FROM finance_check WHERE checked_at < ${checkedBefore}::timestamptz AND ok`);
}
