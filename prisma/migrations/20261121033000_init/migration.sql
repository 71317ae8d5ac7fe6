-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('admin');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('owner', 'member');

-- CreateEnum
CREATE TYPE "ExpertStatus" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "LedgerAccountKind" AS ENUM ('stripe_clearing', 'company_available', 'job_reserved', 'expert_pending', 'expert_payable', 'expert_in_transit', 'platform_fees', 'platform_guarantee');

-- CreateEnum
CREATE TYPE "CredentialStatus" AS ENUM ('draft', 'submitted', 'format_checked', 'in_review', 'needs_information', 'verified', 'expiring', 'expired', 'suspended', 'revoked', 'rejected', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "LanguageStatus" AS ENUM ('claimed', 'verified', 'rejected');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('draft', 'open', 'closed');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('uploaded', 'running', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('imported', 'in_tier', 'stuck', 'decided', 'final', 'cancelled');

-- CreateEnum
CREATE TYPE "SeatStatus" AS ENUM ('open', 'claimed', 'submitted', 'returned', 'accepted', 'rejected', 'released', 'lapsed');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('held', 'submitted', 'released', 'lapsed');

-- CreateEnum
CREATE TYPE "PayStatus" AS ENUM ('accruing', 'submitted', 'queried', 'approved', 'pending', 'payable', 'in_transit', 'paid', 'failed', 'adjusted');

-- CreateEnum
CREATE TYPE "FundingStatus" AS ENUM ('pending', 'paid', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "PayoutStatus" AS ENUM ('in_transit', 'paid', 'failed');

-- CreateEnum
CREATE TYPE "ExportStatus" AS ENUM ('queued', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'sent', 'failed');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "staff_role" "StaffRole",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "billing_email" TEXT NOT NULL,
    "pseudonym_secret" BYTEA NOT NULL,
    "stripe_customer_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "user_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("user_id","organization_id")
);

-- CreateTable
CREATE TABLE "expert" (
    "user_id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "status" "ExpertStatus" NOT NULL DEFAULT 'active',
    "capability_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "capabilities_valid_until" TIMESTAMPTZ(3),
    "stripe_account_id" TEXT,
    "payouts_enabled" BOOLEAN NOT NULL DEFAULT false,
    "first_paid_out_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "audit_row" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_user_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "organization_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,

    CONSTRAINT "audit_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "owner_user_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "LedgerAccountKind" NOT NULL,
    "currency" TEXT NOT NULL,
    "organization_id" UUID,
    "job_id" UUID,
    "expert_id" UUID,
    "balance_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "job_id" UUID,
    "task_id" UUID,
    "claim_id" UUID,
    "funding_id" UUID,
    "payout_id" UUID,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "transaction_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "holder_name" TEXT NOT NULL,
    "number_encrypted" BYTEA NOT NULL,
    "number_hash" TEXT NOT NULL,
    "number_masked" TEXT NOT NULL,
    "document_id" UUID,
    "status" "CredentialStatus" NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "expires_on" DATE,
    "valid_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential_check" (
    "id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "register_status" TEXT,
    "register_name" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "checker_user_id" UUID,
    "decision" TEXT NOT NULL,
    "reason_code" TEXT,
    "note" TEXT,
    "valid_until" TIMESTAMPTZ(3),

    CONSTRAINT "credential_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert_language" (
    "expert_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "read_level" TEXT NOT NULL,
    "write_level" TEXT NOT NULL,
    "status" "LanguageStatus" NOT NULL DEFAULT 'claimed',
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expert_language_pkey" PRIMARY KEY ("expert_id","tag")
);

-- CreateTable
CREATE TABLE "capability_token" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "capability_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "content_language" TEXT NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'draft',
    "currency" TEXT NOT NULL,
    "budget_minor" BIGINT NOT NULL,
    "estimated_minutes" INTEGER NOT NULL,
    "cap_seconds" INTEGER NOT NULL,
    "review_window_days" INTEGER NOT NULL,
    "fee_basis_points" INTEGER NOT NULL,
    "overhead_basis_points" INTEGER NOT NULL,
    "guideline_version" INTEGER NOT NULL DEFAULT 1,
    "rubric_version" INTEGER NOT NULL DEFAULT 1,
    "policy_version" INTEGER NOT NULL DEFAULT 1,
    "committed_minor" BIGINT NOT NULL DEFAULT 0,
    "imported_count" INTEGER NOT NULL DEFAULT 0,
    "opened_count" INTEGER NOT NULL DEFAULT 0,
    "decided_count" INTEGER NOT NULL DEFAULT 0,
    "final_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guideline_version" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guideline_version_pkey" PRIMARY KEY ("job_id","version")
);

-- CreateTable
CREATE TABLE "rubric_version" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rubric_version_pkey" PRIMARY KEY ("job_id","version")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("job_id","version")
);

-- CreateTable
CREATE TABLE "job_tier" (
    "job_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "seats_per_task" INTEGER NOT NULL,
    "rate_minor_per_hour" BIGINT NOT NULL,
    "lease_seconds" INTEGER NOT NULL,
    "accepting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "job_tier_pkey" PRIMARY KEY ("job_id","tier")
);

-- CreateTable
CREATE TABLE "job_tier_clause" (
    "job_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "token_ids" INTEGER[],

    CONSTRAINT "job_tier_clause_pkey" PRIMARY KEY ("job_id","tier","ordinal")
);

-- CreateTable
CREATE TABLE "task_import" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "mapping" JSONB,
    "status" "ImportStatus" NOT NULL DEFAULT 'uploaded',
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "imported_count" INTEGER NOT NULL DEFAULT 0,
    "duplicate_count" INTEGER NOT NULL DEFAULT 0,
    "rejected_count" INTEGER NOT NULL DEFAULT 0,
    "attested_by" UUID,
    "attested_at" TIMESTAMPTZ(3),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_import_error" (
    "import_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "task_import_error_pkey" PRIMARY KEY ("import_id","line_number")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "import_id" UUID,
    "ordinal" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "criteria" JSONB NOT NULL DEFAULT '[]',
    "reading_allowance_ms" INTEGER NOT NULL DEFAULT 0,
    "status" "TaskStatus" NOT NULL DEFAULT 'imported',
    "tier" INTEGER NOT NULL DEFAULT 0,
    "stuck_reason" TEXT,
    "open_criteria" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reserved_minor" BIGINT NOT NULL DEFAULT 0,
    "settled_minor" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "final_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_hidden" (
    "task_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,

    CONSTRAINT "task_hidden_pkey" PRIMARY KEY ("task_id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "seat_number" INTEGER NOT NULL,
    "task_ordinal" INTEGER NOT NULL,
    "status" "SeatStatus" NOT NULL DEFAULT 'open',
    "expert_id" UUID,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "rate_minor_per_hour" BIGINT NOT NULL,
    "reserved_minor" BIGINT NOT NULL,
    "spent_minor" BIGINT NOT NULL DEFAULT 0,
    "waits_for_funds" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "expert_id" UUID NOT NULL,
    "fence" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "status" "ClaimStatus" NOT NULL DEFAULT 'held',
    "pay_status" "PayStatus" NOT NULL DEFAULT 'accruing',
    "currency" TEXT NOT NULL,
    "rate_minor_per_hour" BIGINT NOT NULL,
    "fee_basis_points" INTEGER NOT NULL,
    "cap_ms" INTEGER NOT NULL,
    "lease_seconds" INTEGER NOT NULL,
    "review_window_seconds" INTEGER NOT NULL,
    "guideline_version" INTEGER NOT NULL,
    "rubric_version" INTEGER NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "time_rule_version" INTEGER NOT NULL,
    "reading_allowance_ms" INTEGER NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "window_ends_at" TIMESTAMPTZ(3),
    "payable_ms" INTEGER,
    "amount_minor" BIGINT,
    "fee_minor" BIGINT,
    "approved_at" TIMESTAMPTZ(3),
    "approved_by" UUID,
    "payable_at" TIMESTAMPTZ(3),
    "payout_id" UUID,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "running_clock" (
    "claim_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "fence" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "segment_started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_input_at" TIMESTAMPTZ(3) NOT NULL,
    "payable_ms" INTEGER NOT NULL DEFAULT 0,
    "reading_ms" INTEGER NOT NULL DEFAULT 0,
    "paused_ms" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "check_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "running_clock_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "seat_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("seat_id","expert_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "tier" INTEGER NOT NULL,
    "expert_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_hash" TEXT NOT NULL,
    "attestation" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_answer" (
    "review_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "review_answer_pkey" PRIMARY KEY ("review_id","criterion_id")
);

-- CreateTable
CREATE TABLE "segment" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payable" BOOLEAN NOT NULL,
    "rule" TEXT NOT NULL,
    "rule_version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_event" (
    "task_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "expert_id" UUID,

    CONSTRAINT "chain_event_pkey" PRIMARY KEY ("task_id","sequence")
);

-- CreateTable
CREATE TABLE "verdict" (
    "task_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "criterion_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("task_id","version","criterion_id")
);

-- CreateTable
CREATE TABLE "funding" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" "FundingStatus" NOT NULL DEFAULT 'pending',
    "stripe_session_id" TEXT,
    "stripe_payment_intent_id" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "expert_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'in_transit',
    "stripe_account_id" TEXT NOT NULL,
    "stripe_transfer_id" TEXT,
    "failure_reason" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result_export" (
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "requested_by" UUID NOT NULL,
    "status" "ExportStatus" NOT NULL DEFAULT 'queued',
    "storage_key" TEXT,
    "task_count" INTEGER NOT NULL DEFAULT 0,
    "byte_size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "result_export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_mail" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "app_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_presence" (
    "worker_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_presence_pkey" PRIMARY KEY ("worker_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_stripe_customer_id_key" ON "organization"("stripe_customer_id");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "expert_stripe_account_id_key" ON "expert"("stripe_account_id");

-- CreateIndex
CREATE INDEX "audit_row_subject_type_subject_id_id_idx" ON "audit_row"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_row_actor_user_id_id_idx" ON "audit_row"("actor_user_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_key_key" ON "document"("storage_key");

-- CreateIndex
CREATE INDEX "document_owner_user_id_idx" ON "document"("owner_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_key_key" ON "ledger_account"("key");

-- CreateIndex
CREATE INDEX "ledger_account_organization_id_idx" ON "ledger_account"("organization_id");

-- CreateIndex
CREATE INDEX "ledger_account_job_id_idx" ON "ledger_account"("job_id");

-- CreateIndex
CREATE INDEX "ledger_account_expert_id_idx" ON "ledger_account"("expert_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_idempotency_key_key" ON "ledger_transaction"("idempotency_key");

-- CreateIndex
CREATE INDEX "ledger_transaction_job_id_at_idx" ON "ledger_transaction"("job_id", "at");

-- CreateIndex
CREATE INDEX "ledger_transaction_claim_id_idx" ON "ledger_transaction"("claim_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_payout_id_idx" ON "ledger_transaction"("payout_id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_id_idx" ON "ledger_entry"("account_id", "id");

-- CreateIndex
CREATE INDEX "credential_expert_id_idx" ON "credential"("expert_id");

-- CreateIndex
CREATE INDEX "credential_status_submitted_at_id_idx" ON "credential"("status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "credential_check_credential_id_checked_at_idx" ON "credential_check"("credential_id", "checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "capability_token_name_key" ON "capability_token"("name");

-- CreateIndex
CREATE INDEX "job_organization_id_created_at_idx" ON "job"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "task_import_job_id_created_at_idx" ON "task_import"("job_id", "created_at");

-- CreateIndex
CREATE INDEX "task_job_id_status_ordinal_idx" ON "task"("job_id", "status", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "task_job_id_external_id_key" ON "task"("job_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_job_id_content_hash_key" ON "task"("job_id", "content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "task_job_id_ordinal_key" ON "task"("job_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "seat_task_id_tier_seat_number_key" ON "seat"("task_id", "tier", "seat_number");

-- CreateIndex
CREATE INDEX "claim_task_id_idx" ON "claim"("task_id");

-- CreateIndex
CREATE INDEX "claim_expert_id_claimed_at_idx" ON "claim"("expert_id", "claimed_at");

-- CreateIndex
CREATE INDEX "claim_job_id_ended_at_idx" ON "claim"("job_id", "ended_at");

-- CreateIndex
CREATE INDEX "claim_payout_id_idx" ON "claim"("payout_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_seat_id_fence_key" ON "claim"("seat_id", "fence");

-- CreateIndex
CREATE INDEX "running_clock_check_at_idx" ON "running_clock"("check_at");

-- CreateIndex
CREATE INDEX "review_task_id_tier_idx" ON "review"("task_id", "tier");

-- CreateIndex
CREATE INDEX "review_expert_id_submitted_at_idx" ON "review"("expert_id", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_seat_id_revision_key" ON "review"("seat_id", "revision");

-- CreateIndex
CREATE INDEX "segment_claim_id_started_at_idx" ON "segment"("claim_id", "started_at");

-- CreateIndex
CREATE INDEX "segment_expert_id_started_at_idx" ON "segment"("expert_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "funding_stripe_session_id_key" ON "funding"("stripe_session_id");

-- CreateIndex
CREATE INDEX "funding_job_id_created_at_idx" ON "funding"("job_id", "created_at");

-- CreateIndex
CREATE INDEX "funding_organization_id_created_at_idx" ON "funding"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "stripe_event_received_at_idx" ON "stripe_event"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "payout_stripe_transfer_id_key" ON "payout"("stripe_transfer_id");

-- CreateIndex
CREATE INDEX "payout_expert_id_created_at_idx" ON "payout"("expert_id", "created_at");

-- CreateIndex
CREATE INDEX "payout_created_at_idx" ON "payout"("created_at");

-- CreateIndex
CREATE INDEX "result_export_job_id_created_at_idx" ON "result_export"("job_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_mail_dedupe_key_key" ON "outbound_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbound_mail_created_at_idx" ON "outbound_mail"("created_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert" ADD CONSTRAINT "expert_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential_check" ADD CONSTRAINT "credential_check_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expert_language" ADD CONSTRAINT "expert_language_expert_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "expert"("user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guideline_version" ADD CONSTRAINT "guideline_version_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_version" ADD CONSTRAINT "rubric_version_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_tier" ADD CONSTRAINT "job_tier_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_tier_clause" ADD CONSTRAINT "job_tier_clause_job_id_tier_fkey" FOREIGN KEY ("job_id", "tier") REFERENCES "job_tier"("job_id", "tier") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_import" ADD CONSTRAINT "task_import_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_import_error" ADD CONSTRAINT "task_import_error_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "task_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_hidden" ADD CONSTRAINT "task_hidden_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "running_clock" ADD CONSTRAINT "running_clock_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answer" ADD CONSTRAINT "review_answer_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment" ADD CONSTRAINT "segment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chain_event" ADD CONSTRAINT "chain_event_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. The migrations hold the same statements; a test compares a database built by the
-- migrations with one built from schema.prisma's own DDL plus this file.

-- One clock for everything. Tests and development may move it through app_clock; production refuses to start with an offset.
CREATE FUNCTION assay_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT date_trunc('milliseconds', statement_timestamp()) + (SELECT offset_ms FROM app_clock WHERE id = 1) * interval '1 millisecond'
$$;

ALTER TABLE app_clock ADD CONSTRAINT app_clock_single CHECK (id = 1);

-- ---- append-only tables
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_row_append_only BEFORE UPDATE OR DELETE ON audit_row FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE ON ledger_transaction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER segment_append_only BEFORE UPDATE OR DELETE ON segment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER chain_event_append_only BEFORE UPDATE OR DELETE ON chain_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER credential_check_append_only BEFORE UPDATE OR DELETE ON credential_check FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- ledger
-- Only money outside the marketplace, and the platform's guarantee, may stand below zero.
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_not_overdrawn
  CHECK (balance_minor >= 0 OR kind IN ('stripe_clearing', 'platform_guarantee'));

CREATE FUNCTION apply_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_account SET balance_minor = balance_minor + NEW.amount_minor WHERE id = NEW.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_apply AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION apply_ledger_entry();

CREATE FUNCTION check_ledger_transaction_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
    WHERE e.transaction_id = NEW.transaction_id
    GROUP BY a.currency HAVING sum(e.amount_minor) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ledger_transaction_balanced();

-- ---- credentials: the same number lives on one account only, while its credential stands.
CREATE UNIQUE INDEX credential_number_once ON credential (kind, jurisdiction, number_hash)
  WHERE status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded');

-- ---- matching
CREATE INDEX job_tier_clause_tokens ON job_tier_clause USING gin (token_ids);
CREATE INDEX expert_capabilities ON expert USING gin (capability_ids);
ALTER TABLE job_tier_clause ADD CONSTRAINT job_tier_clause_not_empty CHECK (cardinality(token_ids) > 0);

-- ---- seats and claims
-- Independence is a fact of the database: one live seat per task and expert over all tiers.
CREATE UNIQUE INDEX seat_independent ON seat (task_id, expert_id)
  WHERE status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected');
CREATE INDEX seat_claimable ON seat (job_id, tier, task_ordinal, seat_number)
  WHERE status IN ('open', 'released', 'lapsed') AND NOT waits_for_funds;
ALTER TABLE seat ADD CONSTRAINT seat_has_expert CHECK ((status = 'open') = (expert_id IS NULL));
ALTER TABLE seat ADD CONSTRAINT seat_within_budget CHECK (spent_minor <= reserved_minor);
-- The claims an expert holds at once have distinct slots 1..2, so the held limit is a fact of the database too.
CREATE UNIQUE INDEX claim_slot ON claim (expert_id, slot) WHERE status = 'held';
CREATE UNIQUE INDEX claim_one_per_seat ON claim (seat_id) WHERE status = 'held';
ALTER TABLE claim ADD CONSTRAINT claim_slot_range CHECK (slot BETWEEN 1 AND 2);
CREATE INDEX claim_window ON claim (window_ends_at) WHERE pay_status = 'submitted';
CREATE INDEX claim_pending_pay ON claim (expert_id, payable_at) WHERE pay_status IN ('pending', 'payable');
-- One running clock per expert.
CREATE UNIQUE INDEX running_clock_one ON running_clock (expert_id) WHERE mode = 'running';
ALTER TABLE running_clock SET (fillfactor = 50);

-- ---- time
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE segment ADD CONSTRAINT segment_forward CHECK (ended_at > started_at);
ALTER TABLE segment ADD CONSTRAINT segment_payable_once
  EXCLUDE USING gist (expert_id WITH =, tstzrange(started_at, ended_at) WITH &&) WHERE (payable);
