import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';
import { payPeriodStart } from './pay-date';

/** What an expert's tasks that ended in the running pay period (Monday to Sunday, UTC) earned, in one currency. */
export interface WeekEarnings {
  currency: string;
  amountMinor: bigint;
  payableMs: number;
  claims: number;
}

/**
 * The running week of the expert's own earnings, by currency; approved or not, what was reduced as the decision left it. Tasks
 * still held are not in it.
 */
export async function getWeekEarnings(ctx: ExpertCtx): Promise<WeekEarnings[]> {
  return ctx.db.query<WeekEarnings>(sql`
    SELECT c.currency, sum(c.amount_minor)::bigint AS amount_minor,
      sum(c.payable_ms + coalesce(x.correction_ms, 0))::int AS payable_ms, count(*)::int AS claims
    FROM claim c LEFT JOIN time_correction x ON x.claim_id = c.id
    WHERE c.expert_id = ${ctx.actor.userId}::uuid AND c.ended_at >= ${payPeriodStart(ctx.now)}::timestamptz
    GROUP BY c.currency ORDER BY c.currency`);
}
