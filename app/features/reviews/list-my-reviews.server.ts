import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import type { ClaimStatus, ReviewAfterLoss } from './claim';
import { afterLoss, holdsClause } from './claim-store.server';
import { reviewPayStates, type ReviewFilter } from './review-filter';

const PAGE_SIZE = 25;

/** One claim of the expert's, held or ended, with what became of it. */
export interface MyReview {
  claimId: string;
  seatId: string;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  status: ClaimStatus;
  payStatus: string;
  /** The dispute about its pay, decided or not; null where there is none. */
  disputeId: string | null;
  isReduced: boolean;
  /** How many criteria a higher tier decided otherwise than this review said; null while undecided or not handed in. */
  changedCriteria: number | null;
  /** True where this review, above the first tier, decided what it was asked: its agreement with the verdict says nothing. */
  isDecider: boolean;
  /** True once the task has ended without a verdict, as tasks of a closed job do. */
  hasNoVerdict: boolean;
  /** What a lost credential means for the review; null where none does. */
  afterLoss: ReviewAfterLoss | null;
  currency: string;
  /** As a decision left it, where one reduced it; with reading the guideline. */
  payableMs: number | null;
  amountMinor: bigint | null;
  claimedAt: Date;
  endedAt: Date | null;
  windowEndsAt: Date | null;
  /** True for a lapsed or handed-back claim whose seat is still free for this expert, who may take its tier, to take up again. */
  canResume: boolean;
}

/**
 * A page of the expert's claims, newest first; `unfinished` leaves those that are held, or ran out and may be taken up again,
 * `filter` those with one outcome or one state of pay. What the chain made of a review is told only of a decided task.
 * `next` is the cursor of the following page.
 */
export async function listMyReviews(
  ctx: ExpertCtx,
  input: { after?: string | null; unfinished?: boolean; filter?: ReviewFilter } = {},
): Promise<{ rows: MyReview[]; next: string | undefined }> {
  const cursor = parseCursor(input.after);
  const { outcome, pay } = input.filter ?? {};
  const rows = await ctx.db.query<MyReview>(sql`
    SELECT * FROM (
    SELECT c.id AS claim_id, c.seat_id, j.title AS job_title, j.content_language, c.tier, c.status::text AS status,
      c.pay_status::text AS pay_status, (SELECT d.id FROM dispute d WHERE d.claim_id = c.id ORDER BY d.opened_at DESC LIMIT 1) AS dispute_id,
      coalesce(c.decided_ms < c.payable_ms, false) AS is_reduced,
      CASE WHEN t.status IN ('decided', 'final') AND c.status = 'submitted' THEN (
        SELECT count(*)::int FROM review r JOIN review_answer a ON a.review_id = r.id
        JOIN verdict v ON v.task_id = c.task_id AND v.criterion_id = a.criterion_id
        WHERE r.claim_id = c.id AND v.version = 1 AND v.value <> a.value) END AS changed_criteria,
      c.tier > 1 AND NOT EXISTS (SELECT 1 FROM review r JOIN review_answer a ON a.review_id = r.id
        JOIN verdict v ON v.task_id = c.task_id AND v.criterion_id = a.criterion_id
        WHERE r.claim_id = c.id AND v.version = 1 AND v.tier > c.tier) AS is_decider,
      t.status = 'cancelled' AS has_no_verdict, ${afterLoss(sql`c`, sql`t`)} AS after_loss,
      c.currency, coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms AS payable_ms,
      c.amount_minor + c.guideline_amount_minor + c.added_minor AS amount_minor, c.claimed_at, c.ended_at, c.window_ends_at,
      (c.status IN ('lapsed', 'released') AND s.fence = c.fence AND s.status IN ('lapsed', 'released')
        AND NOT s.waits_for_funds AND j.status = 'open' AND ${holdsClause(sql`c`)}) AS can_resume
    FROM claim c JOIN job j ON j.id = c.job_id JOIN task t ON t.id = c.task_id JOIN seat s ON s.id = c.seat_id
    WHERE c.expert_id = ${ctx.actor.userId}::uuid
      AND (NOT ${input.unfinished ?? false}::bool OR c.status = 'held' OR (c.status = 'lapsed' AND s.status = 'lapsed'
        AND s.fence = c.fence AND NOT s.waits_for_funds AND j.status = 'open'))
      AND (${cursor?.at ?? null}::timestamptz IS NULL
        OR (c.claimed_at, c.id) < (${cursor?.at ?? null}::timestamptz, ${cursor?.id ?? null}::uuid))
    ) mine
    WHERE (${outcome ?? null}::text IS NULL OR ${outcome ?? null}::text = CASE
        WHEN status = 'held' THEN 'held' WHEN status <> 'submitted' THEN 'ended'
        WHEN has_no_verdict THEN 'noVerdict' WHEN changed_criteria IS NULL THEN 'undecided'
        WHEN changed_criteria = 0 THEN 'agreed' ELSE 'changed' END)
      AND (${pay ?? null}::text IS NULL OR pay_status = ANY (${pay ? [...reviewPayStates[pay]] : []}::text[]))
    ORDER BY claimed_at DESC, claim_id DESC LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE && last;
  return { rows: page, next: more ? formatCursor({ at: last.claimedAt, id: last.claimId }) : undefined };
}
