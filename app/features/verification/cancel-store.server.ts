import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { TaskStatus } from './chain';

/** A task of a closed job that is not decided, under lock. */
export interface EndingTask {
  id: string;
  ordinal: number;
  status: TaskStatus;
  /** What is left of its reserve, minor units. */
  restMinor: bigint;
  /** What the platform's guarantee gave for it, minor units. */
  guaranteedMinor: bigint;
  /** Whether it gave to the overhead pool of its job. */
  hasShare: boolean;
}

/** The job whose tasks end, and whose money returns. */
export interface ClosedJob {
  id: string;
  organizationId: string;
  currency: string;
}

const undecided = sql`t.status IN ('imported', 'in_tier', 'stuck')`;
const endingColumns = sql`t.id, t.ordinal, t.status, t.reserved_minor - t.settled_minor AS rest_minor, t.guaranteed_minor, t.overhead_minor > 0 AS has_share`;

/** The job if it is closed. A statement of its own: the caller may have waited for a lock, and sees the job as it is now. */
export async function loadClosedJob(tx: Queryable, jobId: string): Promise<ClosedJob | undefined> {
  return tx.first<ClosedJob>(sql`
    SELECT id, organization_id, currency FROM job WHERE id = ${jobId}::uuid AND status = 'closed'`);
}

/**
 * Jobs that were closed within three days and have tasks that are not decided. By then every claim has ended: it lasts a day at most, and
 * may be handed in for a quarter of an hour.
 */
export async function listUnfinishedClosedJobs(q: Queryable, limit: number): Promise<{ jobId: string }[]> {
  return q.query<{ jobId: string }>(sql`
    SELECT j.id AS job_id FROM job j
    WHERE j.status = 'closed' AND j.closed_at > assay_now() - interval '3 days'
      AND EXISTS (SELECT 1 FROM task t WHERE t.job_id = j.id AND ${undecided})
    ORDER BY j.closed_at LIMIT ${limit}::int`);
}

/** The next tasks of a job that are not decided, locked in the order of import. */
export async function loadEndingTasks(
  tx: Queryable,
  jobId: string,
  page: { after: number; limit: number },
): Promise<EndingTask[]> {
  return tx.query<EndingTask>(sql`
    SELECT ${endingColumns} FROM task t
    WHERE t.job_id = ${jobId}::uuid AND t.ordinal > ${page.after}::int AND ${undecided}
    ORDER BY t.ordinal LIMIT ${page.limit}::int FOR UPDATE`);
}

/** One task, which the caller has locked, if it is not decided. */
export async function loadEndingTask(tx: Queryable, taskId: string): Promise<EndingTask | undefined> {
  return tx.first<EndingTask>(sql`SELECT ${endingColumns} FROM task t WHERE t.id = ${taskId}::uuid AND ${undecided}`);
}

/**
 * Cancels the tasks. Those in `settledIds` wait for no pay: they are over, and the rest of their reserve goes back to the job's budget;
 * of the others it goes back with the last approval.
 */
export async function updateTasksCancelled(
  tx: Queryable,
  job: { id: string; taskIds: readonly string[]; settledIds: readonly string[]; restMinor: bigint },
  at: Date,
): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET status = 'cancelled', stuck_reason = NULL,
      final_at = CASE WHEN id = ANY (${[...job.settledIds]}::uuid[]) THEN ${at}::timestamptz END
    WHERE id = ANY (${[...job.taskIds]}::uuid[])`);
  await tx.execute(sql`
    UPDATE job SET committed_minor = committed_minor - ${job.restMinor}::bigint, updated_at = ${at}::timestamptz
    WHERE id = ${job.id}::uuid`);
}
