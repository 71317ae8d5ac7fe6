import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';

/** Counting stops here: what matters is none, few or enough. */
export const SUPPLY_COUNT_LIMIT = 100;

/** How many experts could take a tier's tasks now, up to the limit; several clauses count each expert once. */
export interface TierSupply {
  tier: number;
  eligibleExperts: number;
}

/** The supply of each tier of the company's own job; empty for another company's. Each clause is counted up to the limit. */
export async function countEligibleExperts(ctx: CompanyCtx, jobId: string): Promise<TierSupply[]> {
  return ctx.db.query<TierSupply>(sql`
    SELECT t.tier, (
      SELECT least(count(DISTINCT found.user_id), ${SUPPLY_COUNT_LIMIT}::int)::int
      FROM job_tier_clause c CROSS JOIN LATERAL (
        SELECT e.user_id FROM expert e
        WHERE e.capability_ids @> c.token_ids AND e.status = 'active'
          AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now()
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = e.user_id AND m.organization_id = j.organization_id)
        LIMIT ${SUPPLY_COUNT_LIMIT}::int
      ) found
      WHERE c.job_id = t.job_id AND c.tier = t.tier) AS eligible_experts
    FROM job j JOIN job_tier t ON t.job_id = j.id
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    ORDER BY t.tier`);
}
