import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DueSum, FinanceFigures } from './finance-figures';

/** Makes the statements that follow in the transaction see one moment, and write nothing. */
export async function beginSnapshot(tx: Queryable): Promise<void> {
  await tx.execute(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
}

/** What all accounts of a kind hold, by currency. Reads every account. */
export async function listAccountSums(tx: Queryable): Promise<FinanceFigures['balances']> {
  return tx.query(sql`
    SELECT kind, currency, sum(balance_minor)::bigint AS balance_minor
    FROM ledger_account GROUP BY kind, currency ORDER BY currency, kind`);
}

/** Approved pay that has not gone out, by whether a payout run would take it now. Reads every such claim. */
export async function listWaitingSums(
  tx: Queryable,
  now: Date,
): Promise<(DueSum & { state: 'due' | 'notYetDue' | 'unpayable' })[]> {
  return tx.query(sql`
    SELECT CASE WHEN NOT e.payouts_enabled THEN 'unpayable' WHEN c.payable_at <= ${now}::timestamptz THEN 'due'
        ELSE 'notYetDue' END AS state,
      c.currency, count(DISTINCT c.expert_id)::int AS expert_count, sum(c.amount_minor + c.guideline_amount_minor)::bigint AS amount_minor
    FROM claim c JOIN expert e ON e.user_id = c.expert_id
    WHERE c.pay_status IN ('pending', 'payable') GROUP BY 1, 2 ORDER BY 2`);
}
