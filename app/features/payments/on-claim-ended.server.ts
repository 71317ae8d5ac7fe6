import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { SystemCtx } from '~/features/accounts/context';
import { getClaimWindow } from './get-claim-window.server';
import { releaseGuidelineHold } from './release-guideline-hold.server';

/**
 * Frees what the overhead pool held for reading the guideline and was not needed, and plans approval by silence for the end of the
 * claim's window; with a window of 0 the job runs at once. Where the product's clock was moved the job may come too early and is
 * refused; the sweep `approve-due-claims` approves then.
 */
export async function onClaimEnded(ctx: SystemCtx, event: { claimId: string }): Promise<void> {
  await releaseGuidelineHold(ctx, event);
  const windowEndsAt = await getClaimWindow(ctx.db, event.claimId);
  if (!windowEndsAt) return;
  const { claimId } = event;
  if (windowEndsAt <= ctx.now)
    return enqueueJob(ctx.db, 'approve_claim', { claimId }, { jobKey: `approve:${claimId}` });
  return enqueueJob(ctx.db, 'approve_claim', { claimId }, { jobKey: `approve:${claimId}`, runAt: windowEndsAt });
}
