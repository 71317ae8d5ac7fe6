import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import type { CefrLevel } from './capability-tokens';
import type { LanguageProof } from './language-proof';

export interface MyLanguage {
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  status: 'claimed' | 'verified' | 'rejected';
  proof: LanguageProof;
  certificateName: string | null;
  /** When it was stated, or decided upon. */
  since: Date;
}

/** The actor's own languages by tag. */
export async function listMyLanguages(ctx: ExpertCtx): Promise<MyLanguage[]> {
  return ctx.db.query<MyLanguage>(sql`
    SELECT tag, read_level, write_level, status, proof, certificate_name, COALESCE(decided_at, created_at) AS since FROM expert_language
    WHERE expert_id = ${ctx.actor.userId}::uuid ORDER BY tag LIMIT 200`);
}
