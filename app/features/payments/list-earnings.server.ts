import { sql, type Sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';
import type { KeysetCursor } from '~/core/keyset-cursor';

/** One claim as the expert's earnings page shows it. Time is milliseconds, money minor units. */
export interface EarningRow {
  claimId: string;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  claimedAt: Date;
  endedAt: Date | null;
  payStatus: string;
  /** As decisions left it, with reading the guideline, and that alone. */
  payableMs: number;
  guidelineMs: number;
  isReduced: boolean;
  /** The latest dispute about this pay, of either side, decided or not; null where there is none. */
  disputeId: string | null;
  currency: string;
  rateMinorPerHour: bigint;
  /** With what was added beside it; of one payout, what that payout carried. */
  amountMinor: bigint | null;
  windowEndsAt: Date | null;
  payableAt: Date | null;
  /** When the payout that carries it left; null before one does. */
  sentAt: Date | null;
}

/** The expert's own claims, newest first, a page at a time; of one payout when `payoutId` is given. */
export async function listEarnings(
  ctx: ExpertCtx,
  page: { after?: KeysetCursor | undefined; limit: number; payoutId?: string | undefined },
): Promise<{ rows: EarningRow[]; next: KeysetCursor | undefined }> {
  const after = page.after
    ? sql`AND (c.claimed_at, c.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const { payoutId } = page;
  const ofPayout = payoutId === undefined ? sql`` : sql`AND ${isCarried(payoutId)}`;
  const amount =
    payoutId === undefined ? sql`c.amount_minor + c.guideline_amount_minor + c.added_minor` : carriedMinor(payoutId);
  const rows = await ctx.db.query<EarningRow>(sql`
    SELECT c.id AS claim_id, j.title AS job_title, j.content_language, c.tier, c.claimed_at, c.ended_at, c.pay_status::text AS pay_status,
      coalesce(coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms, r.payable_ms + r.guideline_ms, 0) AS payable_ms,
      coalesce(r.guideline_ms, c.guideline_ms) AS guideline_ms, coalesce(c.decided_ms < c.payable_ms, false) AS is_reduced,
      (SELECT d.id FROM dispute d WHERE d.claim_id = c.id ORDER BY d.opened_at DESC LIMIT 1) AS dispute_id, c.currency,
      c.rate_minor_per_hour, ${amount} AS amount_minor,
      c.window_ends_at, c.payable_at, p.created_at AS sent_at
    FROM claim c JOIN job j ON j.id = c.job_id LEFT JOIN running_clock r ON r.claim_id = c.id
      LEFT JOIN payout p ON p.id = coalesce(${payoutId ?? null}::uuid, c.payout_id)
    WHERE c.expert_id = ${ctx.actor.userId}::uuid ${ofPayout} ${after}
    ORDER BY c.claimed_at DESC, c.id DESC LIMIT ${page.limit + 1}::int`);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > page.limit && last ? { at: last.claimedAt, id: last.claimId } : undefined };
}

/** Claims a payout carried, or carried an addition to. */
function isCarried(payoutId: string): Sql {
  return sql`c.id IN (SELECT id FROM claim WHERE payout_id = ${payoutId}::uuid
    UNION SELECT claim_id FROM pay_adjustment WHERE payout_id = ${payoutId}::uuid)`;
}

/** What it carried of a claim. */
function carriedMinor(payoutId: string): Sql {
  return sql`(CASE WHEN c.payout_id = ${payoutId}::uuid THEN c.amount_minor + c.guideline_amount_minor ELSE 0 END
    + (SELECT coalesce(sum(a.amount_minor), 0)::bigint FROM pay_adjustment a
      WHERE a.claim_id = c.id AND a.payout_id = ${payoutId}::uuid))`;
}
