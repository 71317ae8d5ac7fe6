import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import type { TimesheetSpan } from './list-timesheet.server';

/** The reviews of a timesheet are added up to here; beyond it the file has them all. */
export const MOST_REVIEWS_ADDED = 2000;

/** What a timesheet adds up to. Lengths in milliseconds, money in minor units of the job's currency. */
export interface TimesheetSums {
  reviews: number;
  readers: number;
  /** As decisions left it, with the reading of guidelines. */
  paidMs: number;
  /** From taking to end, less what was counted: segments tile a review, so this is what its other segments are. */
  unpaidMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
}

/** The sums of a timesheet of one of the company's own jobs; undefined for more than `MOST_REVIEWS_ADDED` reviews. */
export async function getTimesheetSums(ctx: CompanyCtx, span: TimesheetSpan): Promise<TimesheetSums | undefined> {
  const sums = await ctx.db.first<TimesheetSums>(sql`
    WITH ended AS MATERIALIZED (
      SELECT c.* FROM claim c
      WHERE c.job_id = ${span.jobId}::uuid AND c.ended_at >= ${span.from}::timestamptz AND c.ended_at < ${span.to}::timestamptz
        AND EXISTS (SELECT 1 FROM job j WHERE j.id = ${span.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid)
      ORDER BY c.ended_at, c.id LIMIT ${MOST_REVIEWS_ADDED + 1}::int
    )
    SELECT count(*)::int AS reviews, count(DISTINCT c.expert_id)::int AS readers,
      coalesce(sum(coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms), 0)::float8 AS paid_ms,
      coalesce(sum(extract(epoch FROM c.ended_at - c.claimed_at) * 1000 - c.payable_ms - c.guideline_ms), 0)::float8 AS unpaid_ms,
      coalesce(sum(c.amount_minor + c.added_minor + c.guideline_amount_minor), 0)::bigint AS amount_minor,
      coalesce(sum(c.fee_minor + c.added_fee_minor + c.guideline_fee_minor), 0)::bigint AS fee_minor
    FROM ended c`);
  return sums && sums.reviews <= MOST_REVIEWS_ADDED ? sums : undefined;
}
