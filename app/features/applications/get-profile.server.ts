import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { Education } from './pay-bands';

export interface ExpertProfile {
  headline: string;
  biography: string;
  yearsOfPractice: number | null;
  education: Education | null;
  /** Null also once the CV is deleted. */
  cvDocumentId: string | null;
  cvName: string | null;
  expectedRateMinor: bigint | null;
  rateCurrency: string | null;
}

/** What an expert says of themselves; undefined before they said anything. */
export async function getProfile(db: Queryable, expertId: string): Promise<ExpertProfile | undefined> {
  return db.first<ExpertProfile>(sql`
    SELECT p.headline, p.biography, p.years_of_practice, p.education, d.id AS cv_document_id, d.filename AS cv_name,
      p.expected_rate_minor, p.rate_currency
    FROM expert_profile p LEFT JOIN document d ON d.id = p.cv_document_id AND d.purge_started_at IS NULL
    WHERE p.expert_id = ${expertId}::uuid`);
}
