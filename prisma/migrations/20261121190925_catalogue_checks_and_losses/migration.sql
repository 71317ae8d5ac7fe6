-- CreateEnum
CREATE TYPE "KindStatus" AS ENUM ('draft', 'published', 'retired');

-- AlterTable
ALTER TABLE "expert" ADD COLUMN     "birth_date_encrypted" BYTEA,
ADD COLUMN     "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_to" UUID,
ADD COLUMN     "kind_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "level" TEXT,
ADD COLUMN     "noticed_days" INTEGER,
ADD COLUMN     "risk" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "specialties" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "number_encrypted" DROP NOT NULL,
ALTER COLUMN "number_hash" DROP NOT NULL,
ALTER COLUMN "number_masked" DROP NOT NULL;

-- AlterTable
ALTER TABLE "credential_check" ADD COLUMN     "evidence_document_id" UUID,
ADD COLUMN     "evidence_sha256" TEXT,
ADD COLUMN     "register_expires_on" DATE,
ADD COLUMN     "register_issued_on" DATE,
ADD COLUMN     "register_jurisdiction" TEXT,
ADD COLUMN     "register_restrictions" TEXT,
ADD COLUMN     "register_specialty" TEXT,
ADD COLUMN     "second_checker_user_id" UUID;

-- CreateTable
CREATE TABLE "kind_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "KindStatus" NOT NULL,
    "definition" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "kind_version_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "specialty" (
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "names" JSONB NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "specialty_pkey" PRIMARY KEY ("list","code")
);

-- CreateTable
CREATE TABLE "credential_proposal" (
    "id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "input" JSONB NOT NULL,
    "reasons" TEXT[],
    "status" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "credential_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential_message" (
    "id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "author_user_id" UUID NOT NULL,
    "author_role" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "reason_code" TEXT,
    "document_id" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential_loss" (
    "id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "status" "CredentialStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_loss_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability_change" (
    "id" BIGSERIAL NOT NULL,
    "expert_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "capability_ids" INTEGER[],
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "capability_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "credential_proposal_credential_id_proposed_at_idx" ON "credential_proposal"("credential_id", "proposed_at");

-- CreateIndex
CREATE INDEX "credential_message_credential_id_sent_at_id_idx" ON "credential_message"("credential_id", "sent_at", "id");

-- CreateIndex
CREATE INDEX "credential_loss_credential_id_idx" ON "credential_loss"("credential_id");

-- CreateIndex
CREATE INDEX "credential_loss_expert_id_at_idx" ON "credential_loss"("expert_id", "at");

-- CreateIndex
CREATE INDEX "capability_change_expert_id_at_id_idx" ON "capability_change"("expert_id", "at", "id");

-- AddForeignKey
ALTER TABLE "credential_proposal" ADD CONSTRAINT "credential_proposal_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential_message" ADD CONSTRAINT "credential_message_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential_loss" ADD CONSTRAINT "credential_loss_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER credential_message_append_only BEFORE UPDATE OR DELETE ON credential_message FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_loss_append_only BEFORE UPDATE OR DELETE ON credential_loss FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER capability_change_append_only BEFORE UPDATE OR DELETE ON capability_change FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- catalogue: a version is edited while it is a draft; afterwards only its status moves.
CREATE FUNCTION refuse_kind_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.definition <> OLD.definition THEN
    RAISE EXCEPTION 'a published version of a kind never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kind_version_fixed BEFORE UPDATE OR DELETE ON kind_version
  FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION refuse_kind_change();
CREATE UNIQUE INDEX kind_version_published ON kind_version (code) WHERE status = 'published';
CREATE UNIQUE INDEX kind_version_draft ON kind_version (code) WHERE status = 'draft';

-- ---- credentials: a decision that needs two people has two.
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_two_people CHECK (answered_by <> proposed_by);
ALTER TABLE credential_proposal ADD CONSTRAINT credential_proposal_answered
  CHECK ((status = 'open') = (answered_by IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL));
CREATE UNIQUE INDEX credential_proposal_open ON credential_proposal (credential_id) WHERE status = 'open';
ALTER TABLE credential_check ADD CONSTRAINT credential_check_two_people CHECK (second_checker_user_id <> checker_user_id);
CREATE INDEX credential_queue ON credential (risk DESC, submitted_at, id)
  WHERE status IN ('submitted', 'format_checked', 'in_review');
CREATE INDEX credential_assigned ON credential (assigned_to) WHERE assigned_to IS NOT NULL;

-- What experts could do when the history of capabilities began.
INSERT INTO capability_change (expert_id, at, capability_ids, valid_until)
SELECT user_id, assay_now(), capability_ids, capabilities_valid_until FROM expert;
