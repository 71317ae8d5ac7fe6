import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';
import type { PayoutStanding } from './payout-standing';

/** What an expert has earned in one currency, in minor units, by how far it has come. */
export interface CurrencyEarnings {
  currency: string;
  /** Ended and waiting for approval; not yet in the ledger. */
  awaitingMinor: bigint;
  /** Ended and in dispute: a decision is waited for. */
  disputedMinor: bigint;
  pendingMinor: bigint;
  payableMinor: bigint;
  inTransitMinor: bigint;
  paidMinor: bigint;
  /** The next date at which pending pay becomes payable. */
  nextPayableAt: Date | null;
}

export interface Earnings {
  currencies: CurrencyEarnings[];
  account: PayoutStanding;
  /** True until the first payout arrived: it is held seven days longer. */
  firstPayoutHeld: boolean;
}

/**
 * The expert's own earnings. Balances come from the ledger, what waits for approval from the claims whose window is open,
 * what was paid from the weekly payouts: nothing adds up all claims ever made.
 */
export async function getEarnings(ctx: ExpertCtx): Promise<Earnings> {
  const expertId = ctx.actor.userId;
  const currencies = await ctx.db.query<CurrencyEarnings>(sql`
    WITH awaiting AS (
      SELECT currency, coalesce(sum(amount_minor + guideline_amount_minor) FILTER (WHERE pay_status = 'submitted'), 0)::bigint AS awaiting_minor,
        coalesce(sum(amount_minor + guideline_amount_minor) FILTER (WHERE pay_status = 'queried'), 0)::bigint AS disputed_minor
      FROM claim WHERE expert_id = ${expertId}::uuid AND pay_status IN ('submitted', 'queried') GROUP BY currency
    ), balances AS (
      SELECT currency,
        coalesce(sum(balance_minor) FILTER (WHERE kind = 'expert_pending'), 0)::bigint AS pending_minor,
        coalesce(sum(balance_minor) FILTER (WHERE kind = 'expert_payable'), 0)::bigint AS payable_minor,
        coalesce(sum(balance_minor) FILTER (WHERE kind = 'expert_in_transit'), 0)::bigint AS in_transit_minor
      FROM ledger_account WHERE expert_id = ${expertId}::uuid GROUP BY currency
    ), paid AS (
      SELECT currency, sum(amount_minor)::bigint AS paid_minor
      FROM payout WHERE expert_id = ${expertId}::uuid AND status = 'paid' GROUP BY currency
    )
    SELECT known.*, (
      SELECT min(waiting.payable_at) FROM (
        (SELECT c.payable_at FROM claim c
          WHERE c.expert_id = ${expertId}::uuid AND c.currency = known.currency AND c.pay_status = 'pending'
          ORDER BY c.payable_at LIMIT 1)
        UNION ALL
        (SELECT a.payable_at FROM pay_adjustment a
          WHERE a.expert_id = ${expertId}::uuid AND a.currency = known.currency AND a.pay_status = 'pending'
          ORDER BY a.payable_at LIMIT 1)) waiting) AS next_payable_at
    FROM (
      SELECT currency, coalesce(a.awaiting_minor, 0) AS awaiting_minor, coalesce(a.disputed_minor, 0) AS disputed_minor,
        coalesce(b.pending_minor, 0) AS pending_minor,
        coalesce(b.payable_minor, 0) AS payable_minor, coalesce(b.in_transit_minor, 0) AS in_transit_minor,
        coalesce(p.paid_minor, 0) AS paid_minor
      FROM awaiting a FULL JOIN balances b USING (currency) FULL JOIN paid p USING (currency)
    ) known
    ORDER BY known.currency`);
  const expert = await ctx.db.first<{ account: Earnings['account']; firstPayoutHeld: boolean }>(sql`
    SELECT CASE WHEN stripe_account_id IS NULL THEN 'missing' WHEN payouts_enabled THEN 'ready'
        WHEN payout_details_due THEN 'incomplete' ELSE 'checking' END AS account,
      first_paid_out_at IS NULL AS first_payout_held
    FROM expert WHERE user_id = ${expertId}::uuid`);
  return { currencies, account: expert?.account ?? 'missing', firstPayoutHeld: expert?.firstPayoutHeld ?? true };
}
