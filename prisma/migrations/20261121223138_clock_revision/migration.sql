-- AlterTable
ALTER TABLE "running_clock" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;
