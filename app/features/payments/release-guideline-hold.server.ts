import type { SystemCtx } from '~/features/accounts/context';
import { spendOverhead } from '~/features/jobs/overhead-pool.server';
import { loadClaimPayForUpdate, lowerGuidelineHeld } from '~/features/reviews/claim-pay.server';

/**
 * Once a claim has ended, the job's overhead pool holds for it what reading the guideline came to, no longer the most it could: the
 * rest may be promised to others. Changes nothing before the end, after the pay is settled, or when repeated. Locks claim, pool.
 */
export async function releaseGuidelineHold(ctx: SystemCtx, { claimId }: { claimId: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const claim = await loadClaimPayForUpdate(tx, claimId);
    if (claim?.payStatus !== 'submitted' && claim?.payStatus !== 'queried') return;
    const neededMinor = claim.guidelineAmountMinor + claim.guidelineFeeMinor;
    const unusedMinor = claim.guidelineHeldMinor - neededMinor;
    if (unusedMinor === 0n) return;
    await lowerGuidelineHeld(tx, claimId, neededMinor);
    await spendOverhead(tx, claim.jobId, { heldMinor: unusedMinor, spentMinor: 0n });
  });
}
