import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { rubricSchema } from '../jobs/rubric';
import { taskContentSchema, type TaskContent } from '../jobs/task-content';
import type { Answer } from '../reviews/review-content';

/** What a company decides about when it approves or disputes a review: what was answered, and of which task. */
export interface ClaimReview {
  jobId: string;
  taskId: string;
  externalId: string;
  content: TaskContent;
  /** The answers in the order of the rubric, each with what was asked; empty where the claim ended without a review. */
  answers: (Answer & { label: string })[];
}

interface Row extends Omit<ClaimReview, 'content' | 'answers'> {
  content: unknown;
  jobCriteria: unknown;
  taskCriteria: unknown;
  answers: Answer[];
}

/** The review of a claim on a job of the company's own, as it was last handed in; undefined for any other claim. */
export async function getClaimReview(ctx: CompanyCtx, claimId: string): Promise<ClaimReview | undefined> {
  const row = await ctx.db.first<Row>(sql`
    SELECT c.job_id, c.task_id, t.external_id, t.content, v.criteria AS job_criteria, t.criteria AS task_criteria,
      coalesce((SELECT jsonb_agg(jsonb_build_object('criterionId', a.criterion_id, 'value', a.value, 'rationale', a.rationale))
        FROM (SELECT r.id FROM review r WHERE r.seat_id = c.seat_id AND r.claim_id = c.id ORDER BY r.revision DESC LIMIT 1) latest
        JOIN review_answer a ON a.review_id = latest.id), '[]') AS answers
    FROM claim c JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id
      JOIN rubric_version v ON v.job_id = c.job_id AND v.version = c.rubric_version
    WHERE c.id = ${claimId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!row) return undefined;
  const { jobId, taskId, externalId } = row;
  const criteria = [...rubricSchema.parse(row.jobCriteria), ...rubricSchema.parse(row.taskCriteria)];
  const answers = criteria.flatMap(({ id, label }) =>
    row.answers.filter(({ criterionId }) => criterionId === id).map((answer) => ({ ...answer, label })),
  );
  return { jobId, taskId, externalId, content: taskContentSchema.parse(row.content), answers };
}
