-- CreateTable
CREATE TABLE "credential_effect" (
    "loss_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "valid_at_judgment" BOOLEAN,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_effect_pkey" PRIMARY KEY ("loss_id","claim_id")
);

-- CreateTable
CREATE TABLE "loss_completion" (
    "loss_id" UUID NOT NULL,
    "completed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "loss_completion_pkey" PRIMARY KEY ("loss_id")
);

-- CreateIndex
CREATE INDEX "credential_effect_claim_id_idx" ON "credential_effect"("claim_id");

-- CreateIndex
CREATE INDEX "credential_loss_at_idx" ON "credential_loss"("at");

-- AddForeignKey
ALTER TABLE "credential_effect" ADD CONSTRAINT "credential_effect_loss_id_fkey" FOREIGN KEY ("loss_id") REFERENCES "credential_loss"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential_effect" ADD CONSTRAINT "credential_effect_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loss_completion" ADD CONSTRAINT "loss_completion_loss_id_fkey" FOREIGN KEY ("loss_id") REFERENCES "credential_loss"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written rows stay as they are.
CREATE TRIGGER credential_effect_append_only BEFORE UPDATE OR DELETE ON credential_effect FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loss_completion_append_only BEFORE UPDATE OR DELETE ON loss_completion FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE credential_effect ADD CONSTRAINT credential_effect_known CHECK (effect IN ('returned', 'handed_back', 'flagged', 'noted'));
ALTER TABLE credential_effect ADD CONSTRAINT credential_effect_judged
  CHECK ((effect IN ('flagged', 'noted')) = (valid_at_judgment IS NOT NULL));
