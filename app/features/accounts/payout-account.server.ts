import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** Where an expert's payouts go. */
export interface PayoutAccount {
  expertId: string;
  email: string;
  legalName: string;
  country: string;
  stripeAccountId: string | null;
  payoutsEnabled: boolean;
  firstPaidOutAt: Date | null;
}

/** The payout account of an expert, or undefined when there is no such expert. */
export async function loadPayoutAccount(q: Queryable, expertId: string): Promise<PayoutAccount | undefined> {
  return q.first<PayoutAccount>(sql`
    SELECT e.user_id AS expert_id, u.email, e.legal_name, e.country, e.stripe_account_id, e.payouts_enabled, e.first_paid_out_at
    FROM expert e JOIN user_account u ON u.id = e.user_id WHERE e.user_id = ${expertId}::uuid`);
}

/** Keeps the first connected account an expert was given; answers the one that stands. */
export async function setStripeAccount(q: Queryable, expertId: string, stripeAccountId: string): Promise<string> {
  await q.execute(sql`
    UPDATE expert SET stripe_account_id = ${stripeAccountId}
    WHERE user_id = ${expertId}::uuid AND stripe_account_id IS NULL`);
  const account = await loadPayoutAccount(q, expertId);
  if (!account?.stripeAccountId) throw new Error('the expert has no connected account');
  return account.stripeAccountId;
}

/** Writes whether the owner of a connected account can be paid, and whether Stripe waits for them; false when it is nobody's. */
export async function setPayoutStanding(
  q: Queryable,
  stripeAccountId: string,
  { payoutsEnabled, detailsDue }: { payoutsEnabled: boolean; detailsDue: boolean },
): Promise<boolean> {
  const touched = await q.execute(sql`
    UPDATE expert SET payouts_enabled = ${payoutsEnabled}, payout_details_due = ${detailsDue}
    WHERE stripe_account_id = ${stripeAccountId}`);
  return touched > 0;
}

/** Remembers the first payout that arrived, which ends the hold of the first one. */
export async function setFirstPaidOut(q: Queryable, expertId: string, at: Date): Promise<void> {
  await q.execute(sql`
    UPDATE expert SET first_paid_out_at = ${at}::timestamptz
    WHERE user_id = ${expertId}::uuid AND first_paid_out_at IS NULL`);
}
