import type { CompanyCtx } from '../accounts/context';
import { sql, type Sql } from '~/platform/db/sql';
import { idRange } from './id-range';
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

/** So many tasks are looked at for one search, so that it costs the same however many there are. */
const MOST_LOOKED_AT = 500;

/**
 * The tasks of one of the company's own jobs in their order, 50 at a time; `after` is the last ordinal seen. With `search` the first 50
 * whose number it is, or whose id, the company's or ours, begins with it; of those there is no further page. Each page is read off an
 * index.
 */
export async function listJobTasks(
  ctx: CompanyCtx,
  input: { jobId: string; after?: number | undefined; status?: TaskState | undefined; search?: string | undefined },
): Promise<{ tasks: TaskListItem[]; next: number | undefined }> {
  const ofStatus = input.status ? sql`AND t.status = ${input.status}::text::"TaskStatus"` : sql``;
  const from = input.search ? sql`(${tasksFound(input.jobId, input.search)})` : sql`task`;
  const after = input.search ? 0 : Math.max(0, input.after ?? 0);
  const rows = await ctx.db.query<TaskListItem>(sql`
    SELECT DISTINCT ON (t.ordinal) t.id, t.ordinal, t.external_id, t.status, t.tier, t.stuck_reason,
      left(t.content #>> '{prompt,0,text}', 160) AS prompt, jsonb_array_length(t.criteria) AS criterion_count, t.decided_at
    FROM ${from} t JOIN job j ON j.id = t.job_id
    WHERE t.job_id = ${input.jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
      AND t.ordinal > ${after}::int ${ofStatus}
    ORDER BY t.ordinal LIMIT ${PAGE_SIZE + 1}`);
  const tasks = rows.slice(0, PAGE_SIZE);
  const hasMore = !input.search && rows.length > PAGE_SIZE;
  return { tasks, next: hasMore ? tasks.at(-1)?.ordinal : undefined };
}

/**
 * The tasks a search finds, some perhaps twice: each branch reads one range of one index and stops. The last character of Unicode ends a
 * range of texts.
 */
function tasksFound(jobId: string, search: string): Sql {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const byNumber =
    number &&
    sql`UNION ALL SELECT ${found} FROM task WHERE job_id = ${jobId}::uuid AND ordinal = ${Number(number)}::int`;
  const range = idRange(search);
  const byId =
    range &&
    sql`UNION ALL (SELECT ${found} FROM task WHERE id BETWEEN ${range.from}::uuid AND ${range.to}::uuid ORDER BY id
      LIMIT ${MOST_LOOKED_AT}::int)`;
  return sql`
    (SELECT ${found} FROM task
      WHERE job_id = ${jobId}::uuid AND external_id ~>=~ ${search} AND external_id ~<~ ${`${search}\u{10ffff}`}
      ORDER BY external_id USING ~<~ LIMIT ${MOST_LOOKED_AT}::int) ${byNumber ?? sql``} ${byId ?? sql``}`;
}

const found = sql`id, job_id, ordinal, external_id, status, tier, stuck_reason, content, criteria, decided_at`;
