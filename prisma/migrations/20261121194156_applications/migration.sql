-- CreateEnum
CREATE TYPE "LanguageProof" AS ENUM ('self', 'native_attestation', 'certificate', 'screened', 'proven');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('draft', 'submitted', 'in_review', 'needs_information', 'approved', 'rejected', 'suspended', 'withdrawn');

-- CreateEnum
CREATE TYPE "ConflictKind" AS ENUM ('employer', 'client', 'household', 'other');

-- AlterTable
ALTER TABLE "expert_language" ADD COLUMN     "certificate_name" TEXT,
ADD COLUMN     "document_id" UUID,
ADD COLUMN     "proof" "LanguageProof" NOT NULL DEFAULT 'self';

-- CreateTable
CREATE TABLE "expert_application" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "status" "ApplicationStatus" NOT NULL,
    "steps" JSONB NOT NULL DEFAULT '{}',
    "status_since" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decision_due_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "reapply_from" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_event" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" UUID,
    "event" TEXT NOT NULL,
    "status" "ApplicationStatus" NOT NULL,
    "reason_code" TEXT,
    "note" TEXT,

    CONSTRAINT "application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert_profile" (
    "expert_id" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "cv_document_id" UUID,
    "years_of_practice" INTEGER,
    "education" TEXT,
    "expected_rate_minor" BIGINT,
    "rate_currency" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_profile_pkey" PRIMARY KEY ("expert_id")
);

-- CreateTable
CREATE TABLE "conflict_declaration" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "kind" "ConflictKind" NOT NULL,
    "name" TEXT NOT NULL,
    "organization_id" UUID,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "conflict_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "expert_application_expert_id_created_at_idx" ON "expert_application"("expert_id", "created_at");

-- CreateIndex
CREATE INDEX "expert_application_status_submitted_at_id_idx" ON "expert_application"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "application_event_application_id_at_id_idx" ON "application_event"("application_id", "at", "id");

-- CreateIndex
CREATE INDEX "conflict_declaration_expert_id_declared_at_idx" ON "conflict_declaration"("expert_id", "declared_at");

-- AddForeignKey
ALTER TABLE "expert_application" ADD CONSTRAINT "expert_application_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "expert_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_profile" ADD CONSTRAINT "expert_profile_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ---- applications: one at a time, never decided by the applicant; a declaration is only ever ended.
CREATE UNIQUE INDEX expert_application_open ON expert_application (expert_id) WHERE status NOT IN ('rejected', 'withdrawn');
CREATE INDEX expert_application_waiting ON expert_application (submitted_at, id) WHERE status IN ('submitted', 'in_review');
ALTER TABLE expert_application ADD CONSTRAINT expert_application_other_decides CHECK (decided_by <> expert_id);
ALTER TABLE expert_application ADD CONSTRAINT expert_application_reapply CHECK ((reapply_from IS NOT NULL) = (status IN ('rejected', 'withdrawn')));
CREATE TRIGGER application_event_append_only BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_declaration_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
    OR (NEW.id, NEW.expert_id, NEW.kind, NEW.name, NEW.declared_at) IS DISTINCT FROM (OLD.id, OLD.expert_id, OLD.kind, OLD.name, OLD.declared_at) THEN
    RAISE EXCEPTION 'a declaration is ended, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflict_declaration_kept BEFORE UPDATE OR DELETE ON conflict_declaration
  FOR EACH ROW EXECUTE FUNCTION refuse_declaration_change();
CREATE UNIQUE INDEX conflict_declaration_standing ON conflict_declaration (expert_id, kind, lower(name)) WHERE ended_at IS NULL;
CREATE INDEX expert_profile_cv ON expert_profile (cv_document_id) WHERE cv_document_id IS NOT NULL;
CREATE INDEX expert_language_document ON expert_language (document_id) WHERE document_id IS NOT NULL;

-- Who was here before applications were asked for is as if approved.
INSERT INTO expert_application (id, expert_id, status, status_since, submitted_at, decided_at, created_at, updated_at)
SELECT gen_random_uuid(), user_id, 'approved', assay_now(), created_at, assay_now(), created_at, assay_now() FROM expert;
