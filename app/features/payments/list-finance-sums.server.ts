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

/** Approved pay that has not gone out, by whether a payout run would take it now. Reads every such claim and addition. */
export async function listWaitingSums(
  tx: Queryable,
  now: Date,
): Promise<(DueSum & { state: 'due' | 'notYetDue' | 'unpayable' })[]> {
  return tx.query(sql`
    SELECT CASE WHEN NOT e.payouts_enabled THEN 'unpayable' WHEN w.payable_at <= ${now}::timestamptz THEN 'due'
        ELSE 'notYetDue' END AS state,
      w.currency, count(DISTINCT w.expert_id)::int AS expert_count, sum(w.amount_minor)::bigint AS amount_minor
    FROM (
      SELECT expert_id, currency, payable_at, amount_minor + guideline_amount_minor AS amount_minor
      FROM claim WHERE pay_status IN ('pending', 'payable')
      UNION ALL
      SELECT expert_id, currency, payable_at, amount_minor FROM pay_adjustment WHERE pay_status IN ('pending', 'payable')
    ) w JOIN expert e ON e.user_id = w.expert_id
    GROUP BY 1, 2 ORDER BY 2`);
}
