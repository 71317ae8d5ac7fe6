import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { rubricSchema, type Criterion } from '../jobs/rubric';
import { taskContentSchema, type TaskContent } from '../jobs/task-content';
import type { ClaimStatus, ReviewAfterLoss } from './claim';
import { afterLoss } from './claim-store.server';
import { criteriaOfTier } from './criteria-of-tier';
import { reviewContentSchema, type Answer, type ReviewContent } from './review-content';
import { orderEarlierReaders } from './order-earlier-readers.server';
import { readerLetter } from './reader-letter';

/** What an earlier reader said, under a letter; who they are is not told. */
export interface ReaderOpinion {
  reader: string;
  answers: { criterionId: string; value: string; rationale: string }[];
}

/** What the chain decided about a criterion, at which tier and why; known once the task is decided. */
export interface CriterionVerdict {
  criterionId: string;
  value: string;
  tier: number;
  rationale: string;
}

/** Everything the workspace of one claim shows; nothing of the task's hidden fields is ever read here. */
export interface Workspace {
  claimId: string;
  seatId: string;
  fence: number;
  tier: number;
  status: ClaimStatus;
  jobId: string;
  jobTitle: string;
  /** When the company closed the job; what is held then may be finished. */
  jobClosedAt: Date | null;
  /** True once the task has ended without a verdict, as tasks of a closed job do. */
  hasNoVerdict: boolean;
  /** What a lost credential means for the review; null where none does. */
  afterLoss: ReviewAfterLoss | null;
  /** The language the job's own texts are written in. */
  contentLanguage: string;
  organizationName: string;
  currency: string;
  rateMinorPerHour: bigint;
  capMs: number;
  claimedAt: Date;
  endedAt: Date | null;
  /** How long reading the guideline is paid apart from the cap; 0 where another claim was, or nothing covers it. */
  guidelineAllowanceMs: number;
  /** What the ended claim counted and earned, or what a decision left of it, with reading the guideline; null while it is held. */
  payableMs: number | null;
  amountMinor: bigint | null;
  guideline: { version: number; markdown: string };
  content: TaskContent;
  criteria: Criterion[];
  /** Above tier 1: the opinions of the tier below on the open criteria, as Reader A, B, …, in shuffled order. */
  opinions: ReaderOpinion[];
  draft: { version: number; content: ReviewContent; savedAt: Date | null };
  /** What was handed in, and what became of it; empty before. */
  handedIn: Answer[];
  verdicts: CriterionVerdict[];
}

type AssembledPart = 'guideline' | 'content' | 'criteria' | 'opinions' | 'draft' | 'handedIn' | 'verdicts';

interface WorkspaceRow extends Omit<Workspace, AssembledPart> {
  taskId: string;
  guidelineVersion: number;
  markdown: string;
  content: unknown;
  jobCriteria: unknown;
  taskCriteria: unknown;
  openCriteria: string[];
  draftVersion: number | null;
  draftContent: unknown;
  draftSavedAt: Date | null;
}

