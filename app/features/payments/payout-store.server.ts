import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** One transfer to one expert; `id` is our idempotency key and transfer group towards Stripe. */
export interface PayoutRow {
  id: string;
  expertId: string;
  amountMinor: bigint;
  currency: string;
  status: 'in_transit' | 'paid' | 'failed';
  stripeAccountId: string;
  stripeTransferId: string | null;
  createdAt: Date;
}

const payoutColumns = sql`id, expert_id, amount_minor, currency, status::text AS status, stripe_account_id, stripe_transfer_id, created_at`;

/** Writes a payout in transit. */
export async function insertPayout(
  tx: Queryable,
  payout: Omit<PayoutRow, 'status' | 'stripeTransferId'> & { createdBy: string | null },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO payout (id, expert_id, amount_minor, currency, stripe_account_id, created_by, created_at)
    VALUES (${payout.id}::uuid, ${payout.expertId}::uuid, ${payout.amountMinor.toString()}::bigint, ${payout.currency},
      ${payout.stripeAccountId}, ${payout.createdBy}::uuid, ${payout.createdAt}::timestamptz)`);
}

/** A payout by its id, for the system. */
export async function loadPayout(q: Queryable, id: string): Promise<PayoutRow | undefined> {
  return q.first<PayoutRow>(sql`SELECT ${payoutColumns} FROM payout WHERE id = ${id}::uuid`);
}

/** A payout by its id, locked, for the system. */
export async function loadPayoutForUpdate(tx: Queryable, id: string): Promise<PayoutRow | undefined> {
  return tx.first<PayoutRow>(sql`SELECT ${payoutColumns} FROM payout WHERE id = ${id}::uuid FOR UPDATE`);
}

/** Marks a payout arrived. */
export async function markPayoutPaid(tx: Queryable, id: string, stripeTransferId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE payout SET status = 'paid', stripe_transfer_id = ${stripeTransferId}, settled_at = ${at}::timestamptz
    WHERE id = ${id}::uuid`);
}

/** Marks a payout failed with a reason safe to show. */
export async function markPayoutFailed(tx: Queryable, id: string, reason: string, at: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE payout SET status = 'failed', failure_reason = ${reason}, settled_at = ${at}::timestamptz WHERE id = ${id}::uuid`);
}
