import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';

/** What one tier of a job has cost so far. */
export interface TierCosts {
  tier: number;
  claimCount: number;
  awaitingCount: number;
  payableMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
}

/** Where a job's money is; amounts in minor units of its currency. `availableMinor` is the company's and serves all its jobs. */
export interface JobCosts {
  jobId: string;
  title: string;
  currency: string;
  budgetMinor: bigint;
  fundedMinor: bigint;
  availableMinor: bigint;
  reservedMinor: bigint;
  spentMinor: bigint;
  /** Ended and not yet approved, with fees. */
  awaitingMinor: bigint;
  finalCount: number;
  tiers: TierCosts[];
}

/** The costs of one of the company's own jobs. */
export async function getJobCosts(ctx: CompanyCtx, jobId: string): Promise<Result<JobCosts, Failure<'jobNotFound'>>> {
  const job = await ctx.db.first<Omit<JobCosts, 'tiers'>>(sql`
    SELECT j.id AS job_id, j.title, j.currency, j.budget_minor, j.final_count,
      coalesce((SELECT sum(f.amount_minor) FROM funding f WHERE f.job_id = j.id AND f.status = 'paid'), 0)::bigint AS funded_minor,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'company_available'
        AND a.organization_id = j.organization_id AND a.currency = j.currency), 0) AS available_minor,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'job_reserved' AND a.job_id = j.id), 0) AS reserved_minor,
      coalesce((SELECT sum(c.amount_minor + c.fee_minor) FROM claim c WHERE c.job_id = j.id
        AND c.pay_status IN ('pending', 'payable', 'in_transit', 'paid')), 0)::bigint AS spent_minor,
      coalesce((SELECT sum(c.amount_minor + c.fee_minor) FROM claim c WHERE c.job_id = j.id
        AND c.pay_status IN ('submitted', 'queried')), 0)::bigint AS awaiting_minor
    FROM job j WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!job) return fail('notFound', 'jobNotFound', 'There is no such job.');
  const tiers = await ctx.db.query<TierCosts>(sql`
    SELECT tier, count(*)::int AS claim_count, (count(*) FILTER (WHERE pay_status IN ('submitted', 'queried')))::int AS awaiting_count,
      coalesce(sum(payable_ms), 0)::float8 AS payable_ms, coalesce(sum(amount_minor), 0)::bigint AS amount_minor,
      coalesce(sum(fee_minor), 0)::bigint AS fee_minor
    FROM claim WHERE job_id = ${jobId}::uuid AND ended_at IS NOT NULL GROUP BY tier ORDER BY tier`);
  return ok({ ...job, tiers });
}
