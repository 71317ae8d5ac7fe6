import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

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
}

const MOST_FUNDINGS = 50;

/** The company's balances by currency and its latest checkouts, newest first; `jobId` keeps to one job's. */
export async function getBilling(
  ctx: CompanyCtx,
  jobId?: string,
): Promise<{ balances: CompanyBalance[]; fundings: FundingListItem[] }> {
  const { organizationId } = ctx.actor;
  const balances = await ctx.db.query<CompanyBalance>(sql`
    SELECT a.currency,
      coalesce(sum(a.balance_minor) FILTER (WHERE a.kind = 'company_available'), 0)::bigint AS available_minor,
      coalesce(sum(a.balance_minor) FILTER (WHERE a.kind = 'job_reserved'), 0)::bigint AS reserved_minor,
      coalesce(sum(spent.minor), 0)::bigint AS spent_minor
    FROM ledger_account a LEFT JOIN job j ON j.id = a.job_id
      LEFT JOIN LATERAL (SELECT sum(t.settled_minor) AS minor FROM task t WHERE t.job_id = j.id) spent ON true
    WHERE a.organization_id = ${organizationId}::uuid OR j.organization_id = ${organizationId}::uuid
    GROUP BY a.currency ORDER BY a.currency`);
  const ofJob = jobId === undefined ? sql`` : sql`AND f.job_id = ${jobId}::uuid`;
  const fundings = await ctx.db.query<FundingListItem>(sql`
    SELECT f.id, f.job_id, j.title AS job_title, f.amount_minor, f.currency, f.status::text AS status, f.created_at, f.settled_at
    FROM funding f JOIN job j ON j.id = f.job_id
    WHERE f.organization_id = ${organizationId}::uuid ${ofJob} ORDER BY f.created_at DESC, f.id DESC LIMIT ${MOST_FUNDINGS}::int`);
  return { balances, fundings };
}
