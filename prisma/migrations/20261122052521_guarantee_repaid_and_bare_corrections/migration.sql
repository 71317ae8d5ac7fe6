-- AlterTable
ALTER TABLE "task" ADD COLUMN     "guaranteed_minor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "time_correction" DROP COLUMN "amount_minor",
DROP COLUMN "fee_minor";
