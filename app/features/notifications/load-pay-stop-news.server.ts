import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** An owner of the company of a stopped job. */
export interface PayStopNews {
  userId: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
  job: string;
}

/** The owners of the company of a job that is still stopped for its pay. */
export async function loadPayStopNews(db: Queryable, jobId: string): Promise<PayStopNews[]> {
  return db.query<PayStopNews>(sql`
    SELECT u.id AS user_id, u.email, u.display_name, u.locale, u.time_zone, j.title AS job
    FROM job j JOIN membership m ON m.organization_id = j.organization_id AND m.role = 'owner'
      JOIN user_account u ON u.id = m.user_id
    WHERE j.id = ${jobId}::uuid AND j.pay_stopped_at IS NOT NULL ORDER BY u.id LIMIT 200`);
}
