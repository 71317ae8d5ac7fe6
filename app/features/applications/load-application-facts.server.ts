import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { findKindVersion } from '../catalogue/catalogue';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import type { CredentialStatus } from '../credentials/credential';
import type { SavedSteps } from './application-steps';
import type { ApplicationFacts } from './judge-application';

/** Everything an expert's application rests on, as it is now. */
export async function loadApplicationFacts(
  db: Queryable,
  expertId: string,
  saved: SavedSteps,
): Promise<ApplicationFacts> {
  const catalogue = await loadCatalogue(db);
  const credentials = await db.query<{
    kind: string;
    kindVersion: number;
    jurisdiction: string;
    status: CredentialStatus;
  }>(sql`
    SELECT kind, kind_version, jurisdiction, CASE WHEN status IN ('verified', 'expiring') AND valid_until <= assay_now()
      THEN 'expired' ELSE status::text END AS status
    FROM credential WHERE expert_id = ${expertId}::uuid`);
  const languages = await db.query<ApplicationFacts['languages'][number]>(sql`
    SELECT tag, status FROM expert_language WHERE expert_id = ${expertId}::uuid`);
  const expert = await db.first<{ hasBirthDate: boolean; conflictCount: number }>(sql`
    SELECT birth_date_encrypted IS NOT NULL AS has_birth_date, (SELECT count(*)::int FROM conflict_declaration d
      WHERE d.expert_id = e.user_id AND d.ended_at IS NULL) AS conflict_count
    FROM expert e WHERE e.user_id = ${expertId}::uuid`);
  return {
    saved,
    hasBirthDate: expert?.hasBirthDate ?? false,
    conflictCount: expert?.conflictCount ?? 0,
    credentials: credentials.map(({ kind, kindVersion, jurisdiction, status }) => ({
      domain: findKindVersion(catalogue, kind, kindVersion)?.domain ?? 'general',
      jurisdiction,
      status,
    })),
    languages,
  };
}
