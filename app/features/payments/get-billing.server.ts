import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';
import { canFinishCheckout } from './can-finish-checkout';

/** A company's money in one currency, in minor units. */
export interface CompanyBalance {
  currency: string;
  availableMinor: bigint;
  reservedMinor: bigint;
  spentMinor: bigint;
}

/** One checkout of the company. */
export interface FundingListItem {
  id: string;
  jobId: string;
  jobTitle: string;
  amountMinor: bigint;
  currency: string;
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  createdAt: Date;
  settledAt: Date | null;
  contentLanguage: string;
  /** Under which Stripe knows the payment; null until it was confirmed. */
  reference: string | null;
  /** The payment page can still be finished. */
  canFinish: boolean;
}

const MOST_FUNDINGS = 50;

/**
 * The company's balances by currency, from kept sums (one row per job and tier), and its latest checkouts, newest first;
 * `jobId` keeps to one job's.
 */
export async function getBilling(
  ctx: CompanyCtx,
  jobId?: string,
): Promise<{ balances: CompanyBalance[]; fundings: FundingListItem[] }> {
  const { organizationId } = ctx.actor;
  const balances = await ctx.db.query<CompanyBalance>(sql`
    WITH own AS (
      SELECT currency, balance_minor AS available_minor, 0 AS reserved_minor, 0 AS spent_minor
      FROM ledger_account WHERE organization_id = ${organizationId}::uuid AND kind = 'company_available'
      UNION ALL
      SELECT j.currency, 0, coalesce(a.balance_minor, 0), coalesce(costs.minor, 0)
      FROM job j LEFT JOIN ledger_account a ON a.job_id = j.id AND a.kind = 'job_reserved'
        LEFT JOIN LATERAL (
          SELECT sum(c.amount_minor + c.fee_minor) AS minor FROM job_tier_cost c WHERE c.job_id = j.id) costs ON true
      WHERE j.organization_id = ${organizationId}::uuid AND j.status <> 'draft'
    )
    SELECT currency, sum(available_minor)::bigint AS available_minor, sum(reserved_minor)::bigint AS reserved_minor,
      sum(spent_minor)::bigint AS spent_minor
    FROM own GROUP BY currency ORDER BY currency`);
  const ofJob = jobId === undefined ? sql`` : sql`AND f.job_id = ${jobId}::uuid`;
  const fundings = await ctx.db.query<Omit<FundingListItem, 'canFinish'>>(sql`
    SELECT f.id, f.job_id, j.title AS job_title, j.content_language, f.stripe_payment_intent_id AS reference, f.amount_minor, f.currency, f.status::text AS status, f.created_at, f.settled_at
    FROM funding f JOIN job j ON j.id = f.job_id
    WHERE f.organization_id = ${organizationId}::uuid ${ofJob} ORDER BY f.created_at DESC, f.id DESC LIMIT ${MOST_FUNDINGS}::int`);
  return {
    balances,
    fundings: fundings.map((funding) => ({ ...funding, canFinish: canFinishCheckout(funding, ctx.now) })),
  };
}
