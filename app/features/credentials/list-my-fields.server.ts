import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { domains, type Domain } from '../catalogue/credential-kind';

/** The fields of work the actor has ever stated a credential of, whatever became of it, unless they took it back. */
export async function listMyFields(ctx: ExpertCtx): Promise<Domain[]> {
  const stated = await ctx.db.query<{ kind: string }>(sql`
    SELECT DISTINCT kind FROM credential
    WHERE expert_id = ${ctx.actor.userId}::uuid AND status <> 'withdrawn' LIMIT 200`);
  const codes = new Set(stated.map(({ kind }) => kind));
  const { credentialKinds } = await loadCatalogue(ctx.db);
  return domains.filter((domain) => credentialKinds.some((kind) => kind.domain === domain && codes.has(kind.code)));
}
