import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import type { Catalogue } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CefrLevel } from '../credentials/capability-tokens';
import { credentialTokens, languageTokens, type ProvenCredential } from '../credentials/derive-capabilities';

export interface Standing {
  catalogue: Catalogue;
  held: Set<string>;
  /** What unverified statements would give. */
  stated: Set<string>;
  suspended: boolean;
}

/** What the expert holds now, and what their statements under review would give. */
export async function loadStanding(ctx: ExpertCtx): Promise<Standing> {
  const catalogue = await loadCatalogue(ctx.db);
  const expertId = ctx.actor.userId;
  const expert = await ctx.db.first<{ status: string; held: string[] | null }>(sql`
    SELECT e.status, CASE WHEN coalesce(e.capabilities_valid_until, 'infinity') > assay_now() THEN
      (SELECT array_agg(n.name) FROM capability_token n WHERE n.id = ANY (e.capability_ids)) END AS held
    FROM expert e WHERE e.user_id = ${expertId}::uuid`);
  const credentials = await ctx.db.query<ProvenCredential>(sql`
    SELECT kind, kind_version, jurisdiction, specialties, level FROM credential WHERE expert_id = ${expertId}::uuid
      AND status IN ('submitted', 'format_checked', 'in_review', 'needs_information')`);
  const languages = await ctx.db.query<{ tag: string; readLevel: CefrLevel; writeLevel: CefrLevel }>(sql`
    SELECT tag, read_level, write_level FROM expert_language WHERE expert_id = ${expertId}::uuid AND status = 'claimed'`);
  return {
    catalogue,
    held: new Set(expert?.held ?? []),
    stated: new Set([
      ...credentials.flatMap((credential) => credentialTokens(catalogue, credential)),
      ...languages.flatMap((language) => languageTokens(language.tag, language.readLevel, language.writeLevel)),
    ]),
    suspended: expert?.status === 'suspended',
  };
}
