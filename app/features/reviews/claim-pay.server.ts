import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** The pay side of a claim. Amounts are minor units of `currency`. */
export interface ClaimPay {
  claimId: string;
  taskId: string;
  jobId: string;
  organizationId: string;
  seatId: string;
  tier: number;
  expertId: string;
  endedAt: Date | null;
  capMs: number;
  payStatus: string;
  windowEndsAt: Date | null;
  payableMs: number | null;
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  /** What reading the guideline came to, apart from the amounts above, and the most the overhead pool holds for it. */
  guidelineAmountMinor: bigint;
  guidelineFeeMinor: bigint;
  guidelineHeldMinor: bigint;
  rateMinorPerHour: bigint;
  feeBasisPoints: number;
  currency: string;
}

/** The task of a claim, so that the task can be locked before the claim. `organizationId` undefined is the system's view. */
export async function loadTaskOfClaim(
  tx: Queryable,
  claimId: string,
  organizationId: string | undefined,
): Promise<string | undefined> {
  const row = await tx.first<{ taskId: string }>(sql`
    SELECT c.task_id FROM claim c JOIN job j ON j.id = c.job_id
    WHERE c.id = ${claimId}::uuid
      AND (${organizationId ?? null}::uuid IS NULL OR j.organization_id = ${organizationId ?? null}::uuid)`);
  return row?.taskId;
}

/** The pay side of a claim, locked. The caller holds the lock of its task. */
export async function loadClaimPayForUpdate(tx: Queryable, claimId: string): Promise<ClaimPay | undefined> {
  return tx.first<ClaimPay>(sql`
    SELECT c.id AS claim_id, c.task_id, c.job_id, j.organization_id, c.seat_id, c.tier, c.expert_id, c.ended_at, c.cap_ms,
      c.pay_status::text AS pay_status, c.window_ends_at, c.payable_ms, c.amount_minor, c.fee_minor, c.guideline_amount_minor,
      c.guideline_fee_minor, c.guideline_held_minor, c.rate_minor_per_hour, c.fee_basis_points, c.currency
    FROM claim c JOIN job j ON j.id = c.job_id WHERE c.id = ${claimId}::uuid FOR UPDATE OF c`);
}

/** Writes how much the overhead pool still holds for reading the guideline with a claim. */
export async function lowerGuidelineHeld(tx: Queryable, claimId: string, heldMinor: bigint): Promise<void> {
  await tx.execute(sql`UPDATE claim SET guideline_held_minor = ${heldMinor}::bigint WHERE id = ${claimId}::uuid`);
}

/** Holds the pay of a claim until the dispute about it ends. */
export async function markClaimQueried(tx: Queryable, claimId: string): Promise<void> {
  await tx.execute(sql`UPDATE claim SET pay_status = 'queried' WHERE id = ${claimId}::uuid`);
}

/** Writes the payable time decisions left of a claim; what was counted stays. */
export async function markClaimDecided(tx: Queryable, claimId: string, decidedMs: number): Promise<void> {
  await tx.execute(sql`UPDATE claim SET decided_ms = ${decidedMs}::int WHERE id = ${claimId}::uuid`);
}

/** Counts what a pay adjustment adds beside the claim's own pay. */
export async function addClaimAdded(
  tx: Queryable,
  claimId: string,
  added: { amountMinor: bigint; feeMinor: bigint },
): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET added_minor = added_minor + ${added.amountMinor.toString()}::bigint,
      added_fee_minor = added_fee_minor + ${added.feeMinor.toString()}::bigint
    WHERE id = ${claimId}::uuid`);
}

/** Writes what decisions left of a claim's pay before it is settled; the time it was computed from stays, the corrections stand beside it. */
export async function correctClaimPay(
  tx: Queryable,
  claimId: string,
  left: { amountMinor: bigint; feeMinor: bigint },
): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET amount_minor = ${left.amountMinor.toString()}::bigint, fee_minor = ${left.feeMinor.toString()}::bigint
    WHERE id = ${claimId}::uuid`);
}

/**
 * Marks a claim approved: `pending` until its pay date; where nothing is owed `paid` at once, or `adjusted` when a decision
 * left nothing.
 */
