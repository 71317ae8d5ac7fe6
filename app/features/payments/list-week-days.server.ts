import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';
import { payPeriodStart } from './pay-date';

/** No claim is held longer than a day, so what ended this week was claimed no earlier than this before it began. */
const CLAIMED_BEFORE_DAYS = 2;

/** What an expert's tasks that ended on one day (UTC) of the running pay period earned, in one currency. */
export interface WeekDay {
  currency: string;
  /** 0 is the Monday the pay period began with. */
  day: number;
  amountMinor: bigint;
  payableMs: number;
  claims: number;
}

/**
 * The running pay period of the expert's own earnings by currency and day, reading guidelines included; approved or not, what was
 * corrected as the decision left it. Tasks still held are not in it, nor are days without an ended task.
 */
export async function listWeekDays(ctx: ExpertCtx): Promise<WeekDay[]> {
  const start = payPeriodStart(ctx.now);
  return ctx.db.query<WeekDay>(sql`
    SELECT c.currency, floor(extract(epoch FROM c.ended_at - ${start}::timestamptz) / 86400)::int AS day,
      sum(c.amount_minor + c.guideline_amount_minor + c.added_minor)::bigint AS amount_minor,
      sum(coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms)::int AS payable_ms,
      count(*)::int AS claims
    FROM claim c
    WHERE c.expert_id = ${ctx.actor.userId}::uuid AND c.ended_at >= ${start}::timestamptz
      AND c.claimed_at >= ${start}::timestamptz - make_interval(days => ${CLAIMED_BEFORE_DAYS}::int)
    GROUP BY c.currency, day ORDER BY c.currency, day`);
}
