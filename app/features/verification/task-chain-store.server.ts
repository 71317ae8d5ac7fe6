import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { chainPolicySchema, type ChainPolicy } from '../jobs/chain-policy';
import { rubricSchema, type Criterion } from '../jobs/rubric';
import type { DecidedCriterion, ReaderValues, TaskStatus } from './chain';

/** A task under lock, with what its chain needs of the job. */
export interface LockedTask {
  id: string;
  jobId: string;
  ordinal: number;
  status: TaskStatus;
  tier: number;
  openCriteria: string[];
  criteria: Criterion[];
  capMs: number;
  feeBasisPoints: number;
  pseudonymSecret: Uint8Array;
}

/** Locks a task: every command that may move it begins here. */
export async function loadTaskForUpdate(tx: Queryable, taskId: string): Promise<LockedTask | undefined> {
  const row = await tx.first<Omit<LockedTask, 'criteria'> & { criteria: unknown }>(sql`
    SELECT t.id, t.job_id, t.ordinal, t.status, t.tier, t.open_criteria, t.criteria,
      j.cap_seconds * 1000 AS cap_ms, j.fee_basis_points, o.pseudonym_secret
    FROM task t JOIN job j ON j.id = t.job_id JOIN organization o ON o.id = j.organization_id
    WHERE t.id = ${taskId}::uuid FOR UPDATE OF t`);
  return row && { ...row, criteria: rubricSchema.parse(row.criteria) };
}

/** The rubric and the policy a claim was made under. */
export async function loadClaimVersions(
  tx: Queryable,
  jobId: string,
  versions: { rubricVersion: number; policyVersion: number },
): Promise<{ jobCriteria: Criterion[]; policy: ChainPolicy }> {
  const row = await tx.first<{ criteria: unknown; policy: unknown }>(sql`
    SELECT r.criteria, p.policy FROM rubric_version r JOIN policy_version p ON p.job_id = r.job_id
    WHERE r.job_id = ${jobId}::uuid AND r.version = ${versions.rubricVersion}::int
      AND p.version = ${versions.policyVersion}::int`);
  if (!row) throw new Error(`job ${jobId} lacks the versions its claims name`);
  return { jobCriteria: rubricSchema.parse(row.criteria), policy: chainPolicySchema.parse(row.policy) };
}

/** What a reader of a tier said. `stands` is false where they were not entitled, or the review was flagged since. */
export interface TierReader {
  seatNumber: number;
  stands: boolean;
  values: ReaderValues;
  rationales: ReaderValues;
}

/** What the readers of a tier said, or undefined while a seat of it is not submitted. */
export async function loadCompletedReaders(
  tx: Queryable,
  taskId: string,
  tier: number,
): Promise<TierReader[] | undefined> {
  const rows = await tx.query<{
    seatNumber: number;
    done: boolean;
    stands: boolean;
    criterionId: string | null;
    value: string;
    rationale: string;
  }>(sql`
    SELECT s.seat_number, s.status IN ('submitted', 'accepted') AS done, a.criterion_id, a.value, a.rationale,
      (coalesce((r.attestation ->> 'validAtJudgment')::bool, false) AND NOT EXISTS (
        SELECT 1 FROM credential_effect e WHERE e.claim_id = r.claim_id AND e.effect = 'flagged')) AS stands
    FROM seat s
    LEFT JOIN LATERAL (
      SELECT id, claim_id, attestation FROM review WHERE seat_id = s.id ORDER BY revision DESC LIMIT 1
    ) r ON true
    LEFT JOIN review_answer a ON a.review_id = r.id
    WHERE s.task_id = ${taskId}::uuid AND s.tier = ${tier}::int
    ORDER BY s.seat_number`);
  if (rows.length === 0 || rows.some((row) => !row.done)) return undefined;
  const readers = new Map<number, TierReader & { values: Map<string, string>; rationales: Map<string, string> }>();
  for (const { seatNumber, stands, criterionId, value, rationale } of rows) {
    const reader = readers.get(seatNumber) ?? { seatNumber, stands, values: new Map(), rationales: new Map() };
    if (criterionId !== null) {
      reader.values.set(criterionId, value);
      reader.rationales.set(criterionId, rationale);
    }
    readers.set(seatNumber, reader);
  }
  return [...readers.values()];
}

/** The settled criteria of a task on which a flagged review bears. */
export async function loadShakenCriteria(tx: Queryable, taskId: string): Promise<string[]> {
  const rows = await tx.query<{ criterionId: string }>(sql`
    SELECT v.criterion_id FROM verdict v
    WHERE v.task_id = ${taskId}::uuid AND EXISTS (
      SELECT 1 FROM review r
      JOIN review_answer a ON a.review_id = r.id AND a.criterion_id = v.criterion_id
      JOIN credential_effect e ON e.claim_id = r.claim_id AND e.effect = 'flagged'
      WHERE r.task_id = v.task_id AND r.tier = v.tier)
    ORDER BY v.criterion_id`);
  return rows.map((row) => row.criterionId);
}

