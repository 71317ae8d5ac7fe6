import { accountKey, type AccountRef } from './account-ref';

/** One side of a posting; `amountMinor` is signed. */
export interface PostingEntry {
  account: AccountRef;
  amountMinor: bigint;
}

/** What a posting is about; kept on the transaction so that every amount can be traced. */
export interface PostingReferences {
  jobId?: string;
  taskId?: string;
  claimId?: string;
  fundingId?: string;
  payoutId?: string;
}

/** Everything one ledger transaction says. `idempotencyKey` makes a repeated posting a no-op. */
export interface Posting {
  kind: string;
  idempotencyKey: string;
  at: Date;
  currency: string;
  entries: PostingEntry[];
  references: PostingReferences;
}

/** An entry by the unique name of its account. */
export interface KeyedEntry extends PostingEntry {
  key: string;
}

/**
 * The entries with one per account, zeros dropped, in the order of their keys: the one order in which accounts are locked.
 * Throws when they do not sum to zero or when nothing is left to post, because both are faults of the caller.
 */
export function balanceEntries(entries: PostingEntry[], currency: string): KeyedEntry[] {
  const byKey = new Map<string, KeyedEntry>();
  for (const entry of entries) {
    const key = accountKey(entry.account, currency);
    const before = byKey.get(key)?.amountMinor ?? 0n;
    byKey.set(key, { key, account: entry.account, amountMinor: before + entry.amountMinor });
  }
  const kept = [...byKey.values()].filter((entry) => entry.amountMinor !== 0n);
  if (kept.length === 0) throw new RangeError('a posting moves at least one minor unit');
  const sum = kept.reduce((total, entry) => total + entry.amountMinor, 0n);
  if (sum !== 0n) throw new RangeError(`a posting sums to zero, this one to ${sum}`);
  return kept.sort((a, b) => (a.key < b.key ? -1 : 1));
}
