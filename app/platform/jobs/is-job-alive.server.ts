import { sql } from '../db/sql';
import type { Queryable } from '../db/database';

/** True while a job under the key runs or will be tried again. */
export async function isJobAlive(q: Queryable, jobKey: string): Promise<boolean> {
  const row = await q.first(sql`
    SELECT 1 AS alive FROM graphile_worker.jobs WHERE key = ${jobKey} AND attempts < max_attempts`);
  return row !== undefined;
}
