import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/**
 * Adds a settled claim to what its tier of the job has cost, its time as decisions left it and with reading the guideline; one a decision left nothing is not
 * counted as approved. Once per claim: the caller has just settled it.
 */
export async function addClaimToTierCost(tx: Queryable, claimId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO job_tier_cost AS kept (job_id, tier, approved_count, payable_ms, amount_minor, fee_minor)
    SELECT job_id, tier, (pay_status <> 'adjusted')::int, coalesce(decided_ms, payable_ms, 0) + guideline_ms,
      coalesce(amount_minor, 0) + guideline_amount_minor, coalesce(fee_minor, 0) + guideline_fee_minor
    FROM claim WHERE id = ${claimId}::uuid
    ON CONFLICT (job_id, tier) DO UPDATE SET approved_count = kept.approved_count + excluded.approved_count,
      payable_ms = kept.payable_ms + excluded.payable_ms, amount_minor = kept.amount_minor + excluded.amount_minor,
      fee_minor = kept.fee_minor + excluded.fee_minor`);
}

/** Adds what a settled claim is paid beside its own settlement. */
export async function addToTierCost(
  tx: Queryable,
  of: { jobId: string; tier: number },
  added: { approvedCount: number; payableMs: number; amountMinor: bigint; feeMinor: bigint },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO job_tier_cost AS kept (job_id, tier, approved_count, payable_ms, amount_minor, fee_minor)
    VALUES (${of.jobId}::uuid, ${of.tier}::int, ${added.approvedCount}::int, ${added.payableMs}::int,
      ${added.amountMinor.toString()}::bigint, ${added.feeMinor.toString()}::bigint)
    ON CONFLICT (job_id, tier) DO UPDATE SET approved_count = kept.approved_count + excluded.approved_count,
      payable_ms = kept.payable_ms + excluded.payable_ms, amount_minor = kept.amount_minor + excluded.amount_minor,
      fee_minor = kept.fee_minor + excluded.fee_minor`);
}
