import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** What a top-up added to the reviews of each expert it lifted. */
export interface TopUpNews {
  userId: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
  job: string;
  company: string;
  currency: string;
  reviews: number;
  amountMinor: bigint;
  payableAt: Date;
}

export async function loadTopUpNews(db: Queryable, topUpId: string): Promise<TopUpNews[]> {
  return db.query<TopUpNews>(sql`
    SELECT u.id AS user_id, u.email, u.display_name, u.locale, u.time_zone, j.title AS job, o.name AS company, a.currency,
      count(*)::int AS reviews, sum(a.amount_minor)::bigint AS amount_minor, max(a.payable_at) AS payable_at
    FROM pay_top_up p JOIN job j ON j.id = p.job_id JOIN organization o ON o.id = j.organization_id
      JOIN pay_adjustment a ON a.kind = 'top_up' AND a.reference_id = p.id
      JOIN user_account u ON u.id = a.expert_id
    WHERE p.id = ${topUpId}::uuid
    GROUP BY u.id, j.id, o.id, a.currency ORDER BY u.id`);
}
