import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

const MOST_JOBS = 200;

/** A tier whose tasks cannot be finished: fewer experts outside the company could take it than one task has places. */
export interface ShortTier {
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  currency: string;
  /** Tasks of the job that are not decided. */
  waitingTasks: number;
  tier: number;
  seatsPerTask: number;
  eligibleExperts: number;
  /** What the tier asks for, in token names: any clause, all of it. */
  clauses: string[][];
}

/**
 * The short tiers of the company's latest 200 jobs (or of one) that are not closed and have tasks to decide. Of each clause no more
 * experts are read than a task has places.
 */
export async function listShortTiers(ctx: CompanyCtx, jobId?: string): Promise<ShortTier[]> {
  const ofJob = jobId ? sql`AND id = ${jobId}::uuid` : sql``;
  return ctx.db.query<ShortTier>(sql`
    WITH own AS MATERIALIZED (
      SELECT id, title, content_language, currency, organization_id, imported_count - decided_count AS waiting_tasks
      FROM job
      WHERE organization_id = ${ctx.actor.organizationId}::uuid AND status <> 'closed' AND imported_count > decided_count ${ofJob}
      ORDER BY created_at DESC LIMIT ${MOST_JOBS}::int
    )
    SELECT own.id AS job_id, own.title AS job_title, own.content_language, own.currency, own.waiting_tasks, t.tier, t.seats_per_task,
      able.experts AS eligible_experts,
      (SELECT jsonb_agg((SELECT jsonb_agg(n.name ORDER BY u.position)
          FROM unnest(c.token_ids) WITH ORDINALITY u (id, position) JOIN capability_token n ON n.id = u.id)
        ORDER BY c.ordinal) FROM job_tier_clause c WHERE c.job_id = t.job_id AND c.tier = t.tier) AS clauses
    FROM own JOIN job_tier t ON t.job_id = own.id
    CROSS JOIN LATERAL (
      SELECT least(count(DISTINCT found.user_id), t.seats_per_task)::int AS experts
      FROM job_tier_clause c CROSS JOIN LATERAL (
        SELECT e.user_id FROM expert e
        WHERE e.capability_ids @> c.token_ids AND e.status = 'active'
          AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now()
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = e.user_id AND m.organization_id = own.organization_id)
        LIMIT t.seats_per_task
      ) found
      WHERE c.job_id = t.job_id AND c.tier = t.tier
    ) able
    WHERE able.experts < t.seats_per_task
    ORDER BY own.id DESC, t.tier`);
}
