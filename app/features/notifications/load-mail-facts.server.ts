import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

interface Account {
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** An account as its mails address it. */
export async function loadAccount(db: Queryable, userId: string): Promise<Account | undefined> {
  return db.first<Account>(sql`
    SELECT email, display_name, locale, time_zone FROM user_account WHERE id = ${userId}::uuid`);
}

/** A credential with its holder and what was last decided about it. */
export interface CredentialNews extends Account {
  expertId: string;
  kind: string;
  jurisdiction: string;
  status: string;
  updatedAt: Date;
  note: string | null;
}

export async function loadCredentialNews(db: Queryable, credentialId: string): Promise<CredentialNews | undefined> {
  return db.first<CredentialNews>(sql`
    SELECT c.expert_id, c.kind, c.jurisdiction, c.status, c.updated_at, u.email, u.display_name, u.locale, u.time_zone,
      (SELECT k.note FROM credential_check k WHERE k.credential_id = c.id AND k.decision <> 'none'
        ORDER BY k.checked_at DESC, k.id DESC LIMIT 1) AS note
    FROM credential c JOIN user_account u ON u.id = c.expert_id WHERE c.id = ${credentialId}::uuid`);
}

/** An approved claim with its expert. */
export interface ClaimNews extends Account {
  jobTitle: string;
  currency: string;
  amountMinor: bigint | null;
  payableMs: number | null;
  payableAt: Date | null;
}

export async function loadClaimNews(db: Queryable, claimId: string): Promise<ClaimNews | undefined> {
  return db.first<ClaimNews>(sql`
    SELECT j.title AS job_title, c.currency, c.amount_minor + c.guideline_amount_minor AS amount_minor,
      c.payable_ms + c.guideline_ms AS payable_ms, c.payable_at, u.email, u.display_name,
      u.locale, u.time_zone
    FROM claim c JOIN job j ON j.id = c.job_id JOIN user_account u ON u.id = c.expert_id
    WHERE c.id = ${claimId}::uuid AND c.approved_at IS NOT NULL`);
}

/** A payout with its expert. */
export interface PayoutNews extends Account {
  status: 'in_transit' | 'paid' | 'failed';
  amountMinor: bigint;
  currency: string;
}

export async function loadPayoutNews(db: Queryable, payoutId: string): Promise<PayoutNews | undefined> {
  return db.first<PayoutNews>(sql`
    SELECT p.status, p.amount_minor, p.currency, u.email, u.display_name, u.locale, u.time_zone
    FROM payout p JOIN user_account u ON u.id = p.expert_id WHERE p.id = ${payoutId}::uuid`);
}

/** A settled funding with whoever paid it. */
export interface FundingNews extends Account {
  jobId: string;
  jobTitle: string;
  jobClosed: boolean;
  amountMinor: bigint;
  currency: string;
}

export async function loadFundingNews(db: Queryable, fundingId: string): Promise<FundingNews | undefined> {
  return db.first<FundingNews>(sql`
    SELECT f.job_id, j.title AS job_title, j.status = 'closed' AS job_closed, f.amount_minor, f.currency, u.email, u.display_name, u.locale, u.time_zone
    FROM funding f JOIN job j ON j.id = f.job_id JOIN user_account u ON u.id = f.created_by
    WHERE f.id = ${fundingId}::uuid AND f.status = 'paid'`);
}
