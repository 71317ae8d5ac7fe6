-- AlterTable
ALTER TABLE "expert" ADD COLUMN     "payout_details_due" BOOLEAN NOT NULL DEFAULT true;
