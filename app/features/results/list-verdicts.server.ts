import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { rubricSchema } from '../jobs/rubric';

const PAGE_SIZE = 20;

/** What was decided on one criterion, in which tier, and what the tiers below had answered where that was not all the same. */
export interface DecidedValue {
  criterionId: string;
  label: string;
  value: string;
  tier: number;
  /** The answers of the tiers below that differ from the value; empty where nobody said otherwise. */
  otherValues: string[];
  /** Whether the readers below differed among themselves. */
  isSplit: boolean;
}

/** A decided task with its whole verdict. */
export interface DecidedTask {
  taskId: string;
  externalId: string;
  ordinal: number;
  language: string;
  decidedAt: Date;
  values: DecidedValue[];
}

interface TaskRow extends Omit<DecidedTask, 'values'> {
  criteria: unknown;
  jobCriteria: unknown;
}

/**
 * The decided tasks of one of the company's own jobs in their order, 20 at a time; `after` is the last ordinal seen. Each page reads the
 * same from the index on job, status and ordinal, however many tasks there are.
 */
export async function listVerdicts(
  ctx: CompanyCtx,
  input: { jobId: string; after: number },
): Promise<{ tasks: DecidedTask[]; next: number | undefined }> {
  const ofStatus = (status: string) => sql`
    (SELECT id, external_id, ordinal, content ->> 'language' AS language, decided_at, criteria FROM task
      WHERE job_id = ${input.jobId}::uuid AND status = ${status}::text::"TaskStatus" AND ordinal > ${input.after}::int
      ORDER BY ordinal LIMIT ${PAGE_SIZE + 1}::int)`;
  const rows = await ctx.db.query<TaskRow>(sql`
    SELECT t.id AS task_id, t.external_id, t.ordinal, t.language, t.decided_at, t.criteria, v.criteria AS job_criteria
    FROM job j JOIN rubric_version v ON v.job_id = j.id AND v.version = j.rubric_version
    CROSS JOIN LATERAL (${ofStatus('decided')} UNION ALL ${ofStatus('final')}) t
    WHERE j.id = ${input.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    ORDER BY t.ordinal LIMIT ${PAGE_SIZE + 1}::int`);
  const page = rows.slice(0, PAGE_SIZE);
  const values = await loadValues(ctx, page);
  const tasks = page.map(({ criteria, jobCriteria, ...task }) => {
    const asked = [...rubricSchema.parse(jobCriteria), ...rubricSchema.parse(criteria)];
    const decided = values.filter(({ taskId }) => taskId === task.taskId);
    return {
      ...task,
      values: asked.flatMap(({ id, label }) =>
        decided
          .filter(({ criterionId }) => criterionId === id)
          .map(({ taskId: _taskId, ...value }) => ({ ...value, label })),
      ),
    };
  });
  return { tasks, next: rows.length > PAGE_SIZE ? tasks.at(-1)?.ordinal : undefined };
}

function loadValues(
  ctx: CompanyCtx,
  tasks: readonly { taskId: string }[],
): Promise<(Omit<DecidedValue, 'label'> & { taskId: string })[]> {
  return ctx.db.query(sql`
    SELECT v.task_id, v.criterion_id, v.value, v.tier, coalesce(below.others, '{}') AS other_values, below.is_split
    FROM verdict v
    CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT a.value ORDER BY a.value) FILTER (WHERE a.value <> v.value) AS others,
        count(DISTINCT a.value) > 1 AS is_split
      FROM review r JOIN review_answer a ON a.review_id = r.id AND a.criterion_id = v.criterion_id
      WHERE r.task_id = v.task_id AND r.tier < v.tier
    ) below
    WHERE v.task_id = ANY (${tasks.map((task) => task.taskId)}::uuid[])
      AND v.version = (SELECT max(latest.version) FROM verdict latest WHERE latest.task_id = v.task_id)`);
}
