import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { judgeClauses, type JudgedClause } from './judge-clauses';
import { loadStanding } from './load-standing.server';

/** A tier of a job with each of its clauses, as this expert meets it. */
export interface TierEligibility {
  tier: number;
  clauses: JudgedClause[];
}

/** Every tier of a job, clause by clause: which conditions the expert meets, which are being checked, which are missing. */
export async function getJobEligibility(ctx: ExpertCtx, jobId: string): Promise<TierEligibility[]> {
  const standing = await loadStanding(ctx);
  const tiers = await ctx.db.query<{ tier: number; clauses: string[][] }>(sql`
    SELECT c.tier, jsonb_agg((SELECT jsonb_agg(n.name ORDER BY u.position)
        FROM unnest(c.token_ids) WITH ORDINALITY u (id, position) JOIN capability_token n ON n.id = u.id)
      ORDER BY c.ordinal) AS clauses
    FROM job_tier_clause c WHERE c.job_id = ${jobId}::uuid
    GROUP BY c.tier ORDER BY c.tier`);
  return tiers.map(({ tier, clauses }) => ({ tier, clauses: judgeClauses(clauses, standing) }));
}
