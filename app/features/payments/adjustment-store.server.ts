import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** What an addition follows from: a decision about the claim's time, or a company's top-up. */
export type AdjustmentKind = 'correction' | 'top_up';
/** Where its money comes from: the task's reserve, the company's available money, or the platform's guarantee. */
export type AdjustmentSource = 'reserve' | 'available' | 'guarantee';

/** One addition to the pay of a settled claim; minor units. */
export interface AdjustmentRow {
  id: string;
  claimId: string;
  expertId: string;
  kind: AdjustmentKind;
  referenceId: string;
  source: AdjustmentSource;
  currency: string;
  amountMinor: bigint;
  feeMinor: bigint;
  settledAt: Date;
  payableAt: Date;
}

/** Writes an addition that waits for its pay date. */
export async function insertAdjustment(tx: Queryable, row: AdjustmentRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO pay_adjustment (id, claim_id, expert_id, kind, reference_id, source, currency, amount_minor, fee_minor, settled_at,
      payable_at)
    VALUES (${row.id}::uuid, ${row.claimId}::uuid, ${row.expertId}::uuid, ${row.kind}, ${row.referenceId}::uuid, ${row.source},
      ${row.currency}, ${row.amountMinor.toString()}::bigint, ${row.feeMinor.toString()}::bigint,
      ${row.settledAt}::timestamptz, ${row.payableAt}::timestamptz)`);
}

/** True when the claim has the addition that follows from this. The caller holds the claim's lock. */
export async function hasAdjustment(
  tx: Queryable,
  of: { kind: AdjustmentKind; referenceId: string; claimId: string },
): Promise<boolean> {
  const row = await tx.first(sql`
    SELECT 1 AS one FROM pay_adjustment
    WHERE kind = ${of.kind} AND reference_id = ${of.referenceId}::uuid AND claim_id = ${of.claimId}::uuid`);
  return row !== undefined;
}

/** An addition that goes into a payout. */
export interface DueAdjustment {
  adjustmentId: string;
  payStatus: 'pending' | 'payable';
  amountMinor: bigint;
}

/** The additions of an expert that are due at `dueBy` (undefined: whatever the date), locked in the order of their ids. */
export async function loadDueAdjustmentsForUpdate(
  tx: Queryable,
  input: { expertId: string; currency: string; dueBy: Date | undefined },
): Promise<DueAdjustment[]> {
  return tx.query<DueAdjustment>(sql`
    SELECT id AS adjustment_id, pay_status::text AS pay_status, amount_minor FROM pay_adjustment
    WHERE expert_id = ${input.expertId}::uuid AND currency = ${input.currency} AND pay_status IN ('pending', 'payable')
      AND (${input.dueBy ?? null}::timestamptz IS NULL OR payable_at <= ${input.dueBy ?? null}::timestamptz)
    ORDER BY id FOR UPDATE`);
}

/** Puts additions into a payout. */
export async function assignAdjustmentsToPayout(tx: Queryable, ids: string[], payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE pay_adjustment SET pay_status = 'in_transit', payout_id = ${payoutId}::uuid WHERE id = ANY(${ids}::uuid[])`);
}

/** Marks every addition of a payout paid. */
export async function markPayoutAdjustmentsPaid(tx: Queryable, payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE pay_adjustment SET pay_status = 'paid' WHERE payout_id = ${payoutId}::uuid AND pay_status = 'in_transit'`);
}

/** Takes the additions of a payout that did not arrive back to payable, free for the next run. */
export async function returnPayoutAdjustments(tx: Queryable, payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE pay_adjustment SET pay_status = 'payable', payout_id = NULL
    WHERE payout_id = ${payoutId}::uuid AND pay_status IN ('in_transit', 'paid')`);
}
