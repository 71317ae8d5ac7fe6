import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ChainPolicy } from './chain-policy';
import type { JobDraft } from './job-draft.schema';
import type { JobStatus } from './job-state';
import { readingAllowanceMs } from './reading-allowance';
import type { Rubric } from './rubric';

export interface NewJob {
  id: string;
  organizationId: string;
  createdBy: string;
  draft: JobDraft;
  rubric: Rubric;
  policy: ChainPolicy;
  leaseSeconds: number;
  feeBasisPoints: number;
  overheadBasisPoints: number;
  now: Date;
}

/** Writes the job in state draft with version 1 of its guideline, rubric and policy. */
export async function insertJob(tx: Queryable, job: NewJob): Promise<void> {
  const { draft, now } = job;
  await tx.execute(sql`
    INSERT INTO job (id, organization_id, title, domain, content_language, status, currency, budget_minor,
      estimated_minutes, cap_seconds, review_window_days, fee_basis_points, overhead_basis_points, rate_floor_basis_points,
      weekly_limit_minutes, created_at, updated_at)
    VALUES (${job.id}::uuid, ${job.organizationId}::uuid, ${draft.title}, ${draft.domain}, ${draft.contentLanguage}, 'draft',
      ${draft.currency}, ${draft.budgetMinor}::bigint, ${draft.estimatedMinutes}::int, ${draft.capMinutes * 60}::int,
      ${draft.reviewWindowDays}::int, ${job.feeBasisPoints}::int, ${job.overheadBasisPoints}::int,
      ${draft.rateFloorPercent * 100}::int, ${draft.weeklyLimitHours === null ? null : draft.weeklyLimitHours * 60}::int, ${now}, ${now})`);
  await tx.execute(sql`
    INSERT INTO guideline_version (job_id, version, markdown, created_by, created_at, reading_ms)
    VALUES (${job.id}::uuid, 1, ${draft.guideline}, ${job.createdBy}::uuid, ${now}, ${readingAllowanceMs(draft.guideline)}::int)`);
  await tx.execute(sql`
    INSERT INTO rubric_version (job_id, version, criteria, created_by, created_at)
    VALUES (${job.id}::uuid, 1, ${JSON.stringify(job.rubric)}::jsonb, ${job.createdBy}::uuid, ${now})`);
  await tx.execute(sql`
    INSERT INTO policy_version (job_id, version, policy, created_by, created_at)
    VALUES (${job.id}::uuid, 1, ${JSON.stringify(job.policy)}::jsonb, ${job.createdBy}::uuid, ${now})`);
}

/** Writes what matching reads of a policy: its tiers and their clauses as token numbers. */
export async function insertJobTiers(tx: Queryable, job: NewJob, tokens: Map<string, number>): Promise<void> {
  const numberOf = (name: string): number => {
    const number = tokens.get(name);
    if (number === undefined) throw new Error(`capability token ${name} has no number`);
    return number;
  };
  for (const [index, tier] of job.policy.tiers.entries()) {
    await tx.execute(sql`
      INSERT INTO job_tier (job_id, tier, seats_per_task, rate_minor_per_hour, lease_seconds)
      VALUES (${job.id}::uuid, ${index + 1}::int, ${tier.seats}::int, ${tier.rateMinorPerHour}::bigint, ${job.leaseSeconds}::int)`);
    for (const [ordinal, clause] of tier.clauses.entries()) {
      await tx.execute(sql`
        INSERT INTO job_tier_clause (job_id, tier, ordinal, token_ids)
        VALUES (${job.id}::uuid, ${index + 1}::int, ${ordinal + 1}::int, ${clause.map(numberOf)}::int[])`);
    }
  }
}

/** The status of one organization's job, or undefined. */
export async function loadOwnedJobStatus(
  q: Queryable,
  jobId: string,
  organizationId: string,
): Promise<JobStatus | undefined> {
  const row = await q.first<{ status: JobStatus }>(sql`
    SELECT status FROM job WHERE id = ${jobId}::uuid AND organization_id = ${organizationId}::uuid`);
  return row?.status;
}

/** One organization's job, locked, or undefined. */
export async function loadOwnedJobForUpdate(
  tx: Queryable,
  jobId: string,
  organizationId: string,
): Promise<{ title: string; status: JobStatus } | undefined> {
  return tx.first(sql`
    SELECT title, status FROM job WHERE id = ${jobId}::uuid AND organization_id = ${organizationId}::uuid FOR UPDATE`);
}

/** Closes the job and its tiers: every claim asks for both. */
export async function updateJobClosed(tx: Queryable, jobId: string, closedAt: Date): Promise<void> {
  await tx.execute(sql`
    WITH refusing AS (UPDATE job_tier SET accepting = false WHERE job_id = ${jobId}::uuid)
    UPDATE job SET status = 'closed', closed_at = ${closedAt}::timestamptz, updated_at = ${closedAt}::timestamptz
    WHERE id = ${jobId}::uuid`);
}

/** Locks the job's row; answers how many tasks were imported so far. */
export async function loadImportedCountForUpdate(tx: Queryable, jobId: string): Promise<number> {
  const row = await tx.first<{ importedCount: number }>(
    sql`SELECT imported_count FROM job WHERE id = ${jobId}::uuid FOR UPDATE`,
  );
  if (!row) throw new Error('the job of an import is gone');
  return row.importedCount;
}

/** Adds to the number of imported tasks, which also numbers the next one. */
export async function addImportedCount(tx: Queryable, jobId: string, count: number, now: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE job SET imported_count = imported_count + ${count}::int, updated_at = ${now} WHERE id = ${jobId}::uuid`);
}

/** Jobs of an organization in a currency with tasks that wait to be opened, the oldest first. */
export async function loadWaitingJobs(
  q: Queryable,
  { organizationId, currency }: { organizationId: string; currency: string },
  limit: number,
): Promise<{ id: string }[]> {
  return q.query<{ id: string }>(sql`
    SELECT id FROM job WHERE organization_id = ${organizationId}::uuid AND currency = ${currency}
      AND status <> 'closed' AND imported_count > opened_count
    ORDER BY created_at LIMIT ${limit}::int`);
}
