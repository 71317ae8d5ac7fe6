import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { Currency } from '~/core/money';
import { chainPolicySchema, type ChainPolicy } from '../jobs/chain-policy';
import type { JobStatus } from '../jobs/job-state';
import { explainWorstCase } from '../jobs/worst-case';
import type { OpeningSituation } from '../jobs/decide-opening';

/** A job with what opening its tasks depends on. */
export interface OpeningJob extends OpeningSituation {
  id: string;
  organizationId: string;
  status: JobStatus;
  currency: Currency;
  capMs: number;
  feeBasisPoints: number;
  /** The part of the worst case that goes to the job's overhead pool. */
  overheadMinor: bigint;
  openedCount: number;
  guidelineVersion: number;
  rubricVersion: number;
  policyVersion: number;
  policy: ChainPolicy;
}

interface OpeningRow {
  id: string;
  organizationId: string;
  status: JobStatus;
  currency: Currency;
  capMs: number;
  feeBasisPoints: number;
  overheadBasisPoints: number;
  importedCount: number;
  openedCount: number;
  guidelineVersion: number;
  rubricVersion: number;
  policyVersion: number;
  budgetMinor: bigint;
  committedMinor: bigint;
  policy: unknown;
  availableMinor: bigint;
}

/**
 * The opening situation of a job. With `lock` the job's row and the company's money are held, so that two openings of one
 * job, and of two jobs of one company, take turns.
 */
export async function loadOpeningJob(
  db: Queryable,
  jobId: string,
  options: { lock: boolean },
): Promise<OpeningJob | undefined> {
  if (options.lock) await lockJobAndMoney(db, jobId);
  const row = await db.first<OpeningRow>(sql`
    SELECT j.id, j.organization_id, j.status, j.currency, j.cap_seconds * 1000 AS cap_ms, j.fee_basis_points,
      j.overhead_basis_points, j.imported_count, j.opened_count, j.guideline_version, j.rubric_version,
      j.policy_version, j.budget_minor, j.committed_minor, p.policy,
      coalesce((SELECT a.balance_minor FROM ledger_account a WHERE a.kind = 'company_available'
        AND a.organization_id = j.organization_id AND a.currency = j.currency), 0) AS available_minor
    FROM job j JOIN policy_version p ON p.job_id = j.id AND p.version = j.policy_version
    WHERE j.id = ${jobId}::uuid`);
  if (!row) return undefined;
  const policy = chainPolicySchema.parse(row.policy);
  const worstCase = explainWorstCase({
    tiers: policy.tiers.map((tier) => ({ seats: tier.seats, rateMinorPerHour: BigInt(tier.rateMinorPerHour) })),
    capMs: row.capMs,
    feeBasisPoints: row.feeBasisPoints,
    overheadBasisPoints: row.overheadBasisPoints,
  });
  return {
    ...row,
    policy,
    waitingTasks: row.importedCount - row.openedCount,
    budgetLeftMinor: row.budgetMinor - row.committedMinor,
    worstCaseMinor: worstCase.totalMinor,
    overheadMinor: worstCase.overheadMinor,
  };
}

/**
 * Locks the job, then the account its tasks are opened from. The caller reads both by a later statement: one that waited
 * for a lock sees other tables as they were before the wait.
 */
async function lockJobAndMoney(tx: Queryable, jobId: string): Promise<void> {
  await tx.execute(sql`SELECT id FROM job WHERE id = ${jobId}::uuid FOR UPDATE`);
  await tx.execute(sql`
    SELECT a.id FROM ledger_account a JOIN job j ON j.organization_id = a.organization_id AND j.currency = a.currency
    WHERE j.id = ${jobId}::uuid AND a.kind = 'company_available' FOR UPDATE OF a`);
}

/** The next tasks to open, locked, in the order of import. */
export async function loadTasksToOpen(
  tx: Queryable,
  jobId: string,
  count: number,
): Promise<{ id: string; ordinal: number; contentHash: string }[]> {
  return tx.query(sql`
    SELECT id, ordinal, content_hash FROM task WHERE job_id = ${jobId}::uuid AND status = 'imported'
    ORDER BY ordinal LIMIT ${count}::int FOR UPDATE`);
}

/**
 * Moves tasks into tier 1 with the reserve of their seats and their share of the overhead pool, and the job's counters with them;
 * the job's tiers accept claims.
 */
export async function updateTasksOpened(
  tx: Queryable,
  job: { id: string; worstCaseMinor: bigint; overheadMinor: bigint },
  taskIds: string[],
  openedAt: Date,
): Promise<void> {
  await tx.execute(sql`
    WITH opened AS (
      UPDATE task SET status = 'in_tier', tier = 1, reserved_minor = ${job.worstCaseMinor - job.overheadMinor}::bigint,
        overhead_minor = ${job.overheadMinor}::bigint, opened_at = ${openedAt}::timestamptz
      WHERE id = ANY (${taskIds}::uuid[]) RETURNING id
    ), accepting AS (
      UPDATE job_tier SET accepting = true WHERE job_id = ${job.id}::uuid AND NOT accepting
    )
    UPDATE job SET status = 'open', updated_at = ${openedAt}::timestamptz,
      opened_count = opened_count + (SELECT count(*) FROM opened),
      committed_minor = committed_minor + (SELECT count(*) FROM opened) * ${job.worstCaseMinor}::bigint
    WHERE id = ${job.id}::uuid`);
}
