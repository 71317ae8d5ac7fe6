import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/**
 * The money side of a task. `reservedMinor` was set aside for its seats when it opened, `settledMinor` was posted from it; `finalAt` is
 * when the rest returned. `guaranteedMinor` is what the platform's guarantee gave for it, `overheadMinor` what it gave to the job's
 * overhead pool.
 */
export interface TaskSettlement {
  taskId: string;
  jobId: string;
  organizationId: string;
  currency: string;
  status: string;
  reservedMinor: bigint;
  settledMinor: bigint;
  guaranteedMinor: bigint;
  overheadMinor: bigint;
  finalAt: Date | null;
}

/** The money side of a task, with the task row locked. */
export async function loadTaskSettlementForUpdate(tx: Queryable, taskId: string): Promise<TaskSettlement | undefined> {
  return tx.first<TaskSettlement>(sql`
    SELECT t.id AS task_id, t.job_id, j.organization_id, j.currency, t.status::text AS status, t.reserved_minor, t.settled_minor,
      t.guaranteed_minor, t.overhead_minor, t.final_at
    FROM task t JOIN job j ON j.id = t.job_id WHERE t.id = ${taskId}::uuid FOR UPDATE OF t`);
}

/** Counts an approved amount with its fee against the task's reserve. */
export async function addTaskSettled(tx: Queryable, taskId: string, settledMinor: bigint): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET settled_minor = settled_minor + ${settledMinor.toString()}::bigint WHERE id = ${taskId}::uuid`);
}

/** Adds to what is set aside for the seats of an unfinished task, and so to what its job has committed. */
export async function raiseTaskReserve(
  tx: Queryable,
  task: { taskId: string; jobId: string },
  raisedMinor: bigint,
): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET reserved_minor = reserved_minor + ${raisedMinor.toString()}::bigint WHERE id = ${task.taskId}::uuid`);
  await tx.execute(sql`
    UPDATE job SET committed_minor = committed_minor + ${raisedMinor.toString()}::bigint WHERE id = ${task.jobId}::uuid`);
}

/** Counts what the platform's guarantee gave for a task that is not final yet. */
export async function addTaskGuaranteed(tx: Queryable, taskId: string, guaranteedMinor: bigint): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET guaranteed_minor = guaranteed_minor + ${guaranteedMinor.toString()}::bigint WHERE id = ${taskId}::uuid`);
}

/**
 * Ends the money side of a task: a decided one becomes final and is counted on its job, a cancelled one stays cancelled. The unused part
 * of its reserve goes back to the job's budget.
 */
export async function markTaskFinal(
  tx: Queryable,
  task: { taskId: string; jobId: string; status: 'final' | 'cancelled'; restMinor: bigint },
  finalAt: Date,
): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET status = ${task.status}::text::"TaskStatus", final_at = ${finalAt}::timestamptz
    WHERE id = ${task.taskId}::uuid AND final_at IS NULL`);
  await tx.execute(sql`
    UPDATE job SET final_count = final_count + ${task.status === 'final' ? 1 : 0}::int,
      committed_minor = committed_minor - ${task.restMinor.toString()}::bigint
    WHERE id = ${task.jobId}::uuid`);
}
