import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { accountKey, type AccountKind, type AccountRef } from './account-ref';

/** One entry of an account with the transaction it belongs to. `balanceAfterMinor` is the account's sum up to it. */
export interface PostingRow {
  entryId: bigint;
  transactionId: string;
  kind: string;
  at: Date;
  amountMinor: bigint;
  balanceAfterMinor: bigint;
  jobId: string | null;
  taskId: string | null;
  claimId: string | null;
  fundingId: string | null;
  payoutId: string | null;
}

/**
 * Entries of one account, newest first; `before` is the last entry id of the page before. The caller has shown that the
 * account is its actor's.
 */
export async function listAccountPostings(
  q: Queryable,
  ref: AccountRef,
  currency: string,
  page: { before?: bigint; limit: number },
): Promise<PostingRow[]> {
  return q.query<PostingRow>(sql`
    WITH account AS (SELECT id, balance_minor FROM ledger_account WHERE key = ${accountKey(ref, currency)}),
    shown AS (
      SELECT e.* FROM ledger_entry e JOIN account ON account.id = e.account_id
      WHERE ${page.before?.toString() ?? null}::bigint IS NULL OR e.id < ${page.before?.toString() ?? null}::bigint
      ORDER BY e.id DESC LIMIT ${page.limit}::int
    ), newer AS (
      SELECT coalesce(sum(e.amount_minor), 0) AS sum_minor FROM ledger_entry e JOIN account ON account.id = e.account_id
      WHERE e.id >= ${page.before?.toString() ?? null}::bigint
    )
    SELECT e.id AS entry_id, e.transaction_id, t.kind, t.at, e.amount_minor,
      ((SELECT balance_minor FROM account) - newer.sum_minor
        - coalesce(sum(e.amount_minor) OVER (ORDER BY e.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
      )::bigint AS balance_after_minor,
      t.job_id, t.task_id, t.claim_id, t.funding_id, t.payout_id
    FROM shown e JOIN ledger_transaction t ON t.id = e.transaction_id CROSS JOIN newer
    ORDER BY e.id DESC`);
}

/** One transaction with its entries by account kind, for a claim's, funding's or payout's money trail. */
export interface TransactionRow {
  id: string;
  kind: string;
  at: Date;
  entries: { kind: AccountKind; amountMinor: string }[];
}

/** Every transaction that names the claim, oldest first. The caller has shown that the claim is its actor's. */
export async function listClaimTransactions(q: Queryable, claimId: string): Promise<TransactionRow[]> {
  return q.query<TransactionRow>(sql`
    SELECT t.id, t.kind, t.at,
      jsonb_agg(jsonb_build_object('kind', a.kind, 'amountMinor', e.amount_minor::text) ORDER BY e.id) AS entries
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
    WHERE t.claim_id = ${claimId}::uuid GROUP BY t.id ORDER BY t.at, t.id`);
}
