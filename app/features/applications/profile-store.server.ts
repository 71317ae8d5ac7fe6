import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { Education } from './pay-bands';

/** Writes what an expert says of themselves; a null `cvDocumentId` keeps the one that is there. */
export async function saveProfileRow(
  tx: Queryable,
  row: {
    expertId: string;
    headline: string;
    biography: string;
    yearsOfPractice: number;
    education: Education;
    cvDocumentId: string | null;
    at: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO expert_profile (expert_id, headline, biography, years_of_practice, education, cv_document_id, updated_at)
    VALUES (${row.expertId}::uuid, ${row.headline}, ${row.biography}, ${row.yearsOfPractice}::int, ${row.education},
      ${row.cvDocumentId}::uuid, ${row.at}::timestamptz)
    ON CONFLICT (expert_id) DO UPDATE SET headline = EXCLUDED.headline, biography = EXCLUDED.biography,
      years_of_practice = EXCLUDED.years_of_practice, education = EXCLUDED.education,
      cv_document_id = COALESCE(EXCLUDED.cv_document_id, expert_profile.cv_document_id), updated_at = EXCLUDED.updated_at`);
}

/** Adds the pay per hour an expert expects to what they said before, unless it is what they said last. */
export async function insertExpectedRate(
  tx: Queryable,
  row: { expertId: string; amountMinor: bigint; currency: string; at: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO expected_rate (expert_id, amount_minor, currency, stated_at)
    SELECT ${row.expertId}::uuid, ${row.amountMinor}::bigint, ${row.currency}, ${row.at}::timestamptz
    WHERE NOT EXISTS (
      SELECT 1 FROM (
        SELECT amount_minor, currency FROM expected_rate WHERE expert_id = ${row.expertId}::uuid ORDER BY id DESC LIMIT 1
      ) last
      WHERE last.amount_minor = ${row.amountMinor}::bigint AND last.currency = ${row.currency})`);
}
