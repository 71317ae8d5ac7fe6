import type pg from 'pg';
import { sql } from '../../db/sql';
import { inFakeTransaction } from './fake-tx.server';

/**
 * Makes the fake's own schema where it is missing. It stands outside the product's migrations, because production never
 * has it. `hidden` is what Stripe knows about an object and does not show.
 */
export async function createFakeSchema(pool: pg.Pool): Promise<void> {
  await inFakeTransaction(pool, async (tx) => {
    await tx.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended('stripe_fake.schema', 0))`);
    const [found] = await tx.rows(sql`SELECT 1 FROM pg_namespace WHERE nspname = 'stripe_fake'`);
    if (found) return;
    await tx.rows(sql`CREATE SCHEMA stripe_fake`);
    await tx.rows(sql`
      CREATE TABLE stripe_fake.object (
        id text PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL,
        created int NOT NULL,
        body jsonb NOT NULL,
        hidden jsonb NOT NULL DEFAULT '{}')`);
    await tx.rows(sql`CREATE INDEX ON stripe_fake.object (kind, seq)`);
    await tx.rows(sql`CREATE INDEX ON stripe_fake.object ((body ->> 'transfer_group')) WHERE kind = 'transfer'`);
    await tx.rows(sql`
      CREATE TABLE stripe_fake.idempotency_key (
        key text PRIMARY KEY,
        fingerprint text NOT NULL,
        status int NOT NULL,
        body jsonb NOT NULL,
        request_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await tx.rows(sql`
      CREATE TABLE stripe_fake.delivery (
        event_id text PRIMARY KEY REFERENCES stripe_fake.object (id),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        delivered_at timestamptz,
        last_status int,
        last_error text)`);
    await tx.rows(sql`CREATE INDEX ON stripe_fake.delivery (next_attempt_at) WHERE delivered_at IS NULL`);
    await tx.rows(sql`
      CREATE TABLE stripe_fake.fault (
        operation text PRIMARY KEY,
        kind text NOT NULL,
        remaining int NOT NULL)`);
  });
}
