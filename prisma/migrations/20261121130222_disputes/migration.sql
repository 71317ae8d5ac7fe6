-- CreateEnum
CREATE TYPE "DisputeStatus" AS ENUM ('open', 'answered', 'withdrawn', 'for_expert', 'reduced', 'by_silence');

-- CreateTable
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "opened_by" UUID NOT NULL,
    "clause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "accepted_minutes" INTEGER,
    "status" "DisputeStatus" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "decision_due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decider_user_id" UUID,
    "decider_name" TEXT,
    "evidence" JSONB NOT NULL,
    "counted_ms" INTEGER NOT NULL,
    "decided_ms" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "time_correction" (
    "claim_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "correction_ms" INTEGER NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "fee_minor" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_correction_pkey" PRIMARY KEY ("claim_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_claim_id_key" ON "dispute"("claim_id");

-- CreateIndex
CREATE INDEX "dispute_expert_id_opened_at_idx" ON "dispute"("expert_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_dispute_id_key" ON "decision"("dispute_id");

-- CreateIndex
CREATE UNIQUE INDEX "time_correction_decision_id_key" ON "time_correction"("decision_id");

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_correction" ADD CONSTRAINT "time_correction_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_correction" ADD CONSTRAINT "time_correction_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER time_correction_append_only BEFORE UPDATE OR DELETE ON time_correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE dispute ADD CONSTRAINT dispute_accepted_minutes CHECK (accepted_minutes >= 0);
ALTER TABLE dispute ADD CONSTRAINT dispute_closed CHECK ((closed_at IS NULL) = (status IN ('open', 'answered')));
ALTER TABLE dispute ADD CONSTRAINT dispute_answered CHECK ((answer IS NULL) = (answered_at IS NULL));
ALTER TABLE decision ADD CONSTRAINT decision_named CHECK
  ((decider_user_id IS NULL) = (outcome = 'by_silence') AND (decider_name IS NULL) = (outcome = 'by_silence'));
ALTER TABLE decision ADD CONSTRAINT decision_only_lowers CHECK (decided_ms BETWEEN 0 AND counted_ms);
ALTER TABLE time_correction ADD CONSTRAINT time_correction_only_lowers
  CHECK (correction_ms < 0 AND amount_minor <= 0 AND fee_minor <= 0);
CREATE INDEX dispute_undecided ON dispute (decision_due_at, id) WHERE status IN ('open', 'answered');
CREATE INDEX dispute_recently_closed ON dispute (closed_at, id) WHERE closed_at IS NOT NULL;
