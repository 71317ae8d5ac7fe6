-- AlterTable
ALTER TABLE "expert" ADD COLUMN     "weekly_limit_minutes" INTEGER;

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "pay_stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "rate_floor_basis_points" INTEGER NOT NULL DEFAULT 9000,
ADD COLUMN     "weekly_limit_minutes" INTEGER;

-- CreateTable
CREATE TABLE "expected_rate" (
    "id" BIGSERIAL NOT NULL,
    "expert_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expected_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effective_pay" (
    "claim_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "rate_minor_per_hour" BIGINT NOT NULL,
    "payable_ms" INTEGER NOT NULL,
    "over_cap_ms" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "top_up_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "effective_pay_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "pay_top_up" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "review_count" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pay_top_up_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "expected_rate_expert_id_id_idx" ON "expected_rate"("expert_id", "id");

-- CreateIndex
CREATE INDEX "effective_pay_job_id_tier_ended_at_claim_id_idx" ON "effective_pay"("job_id", "tier", "ended_at", "claim_id");

-- CreateIndex
CREATE INDEX "pay_top_up_job_id_at_idx" ON "pay_top_up"("job_id", "at");

-- AddForeignKey
ALTER TABLE "expected_rate" ADD CONSTRAINT "expected_rate_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said so far is the first statement of each history.
INSERT INTO expected_rate (expert_id, amount_minor, currency, stated_at)
SELECT expert_id, expected_rate_minor, rate_currency, updated_at FROM expert_profile
WHERE expected_rate_minor > 0 AND rate_currency IS NOT NULL ORDER BY updated_at;

-- AlterTable
ALTER TABLE "expert_profile" DROP COLUMN "expected_rate_minor",
DROP COLUMN "rate_currency";

CREATE TRIGGER expected_rate_append_only BEFORE UPDATE OR DELETE ON expected_rate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pay_top_up_append_only BEFORE UPDATE OR DELETE ON pay_top_up FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE expected_rate ADD CONSTRAINT expected_rate_positive CHECK (amount_minor > 0);
ALTER TABLE job ADD CONSTRAINT job_rate_floor_range CHECK (rate_floor_basis_points BETWEEN 5000 AND 10000);
ALTER TABLE job ADD CONSTRAINT job_weekly_limit_range CHECK (weekly_limit_minutes BETWEEN 60 AND 10080);
ALTER TABLE expert ADD CONSTRAINT expert_weekly_limit_range CHECK (weekly_limit_minutes BETWEEN 60 AND 10080);
ALTER TABLE effective_pay ADD CONSTRAINT effective_pay_not_negative
  CHECK (payable_ms >= 0 AND over_cap_ms >= 0 AND amount_minor >= 0 AND top_up_minor >= 0);
ALTER TABLE pay_top_up ADD CONSTRAINT pay_top_up_positive CHECK (review_count > 0 AND amount_minor > 0 AND fee_minor >= 0);
