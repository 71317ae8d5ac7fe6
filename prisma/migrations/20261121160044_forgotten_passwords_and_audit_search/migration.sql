-- DropIndex
DROP INDEX "audit_row_subject_type_subject_id_id_idx";

-- DropIndex
DROP INDEX "audit_row_actor_user_id_id_idx";

-- AlterTable
ALTER TABLE "outbound_mail" ADD COLUMN     "has_secret" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_email_idx" ON "password_reset"("email");

-- CreateIndex
CREATE INDEX "password_reset_expires_at_idx" ON "password_reset"("expires_at");

-- CreateIndex
CREATE INDEX "audit_row_at_id_idx" ON "audit_row"("at", "id");

-- CreateIndex
CREATE INDEX "audit_row_subject_id_at_id_idx" ON "audit_row"("subject_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_row_actor_user_id_at_id_idx" ON "audit_row"("actor_user_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_row_action_at_id_idx" ON "audit_row"("action", "at", "id");
