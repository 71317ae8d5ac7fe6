import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** What the approved reviews of one tier of a job have cost. */
export interface TierCosts {
  tier: number;
  approvedCount: number;
  payableMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
}

/** Where a job's money is; amounts in minor units of its currency. `availableMinor` is the company's and serves all its jobs. */
export interface JobCosts {
  jobId: string;
  title: string;
  contentLanguage: string;
  status: 'draft' | 'open' | 'closed';
  importedCount: number;
  reviewWindowDays: number;
  currency: string;
  budgetMinor: bigint;
  fundedMinor: bigint;
  availableMinor: bigint;
  reservedMinor: bigint;
  /** Approved, with fees: the sum of `tiers`. */
  spentMinor: bigint;
  /**
   * Claims that ended and are neither approved nor in dispute, and those in dispute, together at most `MOST_AWAITING_COUNTED`, and what each
   * come to with fees.
   */
  awaitingCount: number;
  awaitingMinor: bigint;
  disputedCount: number;
  disputedMinor: bigint;
  /** What of `spentMinor` was paid for reading the guideline, with fees, and what the overhead pool has left for it. */
  guidelineMinor: bigint;
  overheadLeftMinor: bigint;
  tiers: TierCosts[];
}

/** Claims that wait for approval are counted and summed up to here. */
const MOST_AWAITING_COUNTED = 1000;

/** True when more waits for approval, or is in dispute, than was counted. */
export function awaitsMore({
  awaitingCount,
  disputedCount,
}: Pick<JobCosts, 'awaitingCount' | 'disputedCount'>): boolean {
  return awaitingCount + disputedCount >= MOST_AWAITING_COUNTED;
}

/** The costs of one of the company's own jobs. */
export async function getJobCosts(ctx: CompanyCtx, jobId: string): Promise<Result<JobCosts, Failure<'jobNotFound'>>> {
  const job = await ctx.db.first<Omit<JobCosts, 'tiers' | 'spentMinor'>>(sql`
    SELECT j.id AS job_id, j.title, j.content_language, j.status::text AS status, j.imported_count, j.review_window_days,
      j.currency, j.budget_minor,
      coalesce((SELECT sum(f.amount_minor) FROM funding f WHERE f.job_id = j.id AND f.status = 'paid'), 0)::bigint AS funded_minor,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'company_available'
        AND a.organization_id = j.organization_id AND a.currency = j.currency), 0) AS available_minor,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'job_reserved' AND a.job_id = j.id), 0) AS reserved_minor,
      coalesce(p.spent_minor, 0) AS guideline_minor, coalesce(p.reserved_minor, 0) AS overhead_left_minor, open.awaiting_count, open.awaiting_minor, open.disputed_count, open.disputed_minor
    FROM job j LEFT JOIN overhead_pool p ON p.job_id = j.id CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE NOT disputed)::int AS awaiting_count,
        coalesce(sum(minor) FILTER (WHERE NOT disputed), 0)::bigint AS awaiting_minor,
        count(*) FILTER (WHERE disputed)::int AS disputed_count,
        coalesce(sum(minor) FILTER (WHERE disputed), 0)::bigint AS disputed_minor
      FROM (SELECT c.amount_minor + c.fee_minor + c.guideline_amount_minor + c.guideline_fee_minor AS minor, c.pay_status = 'queried' AS disputed FROM claim c
        WHERE c.job_id = j.id AND c.pay_status IN ('submitted', 'queried') LIMIT ${MOST_AWAITING_COUNTED}::int) counted
    ) open
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!job) return fail('notFound', 'jobNotFound', 'There is no such job.');
  const tiers = await ctx.db.query<TierCosts>(sql`
    SELECT tier, approved_count, payable_ms::float8 AS payable_ms, amount_minor, fee_minor
    FROM job_tier_cost WHERE job_id = ${jobId}::uuid ORDER BY tier`);
  const spentMinor = tiers.reduce((sum, tier) => sum + tier.amountMinor + tier.feeMinor, 0n);
  return ok({ ...job, spentMinor, tiers });
}
