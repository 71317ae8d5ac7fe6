import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** What somebody once said to expect per hour, in minor units. */
export interface ExpectedRate {
  amountMinor: bigint;
  currency: string;
  statedAt: Date;
}

/** The most rates of one expert that are listed. */
const RATES_LISTED = 50;

/** The rates an expert said to expect, the last first, at most `RATES_LISTED`. */
export async function listExpectedRates(db: Queryable, expertId: string): Promise<ExpectedRate[]> {
  return db.query<ExpectedRate>(sql`
    SELECT amount_minor, currency, stated_at FROM expected_rate WHERE expert_id = ${expertId}::uuid ORDER BY id DESC LIMIT ${RATES_LISTED}::int`);
}
