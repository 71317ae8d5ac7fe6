import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '~/features/accounts/context';
import { financeFiguresSchema, type FinanceFigures } from './finance-figures';

export interface PayoutListItem {
  id: string;
  expertName: string;
  amountMinor: bigint;
  currency: string;
  status: 'in_transit' | 'paid' | 'failed';
  failureReason: string | null;
  stripeTransferId: string | null;
  createdAt: Date;
  settledAt: Date | null;
}

/** What the finance desk shows: the latest look over all money, and what is under way now. */
export interface FinanceOverview {
  /** Undefined until the first look was made. */
  check: (FinanceFigures & { checkedAt: Date; durationMs: number }) | undefined;
  payouts: PayoutListItem[];
  /** At most `MOST_WAITING_COUNTED`, like the next. */
  pendingFundingCount: number;
  unprocessedEventCount: number;
}

const MOST_PAYOUTS = 50;
/** Waiting things are counted up to here. */
export const MOST_WAITING_COUNTED = 1000;

/** The installation's money, for the admin. Costs the same whatever the installation's size. */
export async function getFinanceOverview(ctx: AdminCtx): Promise<FinanceOverview> {
  const payouts = await ctx.db.query<PayoutListItem>(sql`
    SELECT p.id, e.legal_name AS expert_name, p.amount_minor, p.currency, p.status::text AS status, p.failure_reason,
      p.stripe_transfer_id, p.created_at, p.settled_at
    FROM (SELECT * FROM payout ORDER BY created_at DESC, id DESC LIMIT ${MOST_PAYOUTS}::int) p
      JOIN expert e ON e.user_id = p.expert_id
    ORDER BY p.created_at DESC, p.id DESC`);
  const counts = await ctx.db.first<Pick<FinanceOverview, 'pendingFundingCount' | 'unprocessedEventCount'>>(sql`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT 1 FROM funding WHERE status = 'pending' LIMIT ${MOST_WAITING_COUNTED}::int) f) AS pending_funding_count,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM stripe_event WHERE processed_at IS NULL LIMIT ${MOST_WAITING_COUNTED}::int) s)
        AS unprocessed_event_count`);
  return {
    check: await loadLatestCheck(ctx),
    payouts,
    pendingFundingCount: counts?.pendingFundingCount ?? 0,
    unprocessedEventCount: counts?.unprocessedEventCount ?? 0,
  };
}

async function loadLatestCheck(ctx: AdminCtx): Promise<FinanceOverview['check']> {
  const row = await ctx.db.first<{ checkedAt: Date; durationMs: number; figures: unknown }>(sql`
    SELECT checked_at, duration_ms, figures FROM finance_check ORDER BY id DESC LIMIT 1`);
  if (!row) return undefined;
  const { checkedAt, durationMs } = row;
  return { ...financeFiguresSchema.parse(row.figures), checkedAt, durationMs };
}
