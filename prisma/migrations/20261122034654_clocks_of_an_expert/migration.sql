-- CreateIndex
CREATE INDEX "running_clock_expert_id_idx" ON "running_clock"("expert_id");
