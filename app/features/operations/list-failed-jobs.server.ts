import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

/** A piece of background work that used up its attempts. */
export interface FailedJob {
  /** A bigint in text. */
  id: string;
  task: string;
  attempts: number;
  /** The first line of what went wrong last. */
  lastError: string;
  /** When it was last tried, by the real clock. */
  triedAt: Date;
}

const MOST_SHOWN = 50;
const MOST_LETTERS = 300;

/** Background work that nobody will try again unless somebody asks for it, latest first, at most 50. */
export async function listFailedJobs(ctx: AdminCtx): Promise<FailedJob[]> {
  return ctx.db.query<FailedJob>(sql`
    SELECT id::text AS id, task_identifier AS task, attempts, updated_at AS tried_at,
      left(split_part(coalesce(last_error, ''), chr(10), 1), ${MOST_LETTERS}::int) AS last_error
    FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL
    ORDER BY updated_at DESC, id DESC LIMIT ${MOST_SHOWN}::int`);
}
