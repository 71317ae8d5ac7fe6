-- CreateTable
CREATE TABLE "work_record" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "place" BIGSERIAL NOT NULL,
    "document" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "credential_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "token_hash" TEXT NOT NULL,
    "token_encrypted" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "opened_count" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "work_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "work_record_place_key" ON "work_record"("place");

-- CreateIndex
CREATE UNIQUE INDEX "work_record_token_hash_key" ON "work_record"("token_hash");

-- CreateIndex
CREATE INDEX "work_record_expert_id_created_at_idx" ON "work_record"("expert_id", "created_at");

-- ---- work records: what was signed and its place stand for good; revoking is final, and only then may the document be emptied.
CREATE FUNCTION refuse_work_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
    OR (NEW.document <> OLD.document AND (NEW.document <> '' OR NEW.revoked_at IS NULL))
    OR (NEW.id, NEW.expert_id, NEW.place, NEW.signature, NEW.token_hash, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.expert_id, OLD.place, OLD.signature, OLD.token_hash, OLD.created_at) THEN
    RAISE EXCEPTION 'a work record is revoked, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER work_record_fixed BEFORE UPDATE OR DELETE ON work_record FOR EACH ROW EXECUTE FUNCTION refuse_work_record_change();
CREATE INDEX work_record_revoked ON work_record (place) WHERE revoked_at IS NOT NULL;