/** Takes settled criteria of an undecided task back; the chain keeps what they were. */
export async function deleteVerdicts(tx: Queryable, taskId: string, criteria: readonly string[]): Promise<void> {
  await tx.execute(sql`
    DELETE FROM verdict WHERE task_id = ${taskId}::uuid AND criterion_id = ANY (${[...criteria]}::text[])`);
}

/** Adds criteria to what the present tier of a task is asked. */
export async function updateOpenCriteria(tx: Queryable, taskId: string, criteria: readonly string[]): Promise<void> {
  await tx.execute(sql`
    UPDATE task SET open_criteria = ${[...criteria]}::text[] WHERE id = ${taskId}::uuid`);
}

/** Moves the task; the caller has decided where to. */
export async function updateTaskChain(
  tx: Queryable,
  task: {
    id: string;
    status: TaskStatus;
    tier: number;
    openCriteria: string[];
    stuckReason: string | null;
    decidedAt: Date | null;
  },
): Promise<void> {
  await tx.execute(sql`
    WITH moved AS (
      UPDATE task SET status = ${task.status}::text::"TaskStatus", tier = ${task.tier}::int,
        open_criteria = ${task.openCriteria}::text[], stuck_reason = ${task.stuckReason}::text,
        decided_at = ${task.decidedAt}::timestamptz
      WHERE id = ${task.id}::uuid RETURNING job_id, status
    )
    UPDATE job SET decided_count = decided_count + 1 FROM moved WHERE job.id = moved.job_id AND moved.status = 'decided'`);
}

export async function insertVerdicts(
  tx: Queryable,
  taskId: string,
  tier: number,
  decidedAt: Date,
  verdicts: readonly (DecidedCriterion & { rationale: string })[],
): Promise<void> {
  if (verdicts.length === 0) return;
  await tx.execute(sql`
    INSERT INTO verdict (task_id, criterion_id, value, tier, method, rationale, decided_at)
    SELECT ${taskId}::uuid, v.criterion_id, v.value, ${tier}::int, v.method, v.rationale, ${decidedAt}::timestamptz
    FROM unnest(
      ${verdicts.map((verdict) => verdict.criterionId)}::text[], ${verdicts.map((verdict) => verdict.value)}::text[],
      ${verdicts.map((verdict) => verdict.method)}::text[], ${verdicts.map((verdict) => verdict.rationale)}::text[]
    ) AS v (criterion_id, value, method, rationale)`);
}

/** The verdict of a task so far, by criterion. */
export async function loadVerdicts(
  tx: Queryable,
  taskId: string,
): Promise<{ criterionId: string; value: string; tier: number; method: string }[]> {
  return tx.query(sql`
    SELECT criterion_id, value, tier, method FROM verdict WHERE task_id = ${taskId}::uuid ORDER BY criterion_id`);
}

/** The rate a tier pays now. */
export async function loadTierTerms(
  tx: Queryable,
  jobId: string,
  tier: number,
): Promise<{ seatsPerTask: number; rateMinorPerHour: bigint } | undefined> {
  return tx.first(sql`
    SELECT seats_per_task, rate_minor_per_hour FROM job_tier WHERE job_id = ${jobId}::uuid AND tier = ${tier}::int`);
}

/** By which clause a reader is entitled to what they handed in, in token names, or the first one they do not satisfy. */
export interface Attestation {
  tokens: string[];
  validAtJudgment: boolean;
}

/**
 * The attestation as the capabilities on the expert's row say; `hasLapse` where one of their proofs is over and the row does
 * not say yet which.
 */
export async function loadAttestation(
  tx: Queryable,
  expertId: string,
  jobId: string,
  tier: number,
): Promise<Attestation & { hasLapse: boolean }> {
  const row = await tx.first<Attestation & { hasLapse: boolean }>(sql`
    SELECT (SELECT array_agg(n.name ORDER BY n.name) FROM capability_token n WHERE n.id = ANY (c.token_ids)) AS tokens,
      (c.token_ids <@ e.capability_ids AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now()) AS valid_at_judgment,
      coalesce(e.capabilities_valid_until, 'infinity') <= assay_now() AS has_lapse
    FROM expert e JOIN job_tier_clause c ON c.job_id = ${jobId}::uuid AND c.tier = ${tier}::int
    WHERE e.user_id = ${expertId}::uuid
    ORDER BY valid_at_judgment DESC, c.ordinal LIMIT 1`);
  return row ?? { tokens: [], validAtJudgment: false, hasLapse: false };
}

/** The clauses of a tier, in token names, in their order. */
export async function loadTierClauses(tx: Queryable, jobId: string, tier: number): Promise<string[][]> {
  const rows = await tx.query<{ tokens: string[] }>(sql`
    SELECT (SELECT array_agg(n.name ORDER BY n.name) FROM capability_token n WHERE n.id = ANY (c.token_ids)) AS tokens
    FROM job_tier_clause c WHERE c.job_id = ${jobId}::uuid AND c.tier = ${tier}::int ORDER BY c.ordinal`);
  return rows.map(({ tokens }) => tokens);
}
