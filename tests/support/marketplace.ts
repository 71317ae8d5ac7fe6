import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { CompanyCtx, ExpertCtx } from '~/features/accounts/context';
import { internTokens } from '~/features/credentials/intern-tokens.server';
import type { ChainPolicy } from '~/features/jobs/chain-policy';
import type { Criterion } from '~/features/jobs/rubric';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import type { Answer } from '~/features/reviews/review-content';
import { openTasks } from '~/features/verification/open-tasks.server';
import { submitReview } from '~/features/verification/submit-review.server';
import type { Database, Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import { expectOk } from '~/core/result';
import { makeCtx, makeSystemCtx } from './test-context';

export const physician = 'credential:us_physician:US';
export const boardCertified = 'credential:us_physician_board_certified:US';

/** Two blind physicians, then one board-certified adjudicator; no random audit. */
export const twoTierPolicy: ChainPolicy = {
  tiers: [
    { seats: 2, rateMinorPerHour: 120_00, clauses: [[physician]] },
    { seats: 1, rateMinorPerHour: 180_00, clauses: [[physician, boardCertified]] },
  ],
  auditBasisPoints: 0,
};

export const yesNoCriteria: Criterion[] = ['Is it correct?', 'Is it safe?'].map((label, index) => ({
  id: `j${index + 1}`,
  label,
  guidance: '',
  answer: { kind: 'yesNo' },
  weight: 1,
  critical: false,
  rationale: 'optional',
}));

/** An expert with the given proven capabilities, for an hour of test time or for ever. */
export async function makeExpert(db: Database, tokens: string[], name = 'Reader'): Promise<string> {
  const userId = uuidv7();
  await db.transaction(async (tx) => {
    const ids = await internTokens(tx, tokens);
    await tx.execute(sql`
      INSERT INTO user_account (id, email, password_hash, display_name, created_at)
      VALUES (${userId}::uuid, ${`${userId}@example.test`}, 'none', ${name}, assay_now())`);
    await tx.execute(sql`
      INSERT INTO expert (user_id, legal_name, country, capability_ids, capabilities_valid_until, created_at)
      VALUES (${userId}::uuid, ${name}, 'US', ${[...ids.values()]}::int[], assay_now() + interval '400 days', assay_now())`);
    await admitExpert(tx, userId);
  });
  return userId;
}

/** Gives an expert the approved application without which no proof opens any work. */
export async function admitExpert(db: Queryable, userId: string): Promise<void> {
  await db.execute(sql`
    INSERT INTO expert_application (id, expert_id, status, status_since, submitted_at, decided_at, created_at, updated_at)
    VALUES (${uuidv7()}::uuid, ${userId}::uuid, 'approved', assay_now(), assay_now(), assay_now(), assay_now(), assay_now())`);
}

export async function makeCompany(db: Database): Promise<{ organizationId: string; userId: string }> {
  const userId = uuidv7();
  const organizationId = uuidv7();
  await db.execute(sql`
    INSERT INTO user_account (id, email, password_hash, display_name, created_at)
    VALUES (${userId}::uuid, ${`${userId}@example.test`}, 'none', 'Owner', assay_now())`);
  await db.execute(sql`
    INSERT INTO organization (id, name, billing_email, pseudonym_secret, created_at)
    VALUES (${organizationId}::uuid, 'Test company', 'billing@example.test', ${randomBytes(32)}::bytea, assay_now())`);
  await db.execute(sql`
    INSERT INTO membership (user_id, organization_id, role, created_at)
    VALUES (${userId}::uuid, ${organizationId}::uuid, 'owner', assay_now())`);
  return { organizationId, userId };
}

export interface JobOptions {
  company?: { organizationId: string; userId: string };
  tasks?: number;
  policy?: ChainPolicy;
  criteria?: Criterion[];
  capSeconds?: number;
  leaseSeconds?: number;
  reviewWindowDays?: number;
  fundedMinor?: bigint;
  budgetMinor?: bigint;
}

export interface TestJob {
  jobId: string;
  company: { organizationId: string; userId: string };
  taskIds: string[];
}

/** A job with tasks, funded and opened by the real commands. */
export async function makeOpenJob(db: Database, options: JobOptions = {}): Promise<TestJob> {
  const policy = options.policy ?? twoTierPolicy;
  const company = options.company ?? (await makeCompany(db));
  const jobId = uuidv7();
  const taskIds = Array.from({ length: options.tasks ?? 1 }, () => uuidv7());
  await db.transaction(async (tx) => {
    const names = policy.tiers.flatMap((tier) => tier.clauses.flat());
    const ids = await internTokens(tx, [...new Set(names)]);
    await tx.execute(sql`
      INSERT INTO job (id, organization_id, title, domain, content_language, currency, budget_minor, estimated_minutes,
        cap_seconds, review_window_days, fee_basis_points, overhead_basis_points, imported_count, created_at, updated_at)
      VALUES (${jobId}::uuid, ${company.organizationId}::uuid, 'Test job', 'medicine', 'en', 'USD',
        ${options.budgetMinor ?? 10_000_000_00n}::bigint, 15, ${options.capSeconds ?? 1200}::int,
        ${options.reviewWindowDays ?? 7}::int, 2000, 300, ${taskIds.length}::int, assay_now(), assay_now())`);
    await tx.execute(sql`
      INSERT INTO guideline_version VALUES (${jobId}::uuid, 1, '# Guideline', ${company.userId}::uuid, assay_now())`);
    await tx.execute(sql`
      INSERT INTO rubric_version VALUES (${jobId}::uuid, 1, ${JSON.stringify(options.criteria ?? yesNoCriteria)}::jsonb,
        ${company.userId}::uuid, assay_now())`);
    await tx.execute(sql`
      INSERT INTO policy_version VALUES (${jobId}::uuid, 1, ${JSON.stringify(policy)}::jsonb,
        ${company.userId}::uuid, assay_now())`);
    for (const [index, tier] of policy.tiers.entries()) {
      await tx.execute(sql`
        INSERT INTO job_tier (job_id, tier, seats_per_task, rate_minor_per_hour, lease_seconds)
        VALUES (${jobId}::uuid, ${index + 1}::int, ${tier.seats}::int, ${tier.rateMinorPerHour}::bigint,
          ${options.leaseSeconds ?? 1800}::int)`);
      for (const [ordinal, clause] of tier.clauses.entries()) {
        await tx.execute(sql`
          INSERT INTO job_tier_clause (job_id, tier, ordinal, token_ids)
          VALUES (${jobId}::uuid, ${index + 1}::int, ${ordinal}::int, ${clause.map((name) => ids.get(name))}::int[])`);
      }
    }
    const content = {
      language: 'en',
      prompt: [{ role: 'user', text: 'Question?' }],
      responses: [{ id: 'r1', text: 'Answer.' }],
      sources: [],
    };
    await tx.execute(sql`
      INSERT INTO task (id, job_id, ordinal, external_id, content_hash, content, created_at)
      SELECT t.id, ${jobId}::uuid, t.n, 'x-' || t.n, 'hash-' || t.n, ${JSON.stringify(content)}::jsonb, assay_now()
      FROM unnest(${taskIds}::uuid[]) WITH ORDINALITY AS t (id, n)`);
    const amountMinor = options.fundedMinor ?? 10_000_000_00n;
    if (amountMinor > 0n) {
      await postTransaction(tx, {
        kind: 'funding',
        idempotencyKey: `test-funding:${jobId}`,
        at: new Date(),
        currency: 'USD',
        entries: [
          { account: { kind: 'stripe_clearing' }, amountMinor: -amountMinor },
          { account: { kind: 'company_available', organizationId: company.organizationId }, amountMinor },
        ],
        references: { jobId },
      });
    }
  });
  await openTasks(await makeSystemCtx(db), { jobId });
  return { jobId, company, taskIds };
}

export function expertCtx(db: Database, userId: string): Promise<ExpertCtx> {
  return makeCtx(db, { kind: 'expert', userId });
}

export function companyCtx(db: Database, company: { organizationId: string; userId: string }): Promise<CompanyCtx> {
  return makeCtx(db, { kind: 'company', role: 'owner', ...company });
}

/** Claims the expert's next task of a job; throws when there is none. */
export async function claimNext(
  db: Database,
  expertId: string,
  jobId?: string,
): Promise<{ claimId: string; taskId: string; fence: number }> {
  const claim = expectOk(
    await claimTask(await expertCtx(db, expertId), jobId ? { claimId: uuidv7(), jobId } : { claimId: uuidv7() }),
  );
  const row = await db.first<{ taskId: string; fence: number }>(
    sql`SELECT task_id, fence FROM claim WHERE id = ${claim.claimId}::uuid`,
  );
  if (!row) throw new Error('the claim was not written');
  return { ...claim, ...row };
}

/** The same value for every criterion. */
export function answerAll(criteria: readonly string[], value: string, rationale = 'Because of the source.'): Answer[] {
  return criteria.map((criterionId) => ({ criterionId, value, rationale }));
}

/** Hands in a claim's review; throws when it is refused. */
export async function submit(
  db: Database,
  expertId: string,
  claim: { claimId: string; fence: number },
  answers: Answer[],
) {
  return expectOk(await submitReview(await expertCtx(db, expertId), { ...claim, content: { answers } }));
}