export async function markClaimApproved(
  tx: Queryable,
  claimId: string,
  approval: {
    payStatus: 'pending' | 'paid' | 'adjusted';
    approvedAt: Date;
    approvedBy: string | null;
    payableAt: Date | null;
  },
): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET pay_status = ${approval.payStatus}::"PayStatus", approved_at = ${approval.approvedAt}::timestamptz,
      approved_by = ${approval.approvedBy}::uuid, payable_at = ${approval.payableAt}::timestamptz
    WHERE id = ${claimId}::uuid`);
}

/** True when a claim of the task is held, or ended without a decision about its pay or about its expert's request. The caller holds the task's lock. */
export async function hasUnsettledClaim(tx: Queryable, taskId: string): Promise<boolean> {
  return (await listUnsettledTasks(tx, [taskId])).size > 0;
}

/** The same of many tasks: which of them have such a claim, or one whose expert asks for time that did not count. */
export async function listUnsettledTasks(tx: Queryable, taskIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ taskId: string }>(sql`
    SELECT DISTINCT task_id FROM claim c WHERE task_id = ANY (${[...taskIds]}::uuid[])
      AND (status = 'held' OR pay_status IN ('accruing', 'submitted', 'queried', 'approved') OR EXISTS (
        SELECT 1 FROM dispute d WHERE d.claim_id = c.id AND d.raised_by = 'expert' AND d.status IN ('open', 'answered')))`);
  return new Set(rows.map((row) => row.taskId));
}

/** A claim that goes into a payout; its amount with that of reading the guideline. */
export interface DueClaim {
  claimId: string;
  payStatus: 'pending' | 'payable';
  amountMinor: bigint;
}

/**
 * The claims of an expert whose pay is due at `dueBy` (undefined: whatever the date), locked in the order of their ids.
 * Those a concurrent run took are left out, because the condition is read again after waiting.
 */
export async function loadDueClaimsForUpdate(
  tx: Queryable,
  input: { expertId: string; currency: string; dueBy: Date | undefined },
): Promise<DueClaim[]> {
  return tx.query<DueClaim>(sql`
    SELECT id AS claim_id, pay_status::text AS pay_status, amount_minor + guideline_amount_minor AS amount_minor
    FROM claim
    WHERE expert_id = ${input.expertId}::uuid AND currency = ${input.currency}
      AND pay_status IN ('pending', 'payable') AND amount_minor + guideline_amount_minor > 0
      AND (${input.dueBy ?? null}::timestamptz IS NULL OR payable_at <= ${input.dueBy ?? null}::timestamptz)
    ORDER BY id FOR UPDATE`);
}

/** Puts claims into a payout. */
export async function assignClaimsToPayout(tx: Queryable, claimIds: string[], payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET pay_status = 'in_transit', payout_id = ${payoutId}::uuid WHERE id = ANY(${claimIds}::uuid[])`);
}

/** Marks every claim of a payout paid. */
export async function markPayoutClaimsPaid(tx: Queryable, payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET pay_status = 'paid' WHERE payout_id = ${payoutId}::uuid AND pay_status = 'in_transit'`);
}

/** Takes the claims of a payout that did not arrive back to payable, free for the next run. */
export async function returnPayoutClaims(tx: Queryable, payoutId: string): Promise<void> {
  await tx.execute(sql`
    UPDATE claim SET pay_status = 'payable', payout_id = NULL
    WHERE payout_id = ${payoutId}::uuid AND pay_status IN ('in_transit', 'paid')`);
}

/** The earliest pay date an expert waits for, undefined when nothing waits. Two index look-ups. */
export async function loadFirstPayableAt(tx: Queryable, expertId: string): Promise<Date | undefined> {
  const row = await tx.first<{ payableAt: Date }>(sql`
    SELECT payable_at FROM (
      (SELECT payable_at FROM claim
        WHERE expert_id = ${expertId}::uuid AND pay_status IN ('pending', 'payable') AND payable_at IS NOT NULL
        ORDER BY payable_at LIMIT 1)
      UNION ALL
      (SELECT payable_at FROM pay_adjustment
        WHERE expert_id = ${expertId}::uuid AND pay_status IN ('pending', 'payable') ORDER BY payable_at LIMIT 1)
    ) waiting ORDER BY payable_at LIMIT 1`);
  return row?.payableAt;
}
