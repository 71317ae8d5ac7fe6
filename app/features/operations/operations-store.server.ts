import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Puts a failed job back into the queue with one more attempt; answers its task, or undefined when there is no such failed job. */
export async function updateFailedJobForRetry(tx: Queryable, jobId: string): Promise<string | undefined> {
  const row = await tx.first<{ task: string }>(sql`
    SELECT task_identifier AS task FROM graphile_worker.jobs j
    WHERE j.id = ${jobId}::bigint AND j.attempts >= j.max_attempts AND j.locked_at IS NULL`);
  if (!row) return undefined;
  await tx.execute(sql`
    SELECT graphile_worker.reschedule_jobs(ARRAY[${jobId}::bigint], run_at => clock_timestamp(), attempts => max_attempts - 1)
    FROM graphile_worker.jobs WHERE id = ${jobId}::bigint`);
  return row.task;
}
