-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "holder_wrote_at" TIMESTAMPTZ(3);

CREATE INDEX credential_holder_wrote ON credential (holder_wrote_at, id)
  WHERE holder_wrote_at IS NOT NULL AND status IN ('verified', 'expiring', 'expired', 'suspended');
