import { feeOn, payForTime } from '~/core/money';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { CompanyCtx, ExpertCtx } from '~/features/accounts/context';
import { expertPseudonym } from '~/features/accounts/pseudonym.server';
import { listClaimTransactions, type TransactionRow } from '~/features/ledger/list-postings.server';
import { explainPay, type PayExplanation } from './explain-pay';

/** A stretch of a claim's time, payable or not and by which rule, and what decisions made of it. */
export interface PaySegment {
  segmentId: bigint;
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  endedAt: Date;
  lengthMs: number;
  /** Signed; null where no decision named it. */
  correctionMs: number | null;
}

/** What was added to a settled claim, and how far that has come. */
export interface PayAddition {
  id: string;
  kind: 'correction' | 'top_up';
  amountMinor: bigint;
  feeMinor: bigint;
  payStatus: string;
  settledAt: Date;
  payableAt: Date;
  sentAt: Date | null;
  payoutId: string | null;
}

/** A dispute about a claim's pay, as far as its amount shows it. */
export interface PayDisputeState {
  id: string;
  status: string;
  isUndecided: boolean;
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
  /** With what was added since. */
  amountMinor: bigint | null;
  feeMinor: bigint | null;
  windowEndsAt: Date | null;
  approvedAt: Date | null;
  payableAt: Date | null;
  /** Reading the guideline: its time, paid apart from the cap, and what it comes to; null where there was none. */
  guideline: { sum: PayExplanation; amountMinor: bigint; feeMinor: bigint } | null;
  /** What decisions changed, signed, and the payable time they left; null where none changed anything. */
  correction: { correctionMs: number; amountMinor: bigint; feeMinor: bigint; decidedMs: number } | null;
  /** The company's dispute about this pay, and the expert's request for more of it; null where there is none. */
  dispute: PayDisputeState | null;
  request: PayDisputeState | null;
  additions: PayAddition[];
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
  | 'segments'
  | 'segmentsMatch'
  | 'sum'
  | 'postings'
  | 'guideline'
  | 'correction'
  | 'dispute'
  | 'request'
  | 'additions'
  | 'payout'
> & {
  decidedMs: number | null;
  requestId: string | null;
  requestStatus: string | null;
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
      c.fee_basis_points, c.amount_minor + c.added_minor AS amount_minor, c.fee_minor + c.added_fee_minor AS fee_minor,
      c.window_ends_at, c.approved_at, c.payable_at, c.rate_minor_per_hour, c.expert_id, o.pseudonym_secret, c.decided_ms,
      d.id AS dispute_id, d.status::text AS dispute_status, q.id AS request_id, q.status::text AS request_status, p.id AS payout_id,
      p.created_at AS sent_at, p.settled_at AS arrived_at
    FROM claim c JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id
      LEFT JOIN running_clock r ON r.claim_id = c.id
      LEFT JOIN dispute d ON d.claim_id = c.id AND d.raised_by = 'company'
      LEFT JOIN dispute q ON q.claim_id = c.id AND q.raised_by = 'expert' LEFT JOIN payout p ON p.id = c.payout_id
    WHERE c.id = ${claimId}::uuid AND ${owner}`);
}

async function explain(q: Queryable, row: ClaimRow): Promise<ClaimPayBreakdown> {
  const { rateMinorPerHour, expertId: _expertId, pseudonymSecret: _secret, decidedMs, ...rest } = row;
  const { disputeId, disputeStatus, requestId, requestStatus, payoutId, sentAt, arrivedAt, ...paid } = rest;
  const { guidelineMs, guidelineAmountMinor, guidelineFeeMinor, ...claim } = paid;
  const guideline = explainPay(guidelineMs, rateMinorPerHour);
  const segments = await listPaySegments(q, row.claimId);
  const payableMs = segments.reduce((sum, segment) => sum + (segment.payable ? segment.lengthMs : 0), 0);
  return {
    ...claim,
    correction: decidedMs === null ? null : correctionOf(row, decidedMs),
    dispute: stateOf(disputeId, disputeStatus),
    request: stateOf(requestId, requestStatus),
    additions: await listAdditions(q, row.claimId),
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

/** What decisions changed: the pay of the time they left against the pay of the time that was counted. */
function correctionOf(row: ClaimRow, decidedMs: number): NonNullable<ClaimPayBreakdown['correction']> {
  const { payableMs, rateMinorPerHour, feeBasisPoints } = row;
  const [counted, decided] = [payForTime(payableMs, rateMinorPerHour), payForTime(decidedMs, rateMinorPerHour)];
  return {
    correctionMs: decidedMs - payableMs,
    amountMinor: decided - counted,
    feeMinor: feeOn(decided, feeBasisPoints) - feeOn(counted, feeBasisPoints),
    decidedMs,
  };
}

const stateOf = (id: string | null, status: string | null): PayDisputeState | null =>
  id === null || status === null ? null : { id, status, isUndecided: isUndecided(status) };

function listPaySegments(q: Queryable, claimId: string): Promise<PaySegment[]> {
  return q.query<PaySegment>(sql`
    SELECT s.id AS segment_id, s.kind, s.payable, s.rule, s.started_at, s.ended_at,
      (extract(epoch FROM s.ended_at - s.started_at) * 1000)::int AS length_ms,
      (SELECT sum(x.correction_ms)::int FROM time_correction x WHERE x.segment_id = s.id) AS correction_ms
    FROM segment s WHERE s.claim_id = ${claimId}::uuid ORDER BY s.started_at, s.id`);
}

function listAdditions(q: Queryable, claimId: string): Promise<PayAddition[]> {
  return q.query<PayAddition>(sql`
    SELECT a.id, a.kind, a.amount_minor, a.fee_minor, a.pay_status::text AS pay_status, a.settled_at, a.payable_at,
      p.created_at AS sent_at, a.payout_id
    FROM pay_adjustment a LEFT JOIN payout p ON p.id = a.payout_id
    WHERE a.claim_id = ${claimId}::uuid ORDER BY a.settled_at, a.id`);
}
