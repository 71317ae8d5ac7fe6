import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** What must hold of the whole ledger at every commit, counted in one snapshot. Sums are minor units. */
export interface LedgerCheck {
  transactionCount: number;
  entryCount: number;
  accountCount: number;
  /** Sum of all entries over all currencies, each of which is zero by itself. */
  sumMinor: bigint;
  /** Sum of all kept balances. */
  balanceSumMinor: bigint;
  unbalancedTransactionCount: number;
  /** Accounts whose kept balance differs from the sum of their entries. */
  wrongBalanceCount: number;
  overdrawnAccountCount: number;
  ok: boolean;
}

/** Counts everything again from the entries. */
export async function checkLedger(q: Queryable): Promise<LedgerCheck> {
  const row = await q.first<Omit<LedgerCheck, 'ok'>>(sql`
    WITH by_account AS (
      SELECT a.id, a.kind, a.balance_minor, coalesce(sum(e.amount_minor), 0) AS entries_minor
      FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id GROUP BY a.id
    ), unbalanced AS (
      SELECT e.transaction_id FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
      GROUP BY e.transaction_id, a.currency HAVING sum(e.amount_minor) <> 0
    )
    SELECT
      (SELECT count(*)::int FROM ledger_transaction) AS transaction_count,
      (SELECT count(*)::int FROM ledger_entry) AS entry_count,
      (SELECT count(*)::int FROM by_account) AS account_count,
      (SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger_entry) AS sum_minor,
      (SELECT coalesce(sum(balance_minor), 0)::bigint FROM by_account) AS balance_sum_minor,
      (SELECT count(*)::int FROM unbalanced) AS unbalanced_transaction_count,
      (SELECT count(*)::int FROM by_account WHERE balance_minor <> entries_minor) AS wrong_balance_count,
      (SELECT count(*)::int FROM by_account
        WHERE balance_minor < 0 AND kind NOT IN ('stripe_clearing', 'platform_guarantee')) AS overdrawn_account_count`);
  if (!row) throw new Error('the ledger check answered nothing');
  const ok =
    row.sumMinor === 0n &&
    row.balanceSumMinor === 0n &&
    row.unbalancedTransactionCount + row.wrongBalanceCount + row.overdrawnAccountCount === 0;
  return { ...row, ok };
}
