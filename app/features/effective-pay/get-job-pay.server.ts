import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { getBalanceMinor } from '../ledger/get-balance.server';
import { listShortfalls, sumShortfalls, type Shortfall } from './list-shortfalls';
import { listTierPay, type JudgedTier } from './list-tier-pay.server';

/** A top-up that was made; minor units. */
export interface PastTopUp {
  id: string;
  reviewCount: number;
  amountMinor: bigint;
  feeMinor: bigint;
  at: Date;
}

/** How a job pays in fact, and what lifting its reviews to the floor costs. Amounts in minor units of `currency`. */
export interface JobPay {
  job: { id: string; title: string; contentLanguage: string; status: 'draft' | 'open' | 'closed' };
  currency: string;
  rateFloorBasisPoints: number;
  capSeconds: number;
  payStoppedAt: Date | null;
  tiers: JudgedTier[];
  shortfalls: Shortfall[];
  cost: ReturnType<typeof sumShortfalls>;
  availableMinor: bigint;
  /** The last first, at most 20. */
  topUps: PastTopUp[];
}

interface JobRow {
  id: string;
  title: string;
  contentLanguage: string;
  status: 'draft' | 'open' | 'closed';
  currency: string;
  feeBasisPoints: number;
  rateFloorBasisPoints: number;
  capSeconds: number;
  payStoppedAt: Date | null;
}

/** The effective pay of one of the company's own jobs; another company's is `notFound`. Bounded however many reviews there are. */
export async function getJobPay(ctx: CompanyCtx, jobId: string): Promise<Result<JobPay, Failure<'jobNotFound'>>> {
  const { organizationId } = ctx.actor;
  const row = await ctx.db.first<JobRow>(sql`
    SELECT id, title, content_language, status::text AS status, currency, fee_basis_points, rate_floor_basis_points, cap_seconds,
      pay_stopped_at
    FROM job WHERE id = ${jobId}::uuid AND organization_id = ${organizationId}::uuid`);
  if (!row) return fail('notFound', 'jobNotFound', 'There is no such job.');
  const [tiers, availableMinor, topUps] = await Promise.all([
    listTierPay(ctx.db, jobId),
    getBalanceMinor(ctx.db, { kind: 'company_available', organizationId }, row.currency),
    ctx.db.query<PastTopUp>(sql`
      SELECT id, review_count, amount_minor, fee_minor, at FROM pay_top_up WHERE job_id = ${jobId}::uuid
      ORDER BY at DESC LIMIT 20`),
  ]);
  const { id, title, contentLanguage, status, currency, rateFloorBasisPoints, capSeconds, payStoppedAt } = row;
  const shortfalls = listShortfalls(tiers, row);
  return ok({
    job: { id, title, contentLanguage, status },
    currency,
    rateFloorBasisPoints,
    capSeconds,
    payStoppedAt,
    tiers,
    shortfalls,
    cost: sumShortfalls(shortfalls),
    availableMinor,
    topUps,
  });
}
