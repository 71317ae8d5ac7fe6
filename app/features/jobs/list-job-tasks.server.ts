import type { CompanyCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';

const PAGE_SIZE = 50;

/** A task as its company's list shows it; `prompt` is the beginning of the first turn. */
export interface TaskListItem {
  id: string;
  ordinal: number;
  externalId: string;
  status: 'imported' | 'in_tier' | 'stuck' | 'decided' | 'final' | 'cancelled';
  tier: number;
  stuckReason: string | null;
  prompt: string;
  criterionCount: number;
  decidedAt: Date | null;
}

/** The tasks of one of the company's own jobs in their order, 50 at a time; `after` is the last ordinal seen. */
export async function listJobTasks(
  ctx: CompanyCtx,
  input: { jobId: string; after?: number | undefined },
): Promise<{ tasks: TaskListItem[]; next: number | undefined }> {
  const rows = await ctx.db.query<TaskListItem>(sql`
    SELECT t.id, t.ordinal, t.external_id, t.status, t.tier, t.stuck_reason,
      left(t.content #>> '{prompt,0,text}', 160) AS prompt, jsonb_array_length(t.criteria) AS criterion_count, t.decided_at
    FROM task t JOIN job j ON j.id = t.job_id
    WHERE t.job_id = ${input.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
      AND t.ordinal > ${Math.max(0, input.after ?? 0)}::int
    ORDER BY t.ordinal LIMIT ${PAGE_SIZE + 1}`);
  const tasks = rows.slice(0, PAGE_SIZE);
  return { tasks, next: rows.length > PAGE_SIZE ? tasks.at(-1)?.ordinal : undefined };
}
