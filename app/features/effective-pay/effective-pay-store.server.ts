import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** The job of a claim. */
export async function loadJobOfClaim(db: Queryable, claimId: string): Promise<string | undefined> {
  const row = await db.first<{ jobId: string }>(sql`SELECT job_id FROM claim WHERE id = ${claimId}::uuid`);
  return row?.jobId;
}

/** Keeps what a claim that was handed in paid and how long it lasted, once; of every other claim nothing. */
export async function insertEffectivePay(tx: Queryable, claimId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO effective_pay (claim_id, job_id, tier, ended_at, rate_minor_per_hour, payable_ms, over_cap_ms, amount_minor)
    SELECT c.id, c.job_id, c.tier, c.ended_at, c.rate_minor_per_hour, c.payable_ms, coalesce((
        SELECT sum(extract(epoch FROM s.ended_at - s.started_at) * 1000)::int FROM segment s
        WHERE s.claim_id = c.id AND s.kind = 'over_cap'), 0), c.amount_minor
    FROM claim c WHERE c.id = ${claimId}::uuid AND c.status = 'submitted' AND c.ended_at IS NOT NULL
    ON CONFLICT (claim_id) DO NOTHING`);
}

/** Adds what a company pays to lift a review. */
export async function addReviewTopUp(tx: Queryable, claimId: string, amountMinor: bigint): Promise<void> {
  await tx.execute(sql`
    UPDATE effective_pay SET top_up_minor = top_up_minor + ${amountMinor}::bigint WHERE claim_id = ${claimId}::uuid`);
}

export interface PayTopUpRow {
  id: string;
  jobId: string;
  createdBy: string;
  reviewCount: number;
  amountMinor: bigint;
  feeMinor: bigint;
  at: Date;
}

export async function insertPayTopUp(tx: Queryable, row: PayTopUpRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO pay_top_up (id, job_id, created_by, review_count, amount_minor, fee_minor, at)
    VALUES (${row.id}::uuid, ${row.jobId}::uuid, ${row.createdBy}::uuid, ${row.reviewCount}::int, ${row.amountMinor}::bigint,
      ${row.feeMinor}::bigint, ${row.at}::timestamptz)`);
}

/** The job of a top-up, where it was made. */
export async function loadPayTopUpJob(tx: Queryable, topUpId: string): Promise<string | undefined> {
  const row = await tx.first<{ jobId: string }>(sql`SELECT job_id FROM pay_top_up WHERE id = ${topUpId}::uuid`);
  return row?.jobId;
}
