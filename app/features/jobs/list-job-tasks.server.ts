import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import type { TaskState } from './task-states';

const PAGE_SIZE = 50;

/** A task as its company's list shows it; `prompt` is the beginning of the first turn. */
export interface TaskListItem {
  id: string;
  ordinal: number;
  externalId: string;
  status: TaskState;
  tier: number;
  stuckReason: string | null;
  prompt: string;
  criterionCount: number;
  decidedAt: Date | null;
}

/**
 * The tasks of one of the company's own jobs in their order, 50 at a time; `after` is the last ordinal seen. `search` is a whole
 * id of the company's or the number of a task, so that each page costs the same however many tasks there are.
 */
export async function listJobTasks(
  ctx: CompanyCtx,
  input: { jobId: string; after?: number | undefined; status?: TaskState | undefined; search?: string | undefined },
): Promise<{ tasks: TaskListItem[]; next: number | undefined }> {
  const ofStatus = input.status ? sql`AND t.status = ${input.status}::text::"TaskStatus"` : sql``;
  const number = /^#?(\d{1,9})$/.exec(input.search ?? '')?.[1];
  const named = input.search
    ? sql`AND (t.external_id = ${input.search} OR t.ordinal = ${number === undefined ? 0 : Number(number)}::int)`
    : sql``;
  const rows = await ctx.db.query<TaskListItem>(sql`
    SELECT t.id, t.ordinal, t.external_id, t.status, t.tier, t.stuck_reason,
      left(t.content #>> '{prompt,0,text}', 160) AS prompt, jsonb_array_length(t.criteria) AS criterion_count, t.decided_at
    FROM task t JOIN job j ON j.id = t.job_id
    WHERE t.job_id = ${input.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
      AND t.ordinal > ${Math.max(0, input.after ?? 0)}::int ${ofStatus} ${named}
    ORDER BY t.ordinal LIMIT ${PAGE_SIZE + 1}`);
  const tasks = rows.slice(0, PAGE_SIZE);
  return { tasks, next: rows.length > PAGE_SIZE ? tasks.at(-1)?.ordinal : undefined };
}
