import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { accountKey, type AccountRef } from './account-ref';

/**
 * The balance of an account in minor units, with the account locked, so that what is decided by it is posted from it; zero for one
 * that was never posted to. Rows come before accounts in the order of locks, and of accounts one that sorts before the others.
 */
export async function loadBalanceForUpdate(tx: Queryable, ref: AccountRef, currency: string): Promise<bigint> {
  const row = await tx.first<{ balanceMinor: bigint }>(sql`
    SELECT balance_minor FROM ledger_account WHERE key = ${accountKey(ref, currency)} FOR UPDATE`);
  return row?.balanceMinor ?? 0n;
}
