import type { KeysetCursor } from '~/core/keyset-cursor';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';

/** Which reviews: those of one job that ended from `from` and before `to`. */
export interface TimesheetSpan {
  jobId: string;
  from: Date;
  to: Date;
}

/** One review with its whole time, as its company pays it. Lengths in milliseconds, money in minor units of the job's currency. */
export interface TimesheetRow {
  claimId: string;
  externalId: string;
  tier: number;
  /** The expert's pseudonym towards this company. */
  reader: string;
  status: string;
  payStatus: string;
  claimedAt: Date;
  endedAt: Date;
  /** What the segments counted. */
  countedMs: number;
  /** What decisions changed of it, signed; 0 where none did. */
  correctionMs: number;
  /** Reading the guideline: paid as well, apart from the counted time. */
  guidelineMs: number;
  /** What did not count, by kind, the longest first. */
  unpaid: { kind: string; lengthMs: number }[];
  rateMinorPerHour: bigint;
  /** Pay and fee, with those of the guideline and what was added beside them. */
  amountMinor: bigint;
  feeMinor: bigint;
  /** What of the pay was added after it had been settled: corrections and top-ups. */
  addedMinor: bigint;
}

/** A page of the timesheet of one of the company's own jobs, in the order the reviews ended; none for another company's job. */
export async function listTimesheet(
  ctx: CompanyCtx,
  span: TimesheetSpan,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: TimesheetRow[]; next: KeysetCursor | undefined }> {
  const beyond = page.after
    ? sql`AND (c.ended_at, c.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<
    Omit<TimesheetRow, 'reader'> & { expertId: string; pseudonymSecret: Uint8Array }
  >(sql`
    WITH ended AS MATERIALIZED (
      SELECT c.* FROM claim c
      WHERE c.job_id = ${span.jobId}::uuid AND c.ended_at >= ${span.from}::timestamptz AND c.ended_at < ${span.to}::timestamptz ${beyond}
        AND EXISTS (SELECT 1 FROM job j WHERE j.id = ${span.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid)
      ORDER BY c.ended_at, c.id LIMIT ${page.limit + 1}::int
    )
    SELECT c.id AS claim_id, t.external_id, c.tier, c.status::text AS status, c.pay_status::text AS pay_status, c.claimed_at, c.ended_at,
      coalesce(c.payable_ms, 0) AS counted_ms, c.rate_minor_per_hour, c.expert_id, o.pseudonym_secret,
      c.guideline_ms,
      coalesce(c.amount_minor, 0) + c.added_minor + c.guideline_amount_minor AS amount_minor,
      coalesce(c.fee_minor, 0) + c.added_fee_minor + c.guideline_fee_minor AS fee_minor, c.added_minor,
      coalesce(c.decided_ms - c.payable_ms, 0) AS correction_ms, spent.unpaid
    FROM ended c JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('kind', k.kind, 'lengthMs', k.length_ms) ORDER BY k.length_ms DESC, k.kind), '[]') AS unpaid
        FROM (SELECT s.kind, (sum(extract(epoch FROM s.ended_at - s.started_at)) * 1000)::bigint AS length_ms
          FROM segment s WHERE s.claim_id = c.id AND NOT s.payable GROUP BY s.kind) k
      ) spent
    ORDER BY c.ended_at, c.id`);
  const rows = found.slice(0, page.limit).map(({ expertId, pseudonymSecret, ...row }) => ({
    ...row,
    reader: expertPseudonym(pseudonymSecret, expertId),
  }));
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? { at: last.endedAt, id: last.claimId } : undefined };
}
