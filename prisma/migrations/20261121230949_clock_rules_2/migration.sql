-- AlterTable
ALTER TABLE "running_clock" ADD COLUMN     "consult_until" TIMESTAMPTZ(3),
ADD COLUMN     "extensions_used" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "offline_edits_ms" INTEGER NOT NULL DEFAULT 0;
