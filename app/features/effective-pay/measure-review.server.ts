import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { EventPayloads } from '~/platform/jobs/outbox';
import type { SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { lockJobPayTerms, updateJobPayStop } from '../jobs/pay-stop.server';
import { insertEffectivePay, loadJobOfClaim } from './effective-pay-store.server';
import { listShortfalls } from './list-shortfalls';
import { listTierPay } from './list-tier-pay.server';

/**
 * Keeps what a review that was handed in paid for its time, and stops its job when the median of a tier has fallen under the floor. The
 * job's row is locked throughout, so that of many reviews handed in at once one at least sees them all. Run again it changes nothing.
 */
export async function measureReview(ctx: SystemCtx, { claimId }: EventPayloads['claim.ended']): Promise<void> {
  const jobId = await loadJobOfClaim(ctx.db, claimId);
  if (jobId === undefined) return;
  await ctx.db.transaction(async (tx) => {
    const job = await lockJobPayTerms(tx, jobId);
    await insertEffectivePay(tx, claimId);
    if (!job || job.status === 'closed') return;
    const tiers = await listTierPay(tx, jobId);
    if (job.payStoppedAt) {
      // Reviews that were in hand may leave nothing to top up; a stop without a way out is none of ours.
      if (listShortfalls(tiers, job).length === 0) await updateJobPayStop(tx, { jobId, stoppedAt: null, at: ctx.now });
      return;
    }
    const fallen = tiers.filter(({ pay }) => pay.isUnderFloor);
    if (fallen.length === 0) return;
    await updateJobPayStop(tx, { jobId, stoppedAt: ctx.now, at: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'job.payStopped',
      subjectType: 'job',
      subjectId: jobId,
      organizationId: job.organizationId,
      details: { tiers: fallen.map(({ tier, pay }) => ({ tier, medianMinor: String(pay.medianMinor) })) },
    });
    await emitEvent(tx, 'job.payStopped', { jobId, stoppedAt: ctx.now.toISOString() });
  });
}
