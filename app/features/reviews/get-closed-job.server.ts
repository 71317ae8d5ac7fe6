import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** A job that was closed, for an expert who has worked in it or could have. */
export interface ClosedJobNote {
  title: string;
  organizationName: string;
  contentLanguage: string;
  closedAt: Date;
}

/** The closed job, where the expert has claimed a task of it or meets a tier of it and is not of its company; undefined for every other. */
export async function getClosedJob(ctx: ExpertCtx, jobId: string): Promise<ClosedJobNote | undefined> {
  const expertId = ctx.actor.userId;
  return ctx.db.first<ClosedJobNote>(sql`
    SELECT j.title, o.name AS organization_name, j.content_language, j.closed_at
    FROM job j JOIN organization o ON o.id = j.organization_id
    WHERE j.id = ${jobId}::uuid AND j.status = 'closed'
      AND NOT EXISTS (
        SELECT 1 FROM membership m WHERE m.user_id = ${expertId}::uuid AND m.organization_id = j.organization_id)
      AND (EXISTS (SELECT 1 FROM claim c WHERE c.expert_id = ${expertId}::uuid AND c.job_id = j.id)
        OR EXISTS (SELECT 1 FROM job_tier_clause c JOIN expert e ON e.user_id = ${expertId}::uuid
          WHERE c.job_id = j.id AND c.token_ids <@ e.capability_ids))`);
}
