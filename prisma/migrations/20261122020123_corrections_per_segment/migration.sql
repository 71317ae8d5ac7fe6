-- CreateEnum
CREATE TYPE "DisputeSide" AS ENUM ('company', 'expert');

-- AlterEnum
ALTER TYPE "DisputeStatus" ADD VALUE 'in_part';
ALTER TYPE "DisputeStatus" ADD VALUE 'refused';

-- DropIndex
DROP INDEX "dispute_claim_id_key";

-- DropIndex
DROP INDEX "time_correction_decision_id_key";

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "added_fee_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "added_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "decided_ms" INTEGER;

-- AlterTable
ALTER TABLE "dispute" ADD COLUMN     "raised_by" "DisputeSide" NOT NULL DEFAULT 'company';

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "amount_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "fee_minor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "time_correction" DROP CONSTRAINT "time_correction_pkey",
ADD COLUMN     "clause" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "segment_id" BIGINT,
ALTER COLUMN "amount_minor" SET DEFAULT 0,
ALTER COLUMN "fee_minor" SET DEFAULT 0,
ADD CONSTRAINT "time_correction_pkey" PRIMARY KEY ("id");

-- CreateTable
CREATE TABLE "dispute_segment" (
    "dispute_id" UUID NOT NULL,
    "segment_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "dispute_segment_pkey" PRIMARY KEY ("dispute_id","segment_id")
);

-- CreateTable
CREATE TABLE "pay_adjustment" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reference_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "pay_status" "PayStatus" NOT NULL DEFAULT 'pending',
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "payable_at" TIMESTAMPTZ(3) NOT NULL,
    "payout_id" UUID,

    CONSTRAINT "pay_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dispute_segment_segment_id_idx" ON "dispute_segment"("segment_id");

-- CreateIndex
CREATE INDEX "pay_adjustment_claim_id_idx" ON "pay_adjustment"("claim_id");

-- CreateIndex
CREATE INDEX "pay_adjustment_payout_id_idx" ON "pay_adjustment"("payout_id");

-- CreateIndex
CREATE UNIQUE INDEX "pay_adjustment_kind_reference_id_claim_id_key" ON "pay_adjustment"("kind", "reference_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_claim_id_raised_by_key" ON "dispute"("claim_id", "raised_by");

-- CreateIndex
CREATE INDEX "time_correction_claim_id_idx" ON "time_correction"("claim_id");

-- CreateIndex
CREATE INDEX "time_correction_segment_id_idx" ON "time_correction"("segment_id");

-- AddForeignKey
ALTER TABLE "dispute_segment" ADD CONSTRAINT "dispute_segment_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_segment" ADD CONSTRAINT "dispute_segment_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_correction" ADD CONSTRAINT "time_correction_segment_id_fkey" FOREIGN KEY ("segment_id") REFERENCES "segment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_adjustment" ADD CONSTRAINT "pay_adjustment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER dispute_segment_append_only BEFORE UPDATE OR DELETE ON dispute_segment FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What decisions took off so far stands with them, and on the claim as the time they left.
ALTER TABLE decision DROP CONSTRAINT decision_only_lowers;
ALTER TABLE decision ADD CONSTRAINT decision_time CHECK (counted_ms >= 0 AND decided_ms >= 0);
ALTER TABLE decision DISABLE TRIGGER decision_append_only;
UPDATE decision k SET amount_minor = x.amount_minor, fee_minor = x.fee_minor FROM time_correction x WHERE x.decision_id = k.id;
ALTER TABLE decision ENABLE TRIGGER decision_append_only;
ALTER TABLE time_correction DROP CONSTRAINT time_correction_only_lowers;
ALTER TABLE time_correction DISABLE TRIGGER time_correction_append_only;
UPDATE time_correction x SET clause = k.clause, reason = k.reason FROM decision k WHERE k.id = x.decision_id;
ALTER TABLE time_correction ENABLE TRIGGER time_correction_append_only;
CREATE UNIQUE INDEX time_correction_once ON time_correction (decision_id, segment_id) NULLS NOT DISTINCT;
UPDATE claim c SET decided_ms = c.payable_ms + x.correction_ms FROM time_correction x WHERE x.claim_id = c.id;
ALTER TABLE claim ADD CONSTRAINT claim_decided_within_cap CHECK (decided_ms BETWEEN 0 AND cap_ms);

ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_kind CHECK (kind IN ('correction', 'top_up'));
ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_source CHECK (source IN ('reserve', 'available', 'guarantee'));
ALTER TABLE pay_adjustment ADD CONSTRAINT pay_adjustment_adds CHECK (amount_minor > 0 AND fee_minor >= 0);
CREATE INDEX pay_adjustment_pending ON pay_adjustment (expert_id, payable_at) WHERE pay_status IN ('pending', 'payable');
