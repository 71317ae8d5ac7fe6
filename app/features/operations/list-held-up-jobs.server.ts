import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { MOST_COUNTED } from './health';

/** A job that goes on only when somebody helps. */
export interface HeldUpJob {
  jobId: string;
  title: string;
  organizationName: string;
  /** Tasks no expert qualifies for. */
  stuckTaskCount: number;
  /** Open places whose reserve covers no further claim. */
  unfundedSeatCount: number;
}

const MOST_SHOWN = 50;

/** The jobs behind the checks `stuck` and `funds` of the health, those held up most first; counted no further than the checks are. */
export async function listHeldUpJobs(ctx: AdminCtx): Promise<HeldUpJob[]> {
  return ctx.db.query<HeldUpJob>(sql`
    WITH stuck AS (SELECT job_id FROM task WHERE status = 'stuck' LIMIT ${MOST_COUNTED}::int),
      unfunded AS (SELECT job_id FROM seat WHERE waits_for_funds LIMIT ${MOST_COUNTED}::int),
      held AS (SELECT job_id, sum(tasks)::int AS stuck_task_count, sum(seats)::int AS unfunded_seat_count
        FROM (SELECT job_id, 1 AS tasks, 0 AS seats FROM stuck UNION ALL SELECT job_id, 0, 1 FROM unfunded) each
        GROUP BY job_id)
    SELECT h.*, j.title, o.name AS organization_name
    FROM held h JOIN job j ON j.id = h.job_id JOIN organization o ON o.id = j.organization_id
    ORDER BY stuck_task_count + unfunded_seat_count DESC, h.job_id LIMIT ${MOST_SHOWN}::int`);
}
