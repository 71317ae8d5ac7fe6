import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** An expert with pay that may go out, and where to. */
export interface Payee {
  expertId: string;
  currency: string;
  stripeAccountId: string;
}

/** Every expert and currency with pay due at `dueBy` (undefined: whatever the date) and an account that takes payouts. */
export async function listPayees(q: Queryable, dueBy: Date | undefined): Promise<Payee[]> {
  return q.query<Payee>(sql`
    SELECT DISTINCT due.expert_id, due.currency, e.stripe_account_id
    FROM (
      SELECT expert_id, currency, payable_at FROM claim
      WHERE pay_status IN ('pending', 'payable') AND amount_minor + guideline_amount_minor > 0
      UNION ALL
      SELECT expert_id, currency, payable_at FROM pay_adjustment WHERE pay_status IN ('pending', 'payable')
    ) due JOIN expert e ON e.user_id = due.expert_id
    WHERE e.payouts_enabled AND e.stripe_account_id IS NOT NULL
      AND (${dueBy ?? null}::timestamptz IS NULL OR due.payable_at <= ${dueBy ?? null}::timestamptz)
    ORDER BY due.expert_id, due.currency`);
}

/** Payouts in transit since before the given instant: their sending was lost or gave up. */
export async function listStalledPayouts(q: Queryable, createdBefore: Date, limit: number): Promise<string[]> {
  const rows = await q.query<{ id: string }>(sql`
    SELECT id FROM payout WHERE status = 'in_transit' AND created_at < ${createdBefore}::timestamptz
    ORDER BY created_at LIMIT ${limit}::int`);
  return rows.map((row) => row.id);
}
