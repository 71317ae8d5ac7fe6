import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Reviews of one job are counted up to here. */
export const MOST_WAITING_COUNTED = 1000;
const MOST_JOBS = 20;

/** One job with reviews that wait for approval; `firstEndsAt` is when silence approves the first of them. */
export interface WaitingJob {
  jobId: string;
  title: string;
  count: number;
  firstEndsAt: string;
}

/** An owner of a company of whose jobs reviews wait, the nearest end first. */
export interface WaitingApprovals {
  organizationId: string;
  userId: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
  jobs: WaitingJob[];
}

/**
 * Of the next `limit` companies by id, the owners to whom reviews wait of which one has waited since `waitingSince` or longer; `last` is
 * the last company looked at, undefined when there was none. Each job is read off the index of what waits in it.
 */
export async function listWaitingApprovals(
  db: Queryable,
  { after, limit, waitingSince, now }: { after: string | undefined; limit: number; waitingSince: Date; now: Date },
): Promise<{ owners: WaitingApprovals[]; last: string | undefined }> {
  const companies = await db.query<{ id: string }>(sql`
    SELECT id FROM organization WHERE ${after ?? null}::uuid IS NULL OR id > ${after ?? null}::uuid
    ORDER BY id LIMIT ${limit}::int`);
  const ids = companies.map(({ id }) => id);
  const owners = await db.query<WaitingApprovals>(sql`
    WITH waiting AS (
      SELECT j.organization_id, j.id, j.title, w.count, w.first_ends_at, w.first_ended_at,
        row_number() OVER (PARTITION BY j.organization_id ORDER BY w.first_ends_at, j.id) AS place
      FROM job j CROSS JOIN LATERAL (
        SELECT count(*)::int AS count, min(c.window_ends_at) AS first_ends_at, min(c.ended_at) AS first_ended_at
        FROM (SELECT window_ends_at, ended_at FROM claim
          WHERE job_id = j.id AND pay_status IN ('submitted', 'queried') AND pay_status = 'submitted'
            AND window_ends_at > ${now}::timestamptz
          ORDER BY window_ends_at, id LIMIT ${MOST_WAITING_COUNTED}::int) c) w
      WHERE j.organization_id = ANY (${ids}::uuid[]) AND j.status <> 'draft' AND w.count > 0
    ), told AS (
      SELECT organization_id, jsonb_agg(jsonb_build_object('jobId', id, 'title', title, 'count', count, 'firstEndsAt', first_ends_at)
        ORDER BY place) FILTER (WHERE place <= ${MOST_JOBS}::int) AS jobs
      FROM waiting GROUP BY organization_id HAVING min(first_ended_at) <= ${waitingSince}::timestamptz
    )
    SELECT told.organization_id, u.id AS user_id, u.email, u.display_name, u.locale, u.time_zone, told.jobs
    FROM told JOIN membership m ON m.organization_id = told.organization_id AND m.role = 'owner'
      JOIN user_account u ON u.id = m.user_id
    ORDER BY told.organization_id, u.id`);
  return { owners, last: ids.at(-1) };
}
