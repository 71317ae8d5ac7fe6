import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** One checkout of a company; `id` is our idempotency key towards Stripe. */
export interface FundingRow {
  id: string;
  organizationId: string;
  jobId: string;
  amountMinor: bigint;
  currency: string;
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  stripeSessionId: string | null;
  createdAt: Date;
}

const fundingColumns = sql`id, organization_id, job_id, amount_minor, currency, status::text AS status, stripe_session_id, created_at`;

/** Writes a pending funding; a known id is left as it is. */
export async function insertFunding(
  q: Queryable,
  funding: Omit<FundingRow, 'status' | 'stripeSessionId'> & { createdBy: string },
): Promise<void> {
  await q.execute(sql`
    INSERT INTO funding (id, organization_id, job_id, amount_minor, currency, created_by, created_at)
    VALUES (${funding.id}::uuid, ${funding.organizationId}::uuid, ${funding.jobId}::uuid,
      ${funding.amountMinor.toString()}::bigint, ${funding.currency}, ${funding.createdBy}::uuid, ${funding.createdAt}::timestamptz)
    ON CONFLICT (id) DO NOTHING`);
}

/** A funding of the organization, or undefined. */
export async function loadFunding(q: Queryable, id: string, organizationId: string): Promise<FundingRow | undefined> {
  return q.first<FundingRow>(sql`
    SELECT ${fundingColumns} FROM funding WHERE id = ${id}::uuid AND organization_id = ${organizationId}::uuid`);
}

/** A funding by its id, locked, for the system. */
export async function loadFundingForUpdate(tx: Queryable, id: string): Promise<FundingRow | undefined> {
  return tx.first<FundingRow>(sql`SELECT ${fundingColumns} FROM funding WHERE id = ${id}::uuid FOR UPDATE`);
}

/** Remembers the checkout Stripe opened for a funding. */
export async function updateFundingSession(q: Queryable, id: string, stripeSessionId: string): Promise<void> {
  await q.execute(sql`
    UPDATE funding SET stripe_session_id = ${stripeSessionId} WHERE id = ${id}::uuid AND stripe_session_id IS NULL`);
}

/** Moves a funding to what Stripe says it is. */
export async function updateFundingStatus(
  tx: Queryable,
  id: string,
  change: {
    status: FundingRow['status'];
    settledAt: Date | null;
    sessionId: string;
    paymentIntentId: string | undefined;
  },
): Promise<void> {
  await tx.execute(sql`
    UPDATE funding SET status = ${change.status}::"FundingStatus", settled_at = ${change.settledAt}::timestamptz,
      stripe_session_id = ${change.sessionId}, stripe_payment_intent_id = ${change.paymentIntentId ?? null}
    WHERE id = ${id}::uuid`);
}

/** Gives up a checkout that never got a Stripe session. */
export async function cancelSessionlessFundings(q: Queryable, createdBefore: Date): Promise<number> {
  return q.execute(sql`
    UPDATE funding SET status = 'cancelled'
    WHERE status = 'pending' AND stripe_session_id IS NULL AND created_at < ${createdBefore}::timestamptz`);
}

/** Keeps a Stripe event; false when it was here before. */
export async function insertStripeEvent(
  tx: Queryable,
  event: { id: string; type: string; account: string | null; payload: string; receivedAt: Date },
): Promise<boolean> {
  const touched = await tx.execute(sql`
    INSERT INTO stripe_event (id, type, account, payload, received_at)
    VALUES (${event.id}, ${event.type}, ${event.account}, ${event.payload}::jsonb, ${event.receivedAt}::timestamptz)
    ON CONFLICT (id) DO NOTHING`);
  return touched > 0;
}

export interface StripeEventRow {
  id: string;
  type: string;
  payload: unknown;
  processedAt: Date | null;
}

/** A kept event. */
export async function loadStripeEvent(q: Queryable, id: string): Promise<StripeEventRow | undefined> {
  return q.first<StripeEventRow>(sql`SELECT id, type, payload, processed_at FROM stripe_event WHERE id = ${id}`);
}

/** True when the event still waits for its effect; locks it. */
export async function lockUnprocessedStripeEvent(tx: Queryable, id: string): Promise<boolean> {
  const row = await tx.first<{ id: string }>(sql`
    SELECT id FROM stripe_event WHERE id = ${id} AND processed_at IS NULL FOR UPDATE`);
  return row !== undefined;
}

/** Closes an event with what came of it, in the transaction of the effect. */
export async function markStripeEventProcessed(tx: Queryable, id: string, at: Date, outcome: string): Promise<void> {
  await tx.execute(sql`
    UPDATE stripe_event SET processed_at = ${at}::timestamptz, outcome = ${outcome} WHERE id = ${id}`);
}
