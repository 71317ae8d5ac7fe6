import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import type { Catalogue } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CefrLevel } from '../credentials/capability-tokens';
import type { ApplicationStatus } from '../applications/application';
import {
  credentialTokens,
  deriveCapabilities,
  languageTokens,
  type ProvenCredential,
} from '../credentials/derive-capabilities';
import { listProofs } from '../credentials/list-proofs.server';

export interface Standing {
  catalogue: Catalogue;
  /** What the expert holds; without an approved application what they would hold with one. */
  held: Set<string>;
  /** What unverified statements would give. */
  stated: Set<string>;
  suspended: boolean;
  /** How the latest application stands; nothing can be claimed before it is approved. */
  application: ApplicationStatus | 'none';
}

/** What the expert holds now, and what their statements under review would give. */
export async function loadStanding(ctx: ExpertCtx): Promise<Standing> {
  const catalogue = await loadCatalogue(ctx.db);
  const expertId = ctx.actor.userId;
  const expert = await ctx.db.first<{
    status: string;
    application: ApplicationStatus | null;
    held: string[] | null;
  }>(sql`
    SELECT e.status, (SELECT a.status FROM expert_application a WHERE a.expert_id = e.user_id
      ORDER BY a.created_at DESC, a.id DESC LIMIT 1) AS application, CASE WHEN coalesce(e.capabilities_valid_until, 'infinity') > assay_now() THEN
      (SELECT array_agg(n.name) FROM capability_token n WHERE n.id = ANY (e.capability_ids)) END AS held
    FROM expert e WHERE e.user_id = ${expertId}::uuid`);
  const credentials = await ctx.db.query<ProvenCredential>(sql`
    SELECT kind, kind_version, jurisdiction, specialties, level FROM credential WHERE expert_id = ${expertId}::uuid
      AND status IN ('submitted', 'format_checked', 'in_review', 'needs_information')`);
  const languages = await ctx.db.query<{ tag: string; readLevel: CefrLevel; writeLevel: CefrLevel }>(sql`
    SELECT tag, read_level, write_level FROM expert_language WHERE expert_id = ${expertId}::uuid AND status = 'claimed'`);
  const application = expert?.application ?? 'none';
  return {
    catalogue,
    held: new Set(application === 'approved' ? expert?.held : await wouldHold(ctx, catalogue)),
    stated: new Set([
      ...credentials.flatMap((credential) => credentialTokens(catalogue, credential)),
      ...languages.flatMap((language) => languageTokens(language.tag, language.readLevel, language.writeLevel)),
    ]),
    suspended: expert?.status === 'suspended',
    application,
  };
}

/** What the proofs of somebody who is not admitted would give them. */
async function wouldHold(ctx: ExpertCtx, catalogue: Catalogue): Promise<string[]> {
  const { credentials, languages } = await listProofs(ctx.db, ctx.actor.userId);
  return deriveCapabilities(catalogue, credentials, languages, ctx.now).tokens;
}
