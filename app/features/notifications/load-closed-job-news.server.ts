import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** An expert with unfinished work in a closed job. */
export interface ClosedJobNews {
  expertId: string;
  /** How many of its tasks they hold. */
  held: number;
  job: string;
  company: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** The next experts, by their ids, who hold a task of the closed job or handed in a review whose task is not decided. */
export async function loadClosedJobNews(
  db: Queryable,
  { jobId, after, limit }: { jobId: string; after: string | undefined; limit: number },
): Promise<ClosedJobNews[]> {
  return db.query<ClosedJobNews>(sql`
    SELECT c.expert_id, count(*) FILTER (WHERE c.status = 'held')::int AS held, j.title AS job, o.name AS company,
      u.email, u.display_name, u.locale, u.time_zone
    FROM job j JOIN organization o ON o.id = j.organization_id JOIN claim c ON c.job_id = j.id
      JOIN task t ON t.id = c.task_id JOIN user_account u ON u.id = c.expert_id
    WHERE j.id = ${jobId}::uuid AND j.status = 'closed'
      AND (c.status = 'held' OR (c.status = 'submitted' AND t.status NOT IN ('decided', 'final')))
      AND (${after ?? null}::uuid IS NULL OR c.expert_id > ${after ?? null}::uuid)
    GROUP BY c.expert_id, j.id, o.id, u.id ORDER BY c.expert_id LIMIT ${limit}::int`);
}
