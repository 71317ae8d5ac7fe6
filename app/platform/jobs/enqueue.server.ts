import { sql } from '../db/sql';
import type { Queryable } from '../db/database';
import type { EventPayloads, EventTopic, JobName, JobPayloads } from './outbox';

/**
 * Adds a job in the caller's transaction; it runs after commit, at least once. `jobKey` keeps one waiting job per key;
 * `runAt` delays it.
 */
export async function enqueueJob<Name extends JobName>(
  tx: Queryable,
  name: Name,
  payload: JobPayloads[Name],
  options: { jobKey?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.execute(sql`
    SELECT graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.jobKey ?? null}::text, max_attempts => 12)`);
}

/** Tells the slices above, after commit and at least once, that something happened; app/worker.ts lists the reactions. */
export async function emitEvent<Topic extends EventTopic>(
  tx: Queryable,
  topic: Topic,
  payload: EventPayloads[Topic],
): Promise<void> {
  await tx.execute(sql`
    SELECT graphile_worker.add_job('react', ${JSON.stringify({ topic, payload })}::json, max_attempts => 12)`);
}
