import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ApplicationEventRow } from './application-store.server';

/** One event of an application, with who did it by their account's name. */
export interface ApplicationHistoryEntry extends Pick<
  ApplicationEventRow,
  'id' | 'at' | 'event' | 'reasonCode' | 'note' | 'status'
> {
  actorName: string | null;
}

/** Everything that happened to an application, oldest first, at most 200; whose it is, the caller has made sure. */
export async function listApplicationHistory(db: Queryable, applicationId: string): Promise<ApplicationHistoryEntry[]> {
  return db.query<ApplicationHistoryEntry>(sql`
    SELECT e.id, e.at, e.event, e.status, e.reason_code, e.note, u.display_name AS actor_name
    FROM application_event e LEFT JOIN user_account u ON u.id = e.actor_user_id
    WHERE e.application_id = ${applicationId}::uuid ORDER BY e.at, e.id LIMIT 200`);
}
