import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { internTokens } from '../credentials/intern-tokens.server';
import { parseInput } from '~/core/parse-input';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { estimateDraftCost } from './estimate-draft-cost';
import { jobDraftSchema, policyOf, type JobDraftInput } from './job-draft.schema';
import { FEE_BASIS_POINTS, leaseSecondsFor, OVERHEAD_BASIS_POINTS } from './job-terms';
import { insertJob, insertJobTiers, type NewJob } from './job-store.server';

/**
 * Creates a job in state draft: version 1 of guideline, rubric (criteria `j1`, `j2`, …) and policy, and its tiers with
 * their requirement as clauses. `invalid/invalidInput` names each field at fault; `invalid/budgetBelowOneTask` is a budget under which no task
 * could ever open.
 */
export async function createJob(
  ctx: CompanyCtx,
  input: JobDraftInput,
): Promise<Result<{ jobId: string }, Failure<'invalidInput' | 'budgetBelowOneTask'>>> {
  const catalogue = await loadCatalogue(ctx.db);
  const parsed = parseInput(jobDraftSchema(catalogue), input);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  if (estimateDraftCost(draft).coveredTasks < 1) {
    const message = 'This budget does not cover one task at worst.';
    return fail('invalid', 'budgetBelowOneTask', message, { budgetMinor: ['budgetBelowOneTask'] });
  }
  const job: NewJob = {
    id: ctx.newId(),
    organizationId: ctx.actor.organizationId,
    createdBy: ctx.actor.userId,
    draft,
    rubric: draft.criteria.map((criterion, index) => ({ id: `j${index + 1}`, ...criterion })),
    policy: policyOf(catalogue, draft),
    leaseSeconds: leaseSecondsFor(draft.estimatedMinutes),
    feeBasisPoints: FEE_BASIS_POINTS,
    overheadBasisPoints: OVERHEAD_BASIS_POINTS,
    now: ctx.now,
  };
  return ctx.db.transaction(async (tx) => {
    const tokens = await internTokens(
      tx,
      job.policy.tiers.flatMap((tier) => tier.clauses.flat()),
    );
    await insertJob(tx, job);
    await insertJobTiers(tx, job, tokens);
    await recordAudit(tx, ctx, {
      action: 'job.created',
      subjectType: 'job',
      subjectId: job.id,
      organizationId: job.organizationId,
      details: { budgetMinor: String(draft.budgetMinor), currency: draft.currency },
    });
    return ok({ jobId: job.id });
  });
}
