-- AlterTable
ALTER TABLE "result_export" ADD COLUMN     "includes_hidden" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "byte_size" SET DATA TYPE BIGINT;

-- CreateTable
CREATE TABLE "job_tier_cost" (
    "job_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "approved_count" INTEGER NOT NULL,
    "payable_ms" BIGINT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,

    CONSTRAINT "job_tier_cost_pkey" PRIMARY KEY ("job_id","tier")
);

-- CreateTable
CREATE TABLE "finance_check" (
    "id" BIGSERIAL NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "finance_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "finance_check_checked_at_idx" ON "finance_check"("checked_at");

-- What was approved before the sums were kept.
INSERT INTO job_tier_cost (job_id, tier, approved_count, payable_ms, amount_minor, fee_minor)
SELECT job_id, tier, count(*), coalesce(sum(payable_ms), 0), coalesce(sum(amount_minor), 0), coalesce(sum(fee_minor), 0)
FROM claim WHERE pay_status IN ('approved', 'pending', 'payable', 'in_transit', 'paid') GROUP BY job_id, tier;

-- From extras.sql.
CREATE INDEX claim_awaiting_of_job ON claim (job_id) WHERE pay_status IN ('submitted', 'queried');
CREATE INDEX claim_awaiting_of_expert ON claim (expert_id) WHERE pay_status IN ('submitted', 'queried');
CREATE INDEX seat_waiting_for_funds ON seat (job_id, tier) WHERE waits_for_funds;
CREATE INDEX funding_pending ON funding (created_at) WHERE status = 'pending';
CREATE INDEX stripe_event_unprocessed ON stripe_event (received_at) WHERE processed_at IS NULL;
CREATE INDEX payout_under_way ON payout (created_at) WHERE status = 'in_transit';
CREATE INDEX result_export_queued ON result_export (created_at) WHERE status = 'queued';
