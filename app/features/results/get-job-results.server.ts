import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

/** The most tasks the shares are computed over, so that the page costs the same whatever the job's size. */
export const RESULTS_SAMPLE = 1000;
/** Stuck tasks are counted up to here. */
export const MOST_STUCK_COUNTED = 1000;

/** How often the first tier's readers agreed on a group of criteria: answers all of them gave alike, of all compared. */
export interface GroupAgreement {
  /** The label of a criterion of the job, or the group the import gave; null for task-bound criteria without a group. */
  group: string | null;
  compared: number;
  agreed: number;
}

/** The figures of a job. Counts are exact; shares are over the `sampledTasks` latest decided tasks in order of import. */
export interface JobResults {
  importedTasks: number;
  openedTasks: number;
  decidedTasks: number;
  finalTasks: number;
  /** At most `MOST_STUCK_COUNTED`. */
  stuckTasks: number;
  sampledTasks: number;
  escalatedTasks: number;
  agreement: GroupAgreement[];
}

/**
 * The results of one of the company's own jobs. Agreement is raw percent agreement of tier-1 readers, not corrected for
 * chance; tasks read by one reader are not compared.
 */
export async function getJobResults(
  ctx: CompanyCtx,
  jobId: string,
): Promise<Result<JobResults, Failure<'jobNotFound'>>> {
  const counts = await ctx.db.first<Omit<JobResults, 'agreement'>>(sql`
    SELECT j.imported_count AS imported_tasks, j.opened_count AS opened_tasks, j.decided_count AS decided_tasks,
      j.final_count AS final_tasks,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM task WHERE job_id = j.id AND status = 'stuck' LIMIT ${MOST_STUCK_COUNTED}::int) s) AS stuck_tasks,
      sample.sampled_tasks, sample.escalated_tasks
    FROM job j
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS sampled_tasks, (count(*) FILTER (WHERE tier > 1))::int AS escalated_tasks
      FROM (${sampledTasks(jobId)}) s
    ) sample
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid`);
  if (!counts) return fail('notFound', 'jobNotFound', 'There is no such job.');
  return ok({ ...counts, agreement: await listAgreement(ctx, jobId) });
}

/** The latest decided tasks in order of import, from the index on job, status and ordinal. */
function sampledTasks(jobId: string) {
  const latest = (status: string) => sql`
    (SELECT id, tier, ordinal, criteria FROM task WHERE job_id = ${jobId}::uuid AND status = ${status}::text::"TaskStatus"
      ORDER BY ordinal DESC LIMIT ${RESULTS_SAMPLE}::int)`;
  return sql`
    SELECT id, tier, criteria FROM (${latest('decided')} UNION ALL ${latest('final')}) decided
    ORDER BY ordinal DESC LIMIT ${RESULTS_SAMPLE}::int`;
}

function listAgreement(ctx: CompanyCtx, jobId: string): Promise<GroupAgreement[]> {
  return ctx.db.query<GroupAgreement>(sql`
    WITH sample AS MATERIALIZED (${sampledTasks(jobId)}),
    criterion AS (
      SELECT s.id AS task_id, c ->> 'id' AS criterion_id, c ->> 'group' AS name, 1 AS place, 0::bigint AS ordinal
      FROM sample s, jsonb_array_elements(s.criteria) c
      UNION ALL
      SELECT s.id, c ->> 'id', c ->> 'label', 0, c_ordinal
      FROM sample s, rubric_version v, job j, jsonb_array_elements(v.criteria) WITH ORDINALITY AS e (c, c_ordinal)
      WHERE j.id = ${jobId}::uuid AND v.job_id = j.id AND v.version = j.rubric_version
    ),
    compared AS (
      SELECT r.task_id, a.criterion_id, count(DISTINCT a.value) = 1 AS agrees
      FROM sample s JOIN review r ON r.task_id = s.id AND r.tier = 1 JOIN review_answer a ON a.review_id = r.id
      GROUP BY r.task_id, a.criterion_id HAVING count(DISTINCT r.seat_id) > 1
    )
    SELECT criterion.name AS "group", count(*)::int AS compared, (count(*) FILTER (WHERE agrees))::int AS agreed
    FROM compared JOIN criterion USING (task_id, criterion_id)
    GROUP BY criterion.place, criterion.ordinal, criterion.name
    ORDER BY criterion.place, criterion.ordinal, criterion.name NULLS LAST
    LIMIT 200`);
}
