import type { OpenDatabase } from '~/platform/db/open-database.server';
import { sql, type Sql } from '~/platform/db/sql';

/** What stands in the marketplace of one measurement. */
export interface OpenSeats {
  jobs: number;
  /** How many of them each expert may take. */
  eligible: number;
  experts: number;
  seats: number;
}

const PREFIX = '00000000-0000-7000';
const idIn = (space: string) => (n: number) => `${PREFIX}-${space}-${n.toString(16).padStart(12, '0')}`;
/** The ids of the bench count upwards from 1. */
export const expertIdOf = idIn('8000');
const jobIdOf = idIn('9000');
/** The same id in SQL, of the number that an expression gives. */
const idOf = (space: string, number: Sql): Sql =>
  sql`(${`${PREFIX}-${space}-`}::text || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The general capability that every clause of the bench asks for beside its own. */
const GENERAL_TOKEN = 1;
const FIRST_TOKEN = 10;
/** What experts hold beside what is asked for. */
const OTHER_TOKENS = 40;
const FIRST_OTHER_TOKEN = 100_000;
const LEAST_RATE_MINOR = 6_000;
const RATES = 12_000;
const RATE_STEP = 7_919;

/** The rate of the n-th job, minor units an hour: no two neighbours alike. */
const rateOf = (n: number): number => LEAST_RATE_MINOR + ((n * RATE_STEP) % RATES);

/** In how many groups the jobs fall; an expert may take those of one. */
export const groupsOf = ({ jobs, eligible }: OpenSeats): number => Math.max(1, Math.round(jobs / eligible));

/** The jobs that the experts of a group may take, best paid first. */
export function eligibleJobs(open: OpenSeats, group: number): string[] {
  const groups = groupsOf(open);
  const found: number[] = [];
  for (let job = 1; job <= open.jobs; job += 1) if (job % groups === group) found.push(job);
  return found.sort((one, other) => rateOf(other) - rateOf(one) || one - other).map((job) => jobIdOf(job));
}

/** Writes the marketplace straight into the tables, as imports and funding would leave it; whatever stood there goes. */
export async function fillOpenSeats(db: OpenDatabase, open: OpenSeats): Promise<void> {
  const { jobs, experts, seats } = open;
  const groups = groupsOf(open);
  const n = sql`n`;
  const owner = sql`${jobIdOf(1)}::uuid`;
  const perJob = Math.ceil(seats / jobs);
  const job = idOf('9000', sql`1 + (n - 1) / ${perJob}::int`);
  await db.execute(sql`TRUNCATE organization, user_account, capability_token CASCADE`);
  await db.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${owner}, 'Bench', 'bench@example.test', decode(repeat('00', 32), 'hex'), assay_now())`);
  await db.execute(sql`
    INSERT INTO job (id, organization_id, title, domain, content_language, status, currency, budget_minor, estimated_minutes, cap_seconds,
      review_window_days, fee_basis_points, overhead_basis_points, created_at, updated_at)
    SELECT ${idOf('9000', n)}, ${owner}, 'Job ' || n, 'medicine', 'en', 'open', 'USD', 1, 15, 1200, 7, 2000, 300, assay_now(), assay_now()
    FROM generate_series(1, ${jobs}::int) n`);
  await db.execute(sql`
    INSERT INTO job_tier (job_id, tier, seats_per_task, rate_minor_per_hour, lease_seconds, accepting)
    SELECT ${idOf('9000', n)}, 1, 1, ${LEAST_RATE_MINOR}::int + (n::bigint * ${RATE_STEP}::int) % ${RATES}::int, 1800, true
    FROM generate_series(1, ${jobs}::int) n`);
  await db.execute(sql`
    INSERT INTO job_tier_clause (job_id, tier, ordinal, token_ids)
    SELECT ${idOf('9000', n)}, 1, 1, ARRAY[${GENERAL_TOKEN}::int, ${FIRST_TOKEN}::int + n % ${groups}::int]
    FROM generate_series(1, ${jobs}::int) n`);
  await db.execute(
    sql`INSERT INTO overhead_pool (job_id) SELECT ${idOf('9000', n)} FROM generate_series(1, ${jobs}::int) n`,
  );
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    SELECT ${idOf('8000', n)}, n || '@bench.example', 'none', 'Expert ' || n, assay_now() FROM generate_series(1, ${experts}::int) n`);
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, created_at, capability_ids)
    SELECT ${idOf('8000', n)}, 'Expert ' || n, 'US', assay_now(), ARRAY[${GENERAL_TOKEN}::int, ${FIRST_TOKEN}::int + n % ${groups}::int]
      || ARRAY(SELECT ${FIRST_OTHER_TOKEN}::int + (n * 31 + k * 17) % 5000 FROM generate_series(1, ${OTHER_TOKENS}::int) k)
    FROM generate_series(1, ${experts}::int) n`);
  await db.execute(sql`
    INSERT INTO task (id, job_id, ordinal, external_id, content_hash, content, status, tier, created_at)
    SELECT ${idOf('a000', n)}, ${job}, 1 + (n - 1) % ${perJob}::int, 'x-' || n, 'hash-' || n, '{}', 'in_tier', 1, assay_now()
    FROM generate_series(1, ${seats}::int) n`);
  await db.execute(sql`
    INSERT INTO seat (id, job_id, task_id, tier, seat_number, task_ordinal, rate_minor_per_hour, reserved_minor, opened_at)
    SELECT ${idOf('b000', n)}, ${job}, ${idOf('a000', n)}, 1, 1, 1 + (n - 1) % ${perJob}::int, 6000, 0, assay_now()
    FROM generate_series(1, ${seats}::int) n`);
  await db.execute(sql`VACUUM (ANALYZE)`);
  await db.execute(sql`CHECKPOINT`);
}

/**
 * Gives every task of the bench a second free seat, and lets one expert have read the first seats of `reviews` tasks, the ones that
 * are offered first.
 */
export async function addOwnHistory(db: OpenDatabase, expertId: string, reviews: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO seat (id, job_id, task_id, tier, seat_number, task_ordinal, rate_minor_per_hour, reserved_minor, opened_at)
    SELECT gen_random_uuid(), job_id, task_id, tier, 2, task_ordinal, rate_minor_per_hour, reserved_minor, opened_at
    FROM seat WHERE seat_number = 1`);
  await db.execute(sql`
    WITH read AS (
      UPDATE seat SET status = 'submitted', expert_id = ${expertId}::uuid, fence = 1
      WHERE id IN (SELECT id FROM seat WHERE seat_number = 1 ORDER BY job_id, task_ordinal LIMIT ${reviews}::int)
      RETURNING *
    )
    INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, status, currency, rate_minor_per_hour, fee_basis_points,
      cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version, policy_version, time_rule_version,
      reading_allowance_ms, claimed_at, ended_at)
    SELECT gen_random_uuid(), id, task_id, job_id, tier, expert_id, fence, 1, 'submitted', 'USD', rate_minor_per_hour, 2000,
      1200000, 1800, 604800, 1, 1, 1, 1, 0, assay_now(), assay_now()
    FROM read`);
  await db.execute(sql`VACUUM (ANALYZE)`);
}

/** Hands in everything that is held, so that every expert may claim again. */
export async function submitHeldClaims(db: OpenDatabase): Promise<void> {
  await db.execute(sql`TRUNCATE running_clock`);
  await db.execute(sql`
    WITH ended AS (UPDATE claim SET status = 'submitted', ended_at = assay_now() WHERE status = 'held' RETURNING seat_id)
    UPDATE seat SET status = 'submitted' FROM ended WHERE seat.id = ended.seat_id`);
}
