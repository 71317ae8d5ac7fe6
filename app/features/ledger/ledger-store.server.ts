import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { accountOwner } from './account-ref';
import type { KeyedEntry, Posting } from './posting';

/**
 * Locks the accounts of the entries and answers their ids by key, making those that are missing. Locks are taken in the
 * order of the keys, collated by bytes, so that two postings never wait for each other in a circle.
 */
export async function lockAccounts(
  tx: Queryable,
  entries: KeyedEntry[],
  currency: string,
): Promise<Map<string, string>> {
  const found = await loadAccountsForUpdate(tx, entries);
  if (found.size === entries.length) return found;
  await insertAccounts(tx, entries, currency);
  return loadAccountsForUpdate(tx, entries);
}

async function loadAccountsForUpdate(tx: Queryable, entries: KeyedEntry[]): Promise<Map<string, string>> {
  const keys = entries.map((entry) => entry.key);
  const rows = await tx.query<{ id: string; key: string }>(sql`
    SELECT id, key FROM ledger_account WHERE key = ANY(${keys}::text[]) ORDER BY key COLLATE "C" FOR UPDATE`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

async function insertAccounts(tx: Queryable, entries: KeyedEntry[], currency: string): Promise<void> {
  const owners = entries.map((entry) => accountOwner(entry.account));
  await tx.execute(sql`
    INSERT INTO ledger_account (id, key, kind, currency, organization_id, job_id, expert_id)
    SELECT gen_random_uuid(), a.key, a.kind::"LedgerAccountKind", ${currency}, a.organization_id, a.job_id, a.expert_id
    FROM unnest(
      ${entries.map((entry) => entry.key)}::text[],
      ${entries.map((entry) => entry.account.kind)}::text[],
      ${owners.map((owner) => owner.organizationId)}::uuid[],
      ${owners.map((owner) => owner.jobId)}::uuid[],
      ${owners.map((owner) => owner.expertId)}::uuid[]
    ) AS a(key, kind, organization_id, job_id, expert_id)
    ORDER BY a.key COLLATE "C"
    ON CONFLICT (key) DO NOTHING`);
}

/** Writes the transaction with its entries in one statement. False when its idempotency key is known. */
export async function insertTransaction(
  tx: Queryable,
  posting: Posting,
  entries: { accountId: string; amountMinor: bigint }[],
): Promise<boolean> {
  const { references } = posting;
  const row = await tx.first<{ entryCount: number }>(sql`
    WITH posted AS (
      INSERT INTO ledger_transaction (id, kind, idempotency_key, at, job_id, task_id, claim_id, funding_id, payout_id)
      VALUES (gen_random_uuid(), ${posting.kind}, ${posting.idempotencyKey}, ${posting.at}::timestamptz,
        ${references.jobId ?? null}::uuid, ${references.taskId ?? null}::uuid, ${references.claimId ?? null}::uuid,
        ${references.fundingId ?? null}::uuid, ${references.payoutId ?? null}::uuid)
      ON CONFLICT (idempotency_key) DO NOTHING
      RETURNING id
    ), entered AS (
      INSERT INTO ledger_entry (transaction_id, account_id, amount_minor)
      SELECT posted.id, e.account_id, e.amount_minor
      FROM posted, unnest(
        ${entries.map((entry) => entry.accountId)}::uuid[],
        ${entries.map((entry) => entry.amountMinor.toString())}::bigint[]
      ) WITH ORDINALITY AS e(account_id, amount_minor, position)
      ORDER BY e.position
      RETURNING id
    )
    SELECT count(*)::int AS entry_count FROM entered`);
  return (row?.entryCount ?? 0) > 0;
}

/** The entries a known idempotency key stands for, by account key in byte order. */
export async function loadPostedEntries(
  tx: Queryable,
  idempotencyKey: string,
): Promise<{ key: string; amountMinor: bigint }[]> {
  return tx.query(sql`
    SELECT a.key, e.amount_minor
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
    WHERE t.idempotency_key = ${idempotencyKey} ORDER BY a.key COLLATE "C"`);
}
