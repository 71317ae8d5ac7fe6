-- CreateTable
CREATE TABLE "public_figure" (
    "id" BIGSERIAL NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "public_figure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "public_figure_counted_at_idx" ON "public_figure"("counted_at");
