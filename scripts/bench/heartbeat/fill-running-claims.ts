import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql } from '~/platform/db/sql';

/** The token of the session of the n-th expert of the bench. */
export const tokenOf = (n: number): string => `bench-session-${String(n).padStart(26, '0')}`;
/** The id of the n-th claim; ids of claims are UUIDs and ids of the bench count upwards from 1. */
export const claimIdOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/**
 * Makes `count` experts, each signed in and holding one task with its clock running. The rows are written straight into the tables,
 * as many real claims would leave them.
 */
export async function fillRunningClaims(db: OpenDatabase, count: number): Promise<void> {
  const id = sql`('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const job = sql`'00000000-0000-7000-9000-000000000001'::uuid`;
  const series = sql`generate_series(1, ${count}::int) n`;
  await db.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${job}, 'Bench', 'bench@example.test', decode(repeat('00', 32), 'hex'), assay_now())`);
  await db.execute(sql`
    INSERT INTO job (id, organization_id, title, domain, content_language, currency, budget_minor, estimated_minutes, cap_seconds,
      review_window_days, fee_basis_points, overhead_basis_points, created_at, updated_at)
    VALUES (${job}, ${job}, 'Bench', 'medicine', 'en', 'USD', 1, 15, 36000, 7, 2000, 300, assay_now(), assay_now())`);
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    SELECT ${id}, n || '@bench.example', 'none', 'Expert ' || n, assay_now() FROM ${series}`);
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, created_at)
    SELECT ${id}, 'Expert ' || n, 'US', assay_now() FROM ${series}`);
  await db.execute(sql`
    INSERT INTO session (id, user_id, created_at, expires_at)
    SELECT encode(sha256(('bench-session-' || lpad(n::text, 26, '0'))::bytea), 'hex'), ${id}, assay_now(), now() + interval '14 days'
    FROM ${series}`);
  await db.execute(sql`
    INSERT INTO task (id, job_id, ordinal, external_id, content_hash, content, status, tier, created_at)
    SELECT ${id}, ${job}, n, 'x-' || n, 'hash-' || n, '{}', 'in_tier', 1, assay_now() FROM ${series}`);
  await db.execute(sql`
    INSERT INTO seat (id, job_id, task_id, tier, seat_number, task_ordinal, status, expert_id, fence, rate_minor_per_hour,
      reserved_minor, opened_at)
    SELECT ${id}, ${job}, ${id}, 1, 1, n, 'claimed', ${id}, 1, 12000, 0, assay_now() FROM ${series}`);
  await db.execute(sql`
    INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, currency, rate_minor_per_hour, fee_basis_points,
      cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version, policy_version, time_rule_version,
      reading_allowance_ms, claimed_at)
    SELECT ${id}, ${id}, ${id}, ${job}, 1, ${id}, 1, 1, 'USD', 12000, 2000, 36000000, 7200, 604800, 1, 1, 1, 2, 60000,
      assay_now() - interval '5 minutes' FROM ${series}`);
  await db.execute(sql`
    INSERT INTO running_clock (claim_id, expert_id, fence, mode, kind, segment_started_at, last_seen_at, last_input_at, lease_until,
      check_at)
    SELECT ${id}, ${id}, 1, 'running', 'idle', assay_now(), assay_now(), assay_now(), assay_now(), assay_now() FROM ${series}`);
  await resetClocks(db);
  await db.execute(sql`VACUUM (ANALYZE)`);
}

/**
 * Every clock as it stands after four minutes in which nobody touched anything: idle, the reading allowance used up. A beat with
 * input changes its kind, one without does not.
 */
export async function resetClocks(db: OpenDatabase): Promise<void> {
  await db.execute(sql`
    UPDATE running_clock SET sequence = 0, revision = revision + 1, kind = 'idle', segment_started_at = assay_now() - interval '1 minute',
      last_seen_at = assay_now(), last_input_at = assay_now() - interval '4 minutes', payable_ms = 240000, reading_ms = 60000,
      lease_until = assay_now() + interval '2 hours', check_at = assay_now() + interval '1 day'`);
  await db.execute(sql`TRUNCATE segment CASCADE`);
  await db.execute(sql`VACUUM (FULL, ANALYZE) running_clock`);
  await db.execute(sql`CHECKPOINT`);
}
