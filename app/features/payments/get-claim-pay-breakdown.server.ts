import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx, ExpertCtx } from '~/features/accounts/context';
import { expertPseudonym } from '~/features/accounts/pseudonym.server';
import { listClaimTransactions, type TransactionRow } from '~/features/ledger/list-postings.server';
import { explainPay, type PayExplanation } from './explain-pay';

/** A stretch of a claim's time, payable or not and by which rule. */
export interface PaySegment {
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  endedAt: Date;
  lengthMs: number;
}

/** One amount from its segments up: time, sum, rounding, fee and every posting. */
export interface ClaimPayBreakdown {
  claimId: string;
  jobId: string;
  jobTitle: string;
  /** The language of the job's own texts. */
  contentLanguage: string;
  tier: number;
  status: string;
  payStatus: string;
  currency: string;
  claimedAt: Date;
  endedAt: Date | null;
  capMs: number;
  payableMs: number;
  feeBasisPoints: number;
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  windowEndsAt: Date | null;
  approvedAt: Date | null;
  payableAt: Date | null;
  /** Reading the guideline: its time, paid apart from the cap, and what it comes to; null where there was none. */
  guideline: { sum: PayExplanation; amountMinor: bigint; feeMinor: bigint } | null;
  /** What a decision took off, signed, and the payable time it left; null where nothing was taken off. */
  correction: { correctionMs: number; amountMinor: bigint; feeMinor: bigint; decidedMs: number } | null;
  /** The dispute about this pay; null where there is none. */
  dispute: { id: string; status: string; isUndecided: boolean } | null;
  /** The payout that carried it, when it left and when it arrived; null before one does. */
  payout: { id: string; sentAt: Date; arrivedAt: Date | null } | null;
  /** True when the payable segments sum to the payable time and that of the guideline; false only while the claim is held. */
  segmentsMatch: boolean;
  segments: PaySegment[];
  sum: PayExplanation;
  postings: TransactionRow[];
}

type ClaimRow = Omit<
  ClaimPayBreakdown,
  'segments' | 'segmentsMatch' | 'sum' | 'postings' | 'guideline' | 'correction' | 'dispute' | 'payout'
> & {
  correctionMs: number | null;
  amountOffMinor: bigint | null;
  feeOffMinor: bigint | null;
  disputeId: string | null;
  disputeStatus: string | null;
  payoutId: string | null;
  sentAt: Date | null;
  arrivedAt: Date | null;
  guidelineMs: number;
  guidelineAmountMinor: bigint;
  guidelineFeeMinor: bigint;
  rateMinorPerHour: bigint;
  expertId: string;
  pseudonymSecret: Uint8Array;
};
type NotFound = Failure<'claimNotFound'>;

/** A claim of the expert's own. */
export async function getOwnClaimPay(ctx: ExpertCtx, claimId: string): Promise<Result<ClaimPayBreakdown, NotFound>> {
  const row = await loadClaim(ctx.db, claimId, sql`c.expert_id = ${ctx.actor.userId}::uuid`);
  return row ? ok(await explain(ctx.db, row)) : fail('notFound', 'claimNotFound', 'There is no such review.');
}

/** A claim on a job of the company's own; the expert is named by their pseudonym there. */
export async function getCompanyClaimPay(
  ctx: CompanyCtx,
  claimId: string,
): Promise<Result<ClaimPayBreakdown & { reader: string }, NotFound>> {
  const row = await loadClaim(ctx.db, claimId, sql`j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!row) return fail('notFound', 'claimNotFound', 'There is no such review.');
  return ok({ ...(await explain(ctx.db, row)), reader: expertPseudonym(row.pseudonymSecret, row.expertId) });
}

const isUndecided = (status: string) => status === 'open' || status === 'answered';

async function loadClaim(q: Queryable, claimId: string, owner: Sql): Promise<ClaimRow | undefined> {
  return q.first<ClaimRow>(sql`
    SELECT c.id AS claim_id, c.job_id, j.title AS job_title, j.content_language, c.tier, c.status::text AS status, c.pay_status::text AS pay_status,
      c.currency, c.claimed_at, c.ended_at, c.cap_ms, coalesce(c.payable_ms, r.payable_ms, 0) AS payable_ms,
      coalesce(r.guideline_ms, c.guideline_ms) AS guideline_ms, c.guideline_amount_minor, c.guideline_fee_minor,
      c.fee_basis_points, c.amount_minor, c.fee_minor, c.window_ends_at, c.approved_at, c.payable_at,
      c.rate_minor_per_hour, c.expert_id, o.pseudonym_secret, x.correction_ms, x.amount_minor AS amount_off_minor,
      x.fee_minor AS fee_off_minor, d.id AS dispute_id, d.status::text AS dispute_status, p.id AS payout_id,
      p.created_at AS sent_at, p.settled_at AS arrived_at
    FROM claim c JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
      LEFT JOIN running_clock r ON r.claim_id = c.id LEFT JOIN time_correction x ON x.claim_id = c.id
      LEFT JOIN dispute d ON d.claim_id = c.id LEFT JOIN payout p ON p.id = c.payout_id
    WHERE c.id = ${claimId}::uuid AND ${owner}`);
}

async function explain(q: Queryable, row: ClaimRow): Promise<ClaimPayBreakdown> {
  const { rateMinorPerHour, expertId: _expertId, pseudonymSecret: _secret, ...rest } = row;
  const { correctionMs, amountOffMinor, feeOffMinor, disputeId, disputeStatus, ...paid } = rest;
  const { payoutId, sentAt, arrivedAt, guidelineMs, guidelineAmountMinor, guidelineFeeMinor, ...claim } = paid;
  const guideline = explainPay(guidelineMs, rateMinorPerHour);
  const segments = await q.query<PaySegment>(sql`
    SELECT kind, payable, rule, started_at, ended_at, (extract(epoch FROM ended_at - started_at) * 1000)::int AS length_ms
    FROM segment WHERE claim_id = ${row.claimId}::uuid ORDER BY started_at, id`);
  const payableMs = segments.reduce((sum, segment) => sum + (segment.payable ? segment.lengthMs : 0), 0);
  return {
    ...claim,
    correction:
      correctionMs === null
        ? null
        : {
            correctionMs,
            amountMinor: amountOffMinor ?? 0n,
            feeMinor: feeOffMinor ?? 0n,
            decidedMs: row.payableMs + correctionMs,
          },
    dispute:
      disputeId === null || disputeStatus === null
        ? null
        : { id: disputeId, status: disputeStatus, isUndecided: isUndecided(disputeStatus) },
    payout: payoutId === null || sentAt === null ? null : { id: payoutId, sentAt, arrivedAt },
    guideline:
      guidelineMs === 0
        ? null
        : {
            sum: guideline,
            amountMinor: row.endedAt ? guidelineAmountMinor : guideline.amountMinor,
            feeMinor: guidelineFeeMinor,
          },
    segmentsMatch: payableMs === row.payableMs + guidelineMs,
    segments,
    sum: explainPay(row.payableMs, rateMinorPerHour),
    postings: await listClaimTransactions(q, row.claimId),
  };
}
