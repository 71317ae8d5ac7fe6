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
    SELECT coalesce(p.headline, '') AS headline, coalesce(p.biography, '') AS biography, p.years_of_practice, p.education,
      d.id AS cv_document_id, d.filename AS cv_name, r.amount_minor AS expected_rate_minor, r.currency AS rate_currency
    FROM expert e
    LEFT JOIN expert_profile p ON p.expert_id = e.user_id
    LEFT JOIN document d ON d.id = p.cv_document_id AND d.purge_started_at IS NULL
    LEFT JOIN LATERAL (
      SELECT amount_minor, currency FROM expected_rate WHERE expert_id = e.user_id ORDER BY id DESC LIMIT 1
    ) r ON true
    WHERE e.user_id = ${expertId}::uuid AND (p.expert_id IS NOT NULL OR r.currency IS NOT NULL)`);
}
