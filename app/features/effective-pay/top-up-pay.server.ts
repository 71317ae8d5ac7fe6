import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { lockJobPayTerms, updateJobPayStop, type JobPayTerms } from '../jobs/pay-stop.server';
import { loadTaskSettlementForUpdate } from '../jobs/task-settlement.server';
import { loadBalanceForUpdate } from '../ledger/load-balance-for-update.server';
import { settleAdjustment } from '../payments/settle-adjustment.server';
import { loadClaimPayForUpdate } from '../reviews/claim-pay.server';
import { addReviewTopUp, insertPayTopUp, loadPayTopUpJob } from './effective-pay-store.server';
import { listShortfalls, sumShortfalls, type Shortfall } from './list-shortfalls';
import { listTierPay } from './list-tier-pay.server';
import type { TopUpPayInput } from './top-up-pay.schema';

export type TopUpPayError = Failure<'jobNotFound' | 'ownerOnly' | 'topUpChanged' | 'balanceTooLow'>;

/**
 * Pays every review that the job is judged by and that is under the floor what it lacks, review by review, from the company's available
 * money, and lets a stopped job go on, in one transaction. `costMinor` is the sum that was confirmed: when it is another by now nothing
 * is paid (`topUpChanged`). Repeating a `topUpId` pays nothing more.
 */
export async function topUpPay(ctx: CompanyCtx, input: TopUpPayInput): Promise<Result<null, TopUpPayError>> {
  if (ctx.actor.role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner of the company may do that.');
  return ctx.db.transaction(async (tx): Promise<Result<null, TopUpPayError>> => {
    await lockReviews(tx, input.jobId, ctx.actor.organizationId);
    const job = await lockJobPayTerms(tx, input.jobId);
    if (job?.organizationId !== ctx.actor.organizationId)
      return fail('notFound', 'jobNotFound', 'There is no such job.');
    if ((await loadPayTopUpJob(tx, input.topUpId)) !== undefined) return ok(null);
    const shortfalls = listShortfalls(await listTierPay(tx, input.jobId), job);
    const { costMinor } = sumShortfalls(shortfalls);
    if (costMinor === 0n || costMinor !== input.costMinor)
      return fail('conflict', 'topUpChanged', 'What is lacking has changed; look at the sum again.');
    const account = { kind: 'company_available', organizationId: job.organizationId } as const;
    if ((await loadBalanceForUpdate(tx, account, job.currency)) < costMinor)
      return fail('conflict', 'balanceTooLow', 'The available balance does not cover this.');
    await payShortfalls(ctx, tx, input, shortfalls);
    await keepTopUp(ctx, tx, input, job, shortfalls);
    return ok(null);
  });
}

/** Locks the tasks and claims of the reviews under the floor in one order, before the job's row. */
async function lockReviews(tx: Queryable, jobId: string, organizationId: string): Promise<void> {
  const tiers = await listTierPay(tx, jobId);
  const reviews = tiers.flatMap((tier) => tier.reviews);
  const taskIds = [...new Set(reviews.map(({ taskId }) => taskId))].sort();
  for (const taskId of taskIds) {
    const task = await loadTaskSettlementForUpdate(tx, taskId);
    if (task?.organizationId !== organizationId) return;
  }
  for (const claimId of reviews.map((review) => review.claimId).sort()) await loadClaimPayForUpdate(tx, claimId);
}

async function payShortfalls(ctx: CompanyCtx, tx: Queryable, { topUpId }: TopUpPayInput, shortfalls: Shortfall[]) {
  for (const { claimId, taskId, lackingMinor: amountMinor, feeMinor } of shortfalls) {
    // Read again for each: an earlier one of the same task has changed its sums.
    const task = await loadTaskSettlementForUpdate(tx, taskId);
    const claim = await loadClaimPayForUpdate(tx, claimId);
    if (!task || !claim) throw new Error(`the claim ${claimId} of a top-up is gone`);
    const addition = {
      id: ctx.newId(),
      kind: 'top_up' as const,
      referenceId: topUpId,
      amountMinor,
      feeMinor,
      addedMs: 0,
    };
    await settleAdjustment(tx, ctx.now, task, claim, { ...addition, from: 'available' });
    await addReviewTopUp(tx, claimId, amountMinor);
  }
}

async function keepTopUp(
  ctx: CompanyCtx,
  tx: Queryable,
  { jobId, topUpId }: TopUpPayInput,
  job: JobPayTerms,
  shortfalls: Shortfall[],
): Promise<void> {
  const { amountMinor, feeMinor } = sumShortfalls(shortfalls);
  const reviewCount = shortfalls.length;
  const createdBy = ctx.actor.userId;
  await insertPayTopUp(tx, { id: topUpId, jobId, createdBy, reviewCount, amountMinor, feeMinor, at: ctx.now });
  if (job.payStoppedAt) await updateJobPayStop(tx, { jobId, stoppedAt: null, at: ctx.now });
  await recordAudit(tx, ctx, {
    action: 'job.payToppedUp',
    subjectType: 'job',
    subjectId: jobId,
    organizationId: job.organizationId,
    details: { topUpId, reviewCount, amountMinor: String(amountMinor), feeMinor: String(feeMinor) },
  });
  await emitEvent(tx, 'job.payToppedUp', { topUpId });
}
