import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '~/features/accounts/context';

const MOST_PAYOUTS = 12;

/** One transfer to the expert, with what it carried. */
export interface MyPayout {
  id: string;
  amountMinor: bigint;
  currency: string;
  status: 'in_transit' | 'paid' | 'failed';
  reviews: number;
  createdAt: Date;
  settledAt: Date | null;
}

/** The expert's own latest payouts, newest first; one a week is the rule, so that these cover about three months. */
export async function listMyPayouts(ctx: ExpertCtx): Promise<MyPayout[]> {
  return ctx.db.query<MyPayout>(sql`
    SELECT p.id, p.amount_minor, p.currency, p.status::text AS status, p.created_at, p.settled_at,
      (SELECT count(*)::int FROM (SELECT c.id FROM claim c WHERE c.expert_id = p.expert_id AND c.payout_id = p.id
        UNION SELECT a.claim_id FROM pay_adjustment a WHERE a.payout_id = p.id) carried) AS reviews
    FROM payout p WHERE p.expert_id = ${ctx.actor.userId}::uuid
    ORDER BY p.created_at DESC, p.id DESC LIMIT ${MOST_PAYOUTS}::int`);
}
