import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { exclusionName, type ExclusionRecord } from './exclusion-record';
import type { MatchRow } from './match-row';

/** The matches that were closed last, the newest first. */
export async function listClosedMatches(ctx: AdminCtx, limit: number): Promise<MatchRow[]> {
  const found = await ctx.db.query<Omit<MatchRow, 'listedName'> & { snapshot: ExclusionRecord }>(sql`
    SELECT m.id, e.legal_name, m.strength, m.status, m.snapshot, m.found_at, m.closed_at,
      EXISTS (SELECT 1 FROM exclusion_proposal p WHERE p.match_id = m.id AND p.status = 'open') AS has_proposal
    FROM exclusion_match m JOIN expert e ON e.user_id = m.expert_id
    WHERE m.status <> 'open' ORDER BY m.closed_at DESC, m.id DESC LIMIT ${limit}::int`);
  return found.map(({ snapshot, ...row }) => ({ ...row, listedName: exclusionName(snapshot) }));
}
