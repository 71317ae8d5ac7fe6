import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { CredentialFact, LanguageFact } from './derive-capabilities';

/** Everything of an expert's that may count as proof, and whether they are admitted: whether their application is approved. */
export async function listProofs(
  db: Queryable,
  expertId: string,
): Promise<{ credentials: CredentialFact[]; languages: LanguageFact[]; isAdmitted: boolean }> {
  const credentials = await db.query<CredentialFact>(sql`
    SELECT kind, kind_version, jurisdiction, specialties, level, status, valid_until FROM credential
    WHERE expert_id = ${expertId}::uuid AND status IN ('verified', 'expiring')`);
  const languages = await db.query<LanguageFact>(sql`
    SELECT tag, read_level, write_level, status FROM expert_language
    WHERE expert_id = ${expertId}::uuid AND status = 'verified'`);
  const admission = await db.first(sql`
    SELECT 1 AS one FROM expert_application WHERE expert_id = ${expertId}::uuid AND status = 'approved'`);
  return { credentials, languages, isAdmitted: admission !== undefined };
}
