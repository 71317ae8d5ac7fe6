-- CreateEnum
CREATE TYPE "ExclusionListStatus" AS ENUM ('loading', 'current', 'retired', 'failed');

-- CreateEnum
CREATE TYPE "ExclusionStrength" AS ENUM ('strong', 'probable', 'name_only');

-- CreateEnum
CREATE TYPE "ExclusionMatchStatus" AS ENUM ('open', 'cleared', 'confirmed');

-- CreateTable
CREATE TABLE "exclusion_list" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "status" "ExclusionListStatus" NOT NULL,
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TIMESTAMPTZ(3),
    "sha256" TEXT,
    "byte_count" INTEGER,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "bad_line_count" INTEGER NOT NULL DEFAULT 0,
    "bad_lines" JSONB NOT NULL DEFAULT '[]',
    "requested_by" UUID,
    "is_forced" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "loaded_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "http_status" INTEGER,

    CONSTRAINT "exclusion_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exclusion_entry" (
    "list_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "middle_name" TEXT NOT NULL,
    "business_name" TEXT NOT NULL,
    "general" TEXT NOT NULL,
    "specialty" TEXT NOT NULL,
    "npi" TEXT,
    "npi_hash" TEXT,
    "birth_date" DATE,
    "state" TEXT NOT NULL,
    "excl_type" TEXT NOT NULL,
    "excluded_on" DATE,
    "reinstated_on" DATE,
    "waived_on" DATE,
    "waiver_state" TEXT NOT NULL,
    "name_keys" TEXT[],

    CONSTRAINT "exclusion_entry_pkey" PRIMARY KEY ("list_id","ordinal")
);

-- CreateTable
CREATE TABLE "exclusion_match" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "strength" "ExclusionStrength" NOT NULL,
    "status" "ExclusionMatchStatus" NOT NULL DEFAULT 'open',
    "snapshot" JSONB NOT NULL,
    "identifiers_encrypted" BYTEA NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "exclusion_match_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exclusion_proposal" (
    "id" UUID NOT NULL,
    "match_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_note" TEXT,

    CONSTRAINT "exclusion_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exclusion_list_source_started_at_id_idx" ON "exclusion_list"("source", "started_at", "id");

-- CreateIndex
CREATE INDEX "exclusion_match_expert_id_idx" ON "exclusion_match"("expert_id");

-- CreateIndex
CREATE INDEX "exclusion_proposal_match_id_proposed_at_idx" ON "exclusion_proposal"("match_id", "proposed_at");

-- AddForeignKey
ALTER TABLE "exclusion_entry" ADD CONSTRAINT "exclusion_entry_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "exclusion_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion_match" ADD CONSTRAINT "exclusion_match_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion_match" ADD CONSTRAINT "exclusion_match_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "exclusion_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion_proposal" ADD CONSTRAINT "exclusion_proposal_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "exclusion_match"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---- exclusions: one list counts at a time, a match is open once, and it takes two people to close it.
CREATE UNIQUE INDEX exclusion_list_current ON exclusion_list (source) WHERE status = 'current';
CREATE UNIQUE INDEX exclusion_list_loading ON exclusion_list (source) WHERE status = 'loading';
CREATE INDEX exclusion_entry_npi ON exclusion_entry (npi_hash) WHERE npi_hash IS NOT NULL;
CREATE INDEX exclusion_entry_names ON exclusion_entry USING gin (name_keys);
CREATE UNIQUE INDEX exclusion_match_open ON exclusion_match (expert_id, fingerprint) WHERE status = 'open';
CREATE INDEX exclusion_match_waiting ON exclusion_match (strength, found_at, id) WHERE status = 'open';
CREATE INDEX exclusion_match_closed ON exclusion_match (closed_at, id) WHERE status <> 'open';
ALTER TABLE exclusion_match ADD CONSTRAINT exclusion_match_closed_when CHECK ((status = 'open') = (closed_at IS NULL));
CREATE UNIQUE INDEX exclusion_proposal_open ON exclusion_proposal (match_id) WHERE status = 'open';
ALTER TABLE exclusion_proposal ADD CONSTRAINT exclusion_proposal_two_people
  CHECK (answered_by <> proposed_by AND proposed_by <> expert_id AND answered_by <> expert_id);
ALTER TABLE exclusion_proposal ADD CONSTRAINT exclusion_proposal_answered
  CHECK ((status = 'open') = (answered_by IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL));
CREATE FUNCTION check_exclusion_ruled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM exclusion_proposal p WHERE p.match_id = NEW.id AND p.status = 'accepted' AND p.answered_at = NEW.closed_at
      AND p.verdict = CASE NEW.status WHEN 'cleared' THEN 'clear' WHEN 'confirmed' THEN 'confirm' END
  ) THEN
    RAISE EXCEPTION 'a match is closed by two people' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exclusion_match_ruled BEFORE UPDATE OF status ON exclusion_match
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION check_exclusion_ruled();
