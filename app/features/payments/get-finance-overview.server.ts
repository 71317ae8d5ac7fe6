import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '~/features/accounts/context';
import type { AccountKind } from '~/features/ledger/account-ref';
import { checkLedger, type LedgerCheck } from '~/features/ledger/check-ledger.server';

/** Sums and counts by currency, in minor units. */
export interface DueSum {
  currency: string;
  expertCount: number;
  amountMinor: bigint;
}

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

/** What the finance desk shows: whether the ledger holds, where money stands, what is due, under way and failed. */
export interface FinanceOverview {
  check: LedgerCheck;
  balances: { kind: AccountKind; currency: string; balanceMinor: bigint }[];
  due: DueSum[];
  notYetDue: DueSum[];
  /** Approved pay of experts whose account takes no payouts. */
  unpayable: DueSum[];
  payouts: PayoutListItem[];
  pendingFundingCount: number;
  unprocessedEventCount: number;
}

const MOST_PAYOUTS = 50;

/** The whole installation's money, for the admin. */
export async function getFinanceOverview(ctx: AdminCtx): Promise<FinanceOverview> {
  const balances = await ctx.db.query<FinanceOverview['balances'][number]>(sql`
    SELECT kind, currency, sum(balance_minor)::bigint AS balance_minor
    FROM ledger_account GROUP BY kind, currency ORDER BY currency, kind`);
  const waiting = await ctx.db.query<DueSum & { state: 'due' | 'notYetDue' | 'unpayable' }>(sql`
    SELECT CASE WHEN NOT e.payouts_enabled THEN 'unpayable' WHEN c.payable_at <= ${ctx.now}::timestamptz THEN 'due'
        ELSE 'notYetDue' END AS state,
      c.currency, count(DISTINCT c.expert_id)::int AS expert_count, sum(c.amount_minor)::bigint AS amount_minor
    FROM claim c JOIN expert e ON e.user_id = c.expert_id
    WHERE c.pay_status IN ('pending', 'payable') GROUP BY 1, 2 ORDER BY 2`);
  const payouts = await ctx.db.query<PayoutListItem>(sql`
    SELECT p.id, e.legal_name AS expert_name, p.amount_minor, p.currency, p.status::text AS status, p.failure_reason,
      p.stripe_transfer_id, p.created_at, p.settled_at
    FROM payout p JOIN expert e ON e.user_id = p.expert_id
    ORDER BY p.created_at DESC, p.id DESC LIMIT ${MOST_PAYOUTS}::int`);
  const counts = await ctx.db.first<Pick<FinanceOverview, 'pendingFundingCount' | 'unprocessedEventCount'>>(sql`
    SELECT (SELECT count(*)::int FROM funding WHERE status = 'pending') AS pending_funding_count,
      (SELECT count(*)::int FROM stripe_event WHERE processed_at IS NULL) AS unprocessed_event_count`);
  const inState = (state: 'due' | 'notYetDue' | 'unpayable'): DueSum[] =>
    waiting.filter((sum) => sum.state === state).map(({ state: _state, ...sum }) => sum);
  return {
    check: await checkLedger(ctx.db),
    balances,
    due: inState('due'),
    notYetDue: inState('notYetDue'),
    unpayable: inState('unpayable'),
    payouts,
    pendingFundingCount: counts?.pendingFundingCount ?? 0,
    unprocessedEventCount: counts?.unprocessedEventCount ?? 0,
  };
}
