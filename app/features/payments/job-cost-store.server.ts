import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/**
 * Adds a settled claim to what its tier of the job has cost, its time as a decision left it and with reading the guideline; one a decision left nothing is not
 * counted as approved. Once per claim: the caller has just settled it.
 */
export async function addClaimToTierCost(tx: Queryable, claimId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO job_tier_cost AS kept (job_id, tier, approved_count, payable_ms, amount_minor, fee_minor)
    SELECT c.job_id, c.tier, (c.pay_status <> 'adjusted')::int, coalesce(c.payable_ms, 0) + coalesce(x.correction_ms, 0) + c.guideline_ms,
      coalesce(c.amount_minor, 0) + c.guideline_amount_minor, coalesce(c.fee_minor, 0) + c.guideline_fee_minor
    FROM claim c LEFT JOIN time_correction x ON x.claim_id = c.id WHERE c.id = ${claimId}::uuid
    ON CONFLICT (job_id, tier) DO UPDATE SET approved_count = kept.approved_count + excluded.approved_count,
      payable_ms = kept.payable_ms + excluded.payable_ms, amount_minor = kept.amount_minor + excluded.amount_minor,
      fee_minor = kept.fee_minor + excluded.fee_minor`);
}
