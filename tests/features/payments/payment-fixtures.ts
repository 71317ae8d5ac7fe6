import { uuidv7 } from 'uuidv7';
import { feeOn, payForTime } from '~/core/money';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** A company with an owner; `actor` acts for it. */
export async function insertCompany(db: Database) {
  const organizationId = uuidv7();
  const userId = await insertUser(db);
  await db.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${organizationId}, 'Trial Clinic', 'billing@example.com', ${Buffer.alloc(32)}, assay_now())`);
  await db.execute(sql`
    INSERT INTO membership (user_id, organization_id, role, created_at) VALUES (${userId}, ${organizationId}, 'owner', assay_now())`);
  return { organizationId, userId, actor: { kind: 'company', userId, organizationId, role: 'owner' } as const };
}

async function insertUser(db: Database): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${id}, ${`${id}@example.com`}, 'x', 'Trial Person', assay_now())`);
  return id;
}

/** An expert; with `accountId` one who can be paid into that connected account. */
export async function insertExpert(db: Database, accountId?: string): Promise<string> {
  const id = await insertUser(db);
  await db.execute(sql`
    INSERT INTO expert (user_id, legal_name, country, stripe_account_id, payouts_enabled, created_at)
    VALUES (${id}, 'Trial Expert', 'US', ${accountId ?? null}, ${accountId !== undefined}, assay_now())`);
  return id;
}

/** An open job of the organization with a rate of 90.00 an hour and a fee of 20 %. */
export async function insertJob(db: Database, organizationId: string): Promise<string> {
  const id = uuidv7();
  await db.execute(sql`
    INSERT INTO job (id, organization_id, title, domain, content_language, status, currency, budget_minor, estimated_minutes,
      cap_seconds, review_window_days, fee_basis_points, overhead_basis_points, committed_minor, created_at, updated_at)
    VALUES (${id}, ${organizationId}, 'Trial job', 'medicine', 'en', 'open', 'USD', 10000000, 10, 3600, 7, 2000, 300, 1000000,
      assay_now(), assay_now())`);
  await db.execute(sql`
    INSERT INTO rubric_version (job_id, version, criteria, created_by, created_at)
    SELECT ${id}::uuid, 1, '[]', user_id, assay_now() FROM membership WHERE organization_id = ${organizationId}::uuid LIMIT 1`);
  return id;
}

const content = {
  language: 'en',
  prompt: [{ role: 'user', text: 'Question?' }],
  responses: [{ id: 'r1', text: 'Answer.' }],
  sources: [],
};
let ordinal = 0;

/** A decided task whose reserve is funded in the ledger. */
export async function insertTask(
  db: Database,
  owner: { jobId: string; organizationId: string },
  options: { reservedMinor?: bigint; status?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const reservedMinor = options.reservedMinor ?? 50_000n;
  ordinal += 1;
  await db.execute(sql`
    INSERT INTO task (id, job_id, ordinal, external_id, content_hash, content, status, tier, reserved_minor, created_at,
      opened_at, decided_at)
    VALUES (${id}, ${owner.jobId}, ${ordinal}, ${id}, ${id}, ${JSON.stringify(content)}::jsonb, ${options.status ?? 'decided'}::"TaskStatus", 1,
      ${reservedMinor.toString()}::bigint, assay_now(), assay_now(), assay_now())`);
  await db.transaction(async (tx) => {
    const posting = { kind: 'trial', at: new Date('2026-11-01T00:00:00Z'), currency: 'USD', references: {} };
    await postTransaction(tx, {
      ...posting,
      idempotencyKey: `trial:${id}`,
      entries: [
        { account: { kind: 'stripe_clearing' }, amountMinor: -reservedMinor },
        { account: { kind: 'job_reserved', jobId: owner.jobId }, amountMinor: reservedMinor },
      ],
    });
  });
  return id;
}

export interface TrialClaim {
  claimId: string;
  amountMinor: bigint;
  feeMinor: bigint;
}

/** A claim of its own seat on the task, ended with so many payable milliseconds and the window as given (seconds from now). */
export async function insertClaim(
  db: Database,
  on: { jobId: string; taskId: string; expertId: string },
  options: { payableMs?: number; windowSeconds?: number; payStatus?: string; status?: string } = {},
): Promise<TrialClaim> {
  const [claimId, seatId] = [uuidv7(), uuidv7()];
  const payableMs = options.payableMs ?? 600_000;
  const amountMinor = payForTime(payableMs, 9_000n);
  const feeMinor = feeOn(amountMinor, 2_000);
  const status = options.status ?? 'submitted';
  await db.execute(sql`
    INSERT INTO seat (id, job_id, task_id, tier, seat_number, task_ordinal, status, expert_id, fence, rate_minor_per_hour,
      reserved_minor, spent_minor, opened_at)
    VALUES (${seatId}, ${on.jobId}, ${on.taskId}, 1, (SELECT count(*) + 1 FROM seat WHERE task_id = ${on.taskId}::uuid), 1,
      'submitted', ${on.expertId}, 1, 9000, 100000, 0, assay_now())`);
  await db.execute(sql`
    INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, status, pay_status, currency,
      rate_minor_per_hour, fee_basis_points, cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version,
      policy_version, time_rule_version, reading_allowance_ms, claimed_at, ended_at, window_ends_at, payable_ms, amount_minor, fee_minor)
    VALUES (${claimId}, ${seatId}, ${on.taskId}, ${on.jobId}, 1, ${on.expertId}, 1, 1, ${status}::"ClaimStatus",
      ${options.payStatus ?? 'submitted'}::"PayStatus", 'USD', 9000, 2000, 3600000, 1800, 604800, 1, 1, 1, 1, 0,
      assay_now() - interval '1 hour', assay_now(), assay_now() + ${options.windowSeconds ?? 604_800} * interval '1 second',
      ${payableMs}, ${amountMinor.toString()}::bigint, ${feeMinor.toString()}::bigint)`);
  return { claimId, amountMinor, feeMinor };
}

/** A segment of the claim, `startMs` after its beginning. */
export async function insertSegment(
  db: Database,
  claimId: string,
  segment: { startMs: number; lengthMs: number; payable: boolean; kind: string },
): Promise<void> {
  await db.execute(sql`
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    SELECT id, expert_id, ${segment.kind}, ${segment.payable}, 'trial', 1,
      claimed_at + ${segment.startMs} * interval '1 millisecond',
      claimed_at + ${segment.startMs + segment.lengthMs} * interval '1 millisecond'
    FROM claim WHERE id = ${claimId}::uuid`);
}

/** Columns of a claim that pay commands change. */
export async function readClaimPay(db: Database, claimId: string) {
  const row = await db.first<{
    payStatus: string;
    payoutId: string | null;
    payableAt: Date | null;
    approvedBy: string | null;
  }>(sql`
    SELECT pay_status::text AS pay_status, payout_id, payable_at, approved_by FROM claim WHERE id = ${claimId}::uuid`);
  if (!row) throw new Error('no such claim');
  return row;
}

/** How many jobs of a name wait in the queue. */
export async function countJobs(db: Database, name: string): Promise<number> {
  const row = await db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = ${name}`);
  return row?.count ?? 0;
}

/** How many events of a topic wait in the queue with this id somewhere in their payload. */
export async function countEvents(db: Database, topic: string, id: string): Promise<number> {
  const row = await db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs
    WHERE payload ->> 'topic' = ${topic} AND payload::text LIKE ${`%${id}%`}`);
  return row?.count ?? 0;
}
