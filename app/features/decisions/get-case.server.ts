import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { rubricSchema, type Criterion } from '../jobs/rubric';
import { taskContentSchema, type TaskContent } from '../jobs/task-content';
import type { Answer } from '../reviews/review-content';
import type { DisputeRecord } from './dispute-record';
import { isUndecided } from './dispute';
import { loadDisputeRecord } from './load-dispute-record.server';

/** Everything a decision rests on. */
export interface Case extends DisputeRecord {
  organizationName: string;
  expertName: string;
  /** The language the guideline is written in. */
  contentLanguage: string;
  content: TaskContent;
  guideline: { version: number; markdown: string };
  criteria: Criterion[];
  /** What was handed in; empty where nothing was. */
  answers: Answer[];
  segments: { kind: string; payable: boolean; rule: string; startedAt: Date; lengthMs: number }[];
  /** Whether the reader may decide: true for who has no part in the case. */
  isIndependent: boolean;
  /** What the reader may do now; what changes the pay waits for the answer or the end of the time for it. */
  may: { decide: boolean; change: boolean };
  /** The other side's case about the same review; null where there is none. */
  otherCaseId: string | null;
}

interface Row {
  organizationName: string;
  expertName: string;
  otherCaseId: string | null;
  contentLanguage: string;
  content: unknown;
  guidelineVersion: number;
  markdown: string;
  jobCriteria: unknown;
  taskCriteria: unknown;
  isIndependent: boolean;
}

/** A case with its evidence, for the desk. The look is written down. */
export async function getCase(ctx: AdminCtx, disputeId: string): Promise<Result<Case, Failure<'disputeNotFound'>>> {
  const record = await loadDisputeRecord(ctx.db, sql`d.id = ${disputeId}::uuid`);
  const row = record && (await loadRow(ctx, disputeId));
  if (!row) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
  await recordAudit(ctx.db, ctx, { action: 'dispute.viewed', subjectType: 'dispute', subjectId: disputeId });
  const { content, guidelineVersion, markdown, jobCriteria, taskCriteria, ...parties } = row;
  const isDecidable = row.isIndependent && isUndecided(record.status) && ctx.now < record.decisionDueAt;
  return ok({
    ...record,
    ...parties,
    content: taskContentSchema.parse(content),
    guideline: { version: guidelineVersion, markdown },
    criteria: [...rubricSchema.parse(jobCriteria), ...rubricSchema.parse(taskCriteria)],
    answers: await listAnswers(ctx, record.claimId),
    segments: await listSegments(ctx, record.claimId),
    may: {
      decide: isDecidable,
      change: isDecidable && (record.status === 'answered' || ctx.now >= record.answerDueAt),
    },
  });
}

function loadRow(ctx: AdminCtx, disputeId: string): Promise<Row | undefined> {
  const { userId } = ctx.actor;
  return ctx.db.first<Row>(sql`
    SELECT o.name AS organization_name, e.legal_name AS expert_name, j.content_language,
      (SELECT other.id FROM dispute other WHERE other.claim_id = d.claim_id AND other.id <> d.id) AS other_case_id, t.content, c.guideline_version, g.markdown,
      r.criteria AS job_criteria, t.criteria AS task_criteria,
      ${userId}::uuid NOT IN (d.expert_id, d.opened_by) AND NOT EXISTS (
        SELECT 1 FROM membership m WHERE m.user_id = ${userId}::uuid AND m.organization_id = d.organization_id
      ) AS is_independent
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN task t ON t.id = c.task_id JOIN job j ON j.id = c.job_id
      JOIN organization o ON o.id = d.organization_id JOIN expert e ON e.user_id = d.expert_id
      JOIN guideline_version g ON g.job_id = c.job_id AND g.version = c.guideline_version
      JOIN rubric_version r ON r.job_id = c.job_id AND r.version = c.rubric_version
    WHERE d.id = ${disputeId}::uuid`);
}

function listAnswers(ctx: AdminCtx, claimId: string): Promise<Answer[]> {
  return ctx.db.query<Answer>(sql`
    SELECT a.criterion_id, a.value, a.rationale FROM review r JOIN review_answer a ON a.review_id = r.id
    WHERE r.claim_id = ${claimId}::uuid
      AND r.revision = (SELECT max(latest.revision) FROM review latest WHERE latest.claim_id = ${claimId}::uuid)`);
}

function listSegments(ctx: AdminCtx, claimId: string): Promise<Case['segments']> {
  return ctx.db.query(sql`
    SELECT kind, payable, rule, started_at, (extract(epoch FROM ended_at - started_at) * 1000)::int AS length_ms
    FROM segment WHERE claim_id = ${claimId}::uuid ORDER BY started_at, id`);
}
