import type { JsonValue } from '~/core/canonical-json';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { rubricSchema, type Criterion } from '../jobs/rubric';
import { taskContentSchema, type TaskContent } from '../jobs/task-content';
import { listStoryPayments, type StoryPayment } from './list-story-payments.server';
import { loadTaskRecords, type TaskRecord } from './load-task-records.server';

/** Everything a company may know of one of its tasks. */
export interface TaskStory extends TaskRecord {
  id: string;
  jobId: string;
  jobTitle: string;
  currency: string;
  ordinal: number;
  externalId: string;
  status: 'imported' | 'in_tier' | 'stuck' | 'decided' | 'final' | 'cancelled';
  tier: number;
  stuckReason: string | null;
  contentHash: string;
  content: TaskContent;
  /** The fields of the import no expert sees; null when there are none. */
  hidden: JsonValue | null;
  criteria: Criterion[];
  payments: StoryPayment[];
}

interface StoryRow extends Omit<TaskStory, keyof TaskRecord | 'criteria' | 'content' | 'payments'> {
  content: unknown;
  criteria: unknown;
  jobCriteria: unknown;
  pseudonymSecret: Uint8Array;
}

/** The story of one of the company's own tasks, in one snapshot; any other is `notFound`. */
export async function getTaskStory(
  ctx: CompanyCtx,
  input: { jobId: string; taskId: string },
): Promise<Result<TaskStory, Failure<'taskNotFound'>>> {
  return ctx.db.transaction(async (tx): Promise<Result<TaskStory, Failure<'taskNotFound'>>> => {
    await tx.execute(sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`);
    const row = await tx.first<StoryRow>(sql`
      SELECT t.id, t.job_id, j.title AS job_title, j.currency, t.ordinal, t.external_id, t.status, t.tier, t.stuck_reason,
        t.content_hash, t.content, h.fields AS hidden, t.criteria, v.criteria AS job_criteria, o.pseudonym_secret
      FROM task t
      JOIN job j ON j.id = t.job_id
      JOIN organization o ON o.id = j.organization_id
      JOIN rubric_version v ON v.job_id = j.id AND v.version = coalesce(
        (SELECT (e.body ->> 'rubricVersion')::int FROM chain_event e WHERE e.task_id = t.id AND e.sequence = 1),
        j.rubric_version)
      LEFT JOIN task_hidden h ON h.task_id = t.id
      WHERE t.id = ${input.taskId}::uuid AND t.job_id = ${input.jobId}::uuid
        AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
    if (!row) return fail('notFound', 'taskNotFound', 'There is no such task.');
    const { pseudonymSecret, jobCriteria, ...task } = row;
    const record = (await loadTaskRecords(tx, [row.id], pseudonymSecret)).get(row.id);
    if (!record) throw new Error(`task ${row.id} has no record`);
    return ok({
      ...task,
      content: taskContentSchema.parse(row.content),
      criteria: [...rubricSchema.parse(jobCriteria), ...rubricSchema.parse(row.criteria)],
      ...record,
      payments: await listStoryPayments(tx, row.id, pseudonymSecret),
    });
  });
}
