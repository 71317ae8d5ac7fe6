import type { Queryable } from '~/platform/db/database';
import { insertTransaction, loadPostedEntries, lockAccounts } from './ledger-store.server';
import { balanceEntries, type KeyedEntry, type Posting } from './posting';

/**
 * Posts one double-entry transaction inside the caller's database transaction. Missing accounts are made, accounts are
 * locked in one order, and a known `idempotencyKey` moves nothing. Throws when the entries do not sum to zero, when the
 * key is known with other entries, and (from the database) when an account that must not be overdrawn would be.
 */
export async function postTransaction(tx: Queryable, posting: Posting): Promise<'posted' | 'alreadyPosted'> {
  const entries = balanceEntries(posting.entries, posting.currency);
  const accountIds = await lockAccounts(tx, entries, posting.currency);
  const written = await insertTransaction(
    tx,
    posting,
    entries.map((entry) => ({ accountId: accountIdOf(accountIds, entry), amountMinor: entry.amountMinor })),
  );
  if (written) return 'posted';
  await assertSamePosting(tx, posting.idempotencyKey, entries);
  return 'alreadyPosted';
}

function accountIdOf(accountIds: Map<string, string>, entry: KeyedEntry): string {
  const id = accountIds.get(entry.key);
  if (id === undefined) throw new Error(`ledger account ${entry.key} was not made`);
  return id;
}

async function assertSamePosting(tx: Queryable, idempotencyKey: string, entries: KeyedEntry[]): Promise<void> {
  const posted = await loadPostedEntries(tx, idempotencyKey);
  const same =
    posted.length === entries.length &&
    posted.every((row, index) => row.key === entries[index]?.key && row.amountMinor === entries[index]?.amountMinor);
  if (!same) throw new Error(`ledger key ${idempotencyKey} is known with other entries`);
}
