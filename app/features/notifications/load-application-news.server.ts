import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ApplicationEvent } from '../applications/application';
import type { ApplicationReason } from '../applications/reapplication';

/** One event of an application with its applicant. */
export interface ApplicationNews {
  event: ApplicationEvent;
  reasonCode: ApplicationReason | null;
  note: string | null;
  reapplyFrom: Date | null;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

export async function loadApplicationNews(db: Queryable, eventId: string): Promise<ApplicationNews | undefined> {
  return db.first<ApplicationNews>(sql`
    SELECT e.event, e.reason_code, e.note, a.reapply_from, u.email, u.display_name, u.locale, u.time_zone
    FROM application_event e JOIN expert_application a ON a.id = e.application_id JOIN user_account u ON u.id = a.expert_id
    WHERE e.id = ${eventId}::uuid`);
}
