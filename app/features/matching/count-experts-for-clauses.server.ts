import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { SUPPLY_COUNT_LIMIT } from './count-eligible-experts.server';

/**
 * How many experts outside the company satisfy any of each tier's clauses right now, up to `SUPPLY_COUNT_LIMIT`, in the order of
 * `tiers`. A clause is a list of token names; one that names a token nobody ever held is satisfied by nobody.
 */
export async function countExpertsForClauses(
  ctx: CompanyCtx,
  tiers: readonly (readonly (readonly string[])[])[],
): Promise<number[]> {
  const rows = await ctx.db.query<{ experts: number }>(sql`
    SELECT (SELECT least(count(DISTINCT found.user_id), ${SUPPLY_COUNT_LIMIT}::int)::int
      FROM jsonb_array_elements(tier.clauses) AS clause (names)
      CROSS JOIN LATERAL (
        SELECT array_agg(t.id) AS ids, count(*) AS known FROM capability_token t
        WHERE t.name IN (SELECT jsonb_array_elements_text(clause.names))
      ) token
      CROSS JOIN LATERAL (
        SELECT e.user_id FROM expert e
        WHERE token.known = jsonb_array_length(clause.names) AND e.capability_ids @> token.ids AND e.status = 'active'
          AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now()
          AND NOT EXISTS (SELECT 1 FROM membership m
            WHERE m.user_id = e.user_id AND m.organization_id = ${ctx.actor.organizationId}::uuid)
        LIMIT ${SUPPLY_COUNT_LIMIT}::int
      ) found) AS experts
    FROM jsonb_array_elements(${JSON.stringify(tiers)}::jsonb) WITH ORDINALITY AS tier (clauses, position)
    ORDER BY tier.position`);
  return rows.map((row) => row.experts);
}
