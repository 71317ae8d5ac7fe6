import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** Another task of the expert's whose clock runs, and therefore keeps this one's paused. */
export interface RunningElsewhere {
  claimId: string;
  jobTitle: string;
  contentLanguage: string;
}

/** The expert's held claim other than this one whose clock runs, or undefined. */
export async function getRunningElsewhere(ctx: ExpertCtx, claimId: string): Promise<RunningElsewhere | undefined> {
  return ctx.db.first<RunningElsewhere>(sql`
    SELECT c.id AS claim_id, j.title AS job_title, j.content_language
    FROM claim c JOIN running_clock r ON r.claim_id = c.id JOIN job j ON j.id = c.job_id
    WHERE c.expert_id = ${ctx.actor.userId}::uuid AND c.status = 'held' AND c.id <> ${claimId}::uuid AND r.mode = 'running'`);
}
