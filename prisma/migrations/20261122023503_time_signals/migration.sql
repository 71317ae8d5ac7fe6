-- CreateTable
CREATE TABLE "clock_jump" (
    "claim_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "jumps" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_jump_pkey" PRIMARY KEY ("claim_id","sequence")
);

-- CreateTable
CREATE TABLE "time_signal" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "looked_by" UUID,
    "looked_by_name" TEXT,
    "looked_at" TIMESTAMPTZ(3),
    "note" TEXT,

    CONSTRAINT "time_signal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "time_signal_claim_id_kind_key" ON "time_signal"("claim_id", "kind");

-- AddForeignKey
ALTER TABLE "clock_jump" ADD CONSTRAINT "clock_jump_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_signal" ADD CONSTRAINT "time_signal_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER clock_jump_append_only BEFORE UPDATE OR DELETE ON clock_jump FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE clock_jump ADD CONSTRAINT clock_jump_some CHECK (jumps > 0);
ALTER TABLE time_signal ADD CONSTRAINT time_signal_kind
  CHECK (kind IN ('too_fast', 'too_long', 'mostly_quiet', 'offline_limit', 'clock_jumps'));
ALTER TABLE time_signal ADD CONSTRAINT time_signal_looked CHECK
  ((looked_at IS NULL) = (outcome IS NULL) AND (looked_at IS NULL) = (looked_by IS NULL) AND (looked_at IS NULL) = (note IS NULL));
ALTER TABLE time_signal ADD CONSTRAINT time_signal_outcome CHECK (outcome IN ('nothing', 'passed_on'));
CREATE INDEX time_signal_open ON time_signal (raised_at, id) WHERE looked_at IS NULL;
CREATE INDEX time_signal_looked ON time_signal (looked_at, id) WHERE looked_at IS NOT NULL;
