import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { idRange } from './id-range';

export interface TaskHit {
  id: string;
  jobId: string;
  externalId: string;
  jobTitle: string;
}

/** So many of a company's jobs, the latest, are looked into, and so many tasks behind one beginning of an id of ours. */
const MOST_LOOKED_AT = 200;

/** At most `limit` tasks of the company's own jobs whose id, theirs or ours, begins with `typed`; read off indexes. */
export async function listTasksById(ctx: CompanyCtx, typed: string, limit: number): Promise<TaskHit[]> {
  const organizationId = ctx.actor.organizationId;
  const range = idRange(typed);
  const byOurs = range
    ? sql`UNION ALL
        SELECT t.id, t.job_id, t.external_id, j.title FROM (
          SELECT id, job_id, external_id FROM task WHERE id BETWEEN ${range.from}::uuid AND ${range.to}::uuid
          ORDER BY id LIMIT ${MOST_LOOKED_AT}::int) t
        JOIN job j ON j.id = t.job_id WHERE j.organization_id = ${organizationId}::uuid`
    : sql``;
  return ctx.db.query<TaskHit>(sql`
    SELECT DISTINCT id, job_id, external_id, title AS job_title FROM (
      SELECT t.id, t.job_id, t.external_id, j.title FROM (
        SELECT id, title FROM job WHERE organization_id = ${organizationId}::uuid
        ORDER BY created_at DESC LIMIT ${MOST_LOOKED_AT}::int) j
      CROSS JOIN LATERAL (
        SELECT id, job_id, external_id FROM task
        WHERE job_id = j.id AND external_id ~>=~ ${typed} AND external_id ~<~ ${`${typed}\u{10ffff}`}
        ORDER BY external_id USING ~<~ LIMIT ${limit}::int) t
      ${byOurs}
    ) found ORDER BY external_id, id LIMIT ${limit}::int`);
}
