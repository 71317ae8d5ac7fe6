-- AlterTable
ALTER TABLE "guideline_version" ADD COLUMN     "reading_ms" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "overhead_minor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "guideline_allowance_ms" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "guideline_amount_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "guideline_fee_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "guideline_held_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "guideline_ms" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "running_clock" ADD COLUMN     "guideline_ms" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "overhead_pool" (
    "job_id" UUID NOT NULL,
    "reserved_minor" BIGINT NOT NULL DEFAULT 0,
    "held_minor" BIGINT NOT NULL DEFAULT 0,
    "spent_minor" BIGINT NOT NULL DEFAULT 0,
    "open_tasks" INTEGER NOT NULL DEFAULT 0,
    "return_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "overhead_pool_pkey" PRIMARY KEY ("job_id")
);

-- AddForeignKey
ALTER TABLE "overhead_pool" ADD CONSTRAINT "overhead_pool_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Reading a guideline: never more than was promised, never more promised than the pool has.
ALTER TABLE claim ADD CONSTRAINT claim_guideline_within_allowance CHECK (guideline_ms BETWEEN 0 AND guideline_allowance_ms);
ALTER TABLE claim ADD CONSTRAINT claim_guideline_held
  CHECK (guideline_amount_minor >= 0 AND guideline_fee_minor >= 0 AND guideline_amount_minor + guideline_fee_minor <= guideline_held_minor);
ALTER TABLE overhead_pool ADD CONSTRAINT overhead_pool_covers_held CHECK (held_minor BETWEEN 0 AND reserved_minor);
ALTER TABLE overhead_pool ADD CONSTRAINT overhead_pool_tasks CHECK (open_tasks >= 0);
CREATE INDEX claim_guideline ON claim (expert_id, job_id) WHERE guideline_allowance_ms > 0;

-- What earlier guidelines take to read, as jobs/reading-allowance.ts says: words / 200 and Chinese, Japanese and Korean characters / 400.
WITH counted AS (
  SELECT job_id, version, length(markdown) - length(regexp_replace(markdown, cjk, '', 'g')) AS characters,
    coalesce(cardinality(regexp_split_to_array(nullif(btrim(regexp_replace(markdown, cjk, ' ', 'g'), E' \t\r\n'), ''), '\s+')), 0) AS words
  FROM guideline_version, (VALUES ('[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]')) AS k (cjk)
)
UPDATE guideline_version g SET reading_ms = ceil((counted.words / 200.0 + counted.characters / 400.0) * 60000)
FROM counted WHERE counted.job_id = g.job_id AND counted.version = g.version;
