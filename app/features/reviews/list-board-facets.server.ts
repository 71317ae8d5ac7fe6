import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** A field and language in which some job is open to the expert; what the board can be narrowed to. */
export interface BoardFacet {
  domain: string;
  contentLanguage: string;
}

/** The fields and languages of the jobs the expert may take from, each pair once. Reads jobs, never tasks. */
export async function listBoardFacets(ctx: ExpertCtx): Promise<BoardFacet[]> {
  return ctx.db.query<BoardFacet>(sql`
    SELECT DISTINCT j.domain, j.content_language
    FROM expert me
    JOIN job_tier t ON t.accepting
    JOIN job j ON j.id = t.job_id AND j.status = 'open'
    WHERE me.user_id = ${ctx.actor.userId}::uuid AND me.status = 'active'
      AND coalesce(me.capabilities_valid_until, 'infinity') > assay_now()
      AND EXISTS (SELECT 1 FROM job_tier_clause c
        WHERE c.job_id = t.job_id AND c.tier = t.tier AND c.token_ids <@ me.capability_ids)
      AND NOT EXISTS (SELECT 1 FROM membership m
        WHERE m.user_id = me.user_id AND m.organization_id = j.organization_id)
    ORDER BY j.domain, j.content_language LIMIT 200`);
}