/** The workspace of the expert's own claim, or undefined. */
export async function getWorkspace(ctx: ExpertCtx, claimId: string): Promise<Workspace | undefined> {
  const row = await ctx.db.first<WorkspaceRow>(sql`
    SELECT c.id AS claim_id, c.seat_id, c.fence, c.tier, c.status, c.job_id, c.task_id, j.title AS job_title, j.content_language,
      j.closed_at AS job_closed_at, t.status = 'cancelled' AS has_no_verdict, ${afterLoss(sql`c`, sql`t`)} AS after_loss,
      o.name AS organization_name, c.currency, c.rate_minor_per_hour, c.cap_ms, c.claimed_at, c.ended_at,
      coalesce(c.decided_ms, c.payable_ms) + c.guideline_ms AS payable_ms,
      c.amount_minor + c.guideline_amount_minor + c.added_minor AS amount_minor, c.guideline_allowance_ms, c.guideline_version, g.markdown, t.content, r.criteria AS job_criteria, t.criteria AS task_criteria,
      t.open_criteria, d.version AS draft_version, d.content AS draft_content, d.saved_at AS draft_saved_at
    FROM claim c
    JOIN job j ON j.id = c.job_id
    JOIN organization o ON o.id = j.organization_id
    JOIN task t ON t.id = c.task_id
    JOIN guideline_version g ON g.job_id = c.job_id AND g.version = c.guideline_version
    JOIN rubric_version r ON r.job_id = c.job_id AND r.version = c.rubric_version
    LEFT JOIN draft d ON d.seat_id = c.seat_id AND d.expert_id = c.expert_id
    WHERE c.id = ${claimId}::uuid AND c.expert_id = ${ctx.actor.userId}::uuid`);
  if (!row) return undefined;
  const { taskId, guidelineVersion, markdown, content, jobCriteria, taskCriteria, openCriteria, ...claim } = row;
  const { draftVersion, draftContent, draftSavedAt, ...rest } = claim;
  const handedIn = claim.status === 'submitted' ? await listHandedIn(ctx, claimId) : [];
  const asked = claim.status === 'submitted' ? handedIn.map((answer) => answer.criterionId) : openCriteria;
  const criteria = criteriaOfTier(rubricSchema.parse(jobCriteria), rubricSchema.parse(taskCriteria), claim.tier, asked);
  return {
    ...rest,
    guideline: { version: guidelineVersion, markdown },
    content: taskContentSchema.parse(content),
    criteria,
    opinions: claim.tier > 1 ? await listOpinions(ctx, taskId, claim.tier - 1, criteria, claimId) : [],
    draft: {
      version: draftVersion ?? 0,
      content: draftVersion === null ? { answers: [] } : reviewContentSchema.parse(draftContent),
      savedAt: draftSavedAt,
    },
    handedIn,
    verdicts: claim.status === 'submitted' ? await listVerdicts(ctx, taskId, asked) : [],
  };
}

async function listHandedIn(ctx: ExpertCtx, claimId: string): Promise<Answer[]> {
  return ctx.db.query<Answer>(sql`
    SELECT a.criterion_id, a.value, a.rationale FROM review r JOIN review_answer a ON a.review_id = r.id
    WHERE r.claim_id = ${claimId}::uuid`);
}

/** Only of a decided task: what a tier below has settled is not told while a higher one still works. */
async function listVerdicts(ctx: ExpertCtx, taskId: string, criteria: readonly string[]): Promise<CriterionVerdict[]> {
  return ctx.db.query<CriterionVerdict>(sql`
    SELECT v.criterion_id, v.value, v.tier, v.rationale FROM verdict v JOIN task t ON t.id = v.task_id
    WHERE v.task_id = ${taskId}::uuid AND v.version = 1 AND t.status IN ('decided', 'final')
      AND v.criterion_id = ANY (${[...criteria]}::text[])`);
}

async function listOpinions(
  ctx: ExpertCtx,
  taskId: string,
  tier: number,
  criteria: readonly Criterion[],
  claimId: string,
): Promise<ReaderOpinion[]> {
  const rows = await ctx.db.query<{ reviewId: string; criterionId: string; value: string; rationale: string }>(sql`
    SELECT r.id AS review_id, a.criterion_id, a.value, a.rationale
    FROM review r JOIN review_answer a ON a.review_id = r.id
    WHERE r.task_id = ${taskId}::uuid AND r.tier = ${tier}::int
      AND a.criterion_id = ANY (${criteria.map((criterion) => criterion.id)}::text[])`);
  const byReview = new Map<string, typeof rows>();
  for (const row of rows) byReview.set(row.reviewId, [...(byReview.get(row.reviewId) ?? []), row]);
  return orderEarlierReaders(claimId, [...byReview.keys()]).map((reviewId, index) => ({
    reader: readerLetter(index),
    answers: (byReview.get(reviewId) ?? []).map(({ criterionId, value, rationale }) => ({
      criterionId,
      value,
      rationale,
    })),
  }));
}
