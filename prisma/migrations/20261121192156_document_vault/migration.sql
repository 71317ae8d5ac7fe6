-- DropIndex
DROP INDEX "document_owner_user_id_idx";

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "malware" TEXT,
ADD COLUMN     "purge_started_at" TIMESTAMPTZ(3),
ADD COLUMN     "purged_at" TIMESTAMPTZ(3),
ADD COLUMN     "upload_sha256" TEXT,
ALTER COLUMN "wrapped_key" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "document_owner_user_id_created_at_id_idx" ON "document"("owner_user_id", "created_at", "id");

-- ---- documents: the data key goes with the purge and no earlier.
ALTER TABLE document ADD CONSTRAINT document_key_until_purged CHECK ((wrapped_key IS NULL) = (purged_at IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_purge_marked CHECK (purged_at IS NULL OR purge_started_at IS NOT NULL);
CREATE INDEX document_unpurged ON document (created_at, id) WHERE purged_at IS NULL;
CREATE INDEX credential_document ON credential (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX credential_message_document ON credential_message (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX credential_check_evidence ON credential_check (evidence_document_id) WHERE evidence_document_id IS NOT NULL;
