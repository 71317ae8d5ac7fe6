import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { accountKey, type AccountRef } from './account-ref';

/** The balance of an account in minor units; zero for one that was never posted to. */
export async function getBalanceMinor(q: Queryable, ref: AccountRef, currency: string): Promise<bigint> {
  const row = await q.first<{ balanceMinor: bigint }>(sql`
    SELECT balance_minor FROM ledger_account WHERE key = ${accountKey(ref, currency)}`);
  return row?.balanceMinor ?? 0n;
}
