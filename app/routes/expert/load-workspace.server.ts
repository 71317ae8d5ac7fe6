import type { ExpertCtx } from '~/features/accounts/context';
import { getClaimStanding } from '~/features/reviews/get-claim-standing.server';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { getClock } from '~/features/timekeeping/get-clock.server';
import { failureResponse } from '~/platform/http/failure-response';

/** Everything the page of the expert's own claim shows; answered as not found for every other claim. */
export async function loadWorkspace(ctx: ExpertCtx, claimId: string) {
  const workspace = await getWorkspace(ctx, claimId);
  const standing = workspace && (await getClaimStanding(ctx, claimId));
  if (!standing) {
    throw failureResponse({ kind: 'notFound', code: 'claimNotFound', message: 'There is no such claim.' });
  }
  const clock = workspace.status === 'held' ? await getClock(ctx, claimId) : undefined;
  return {
    workspace,
    /** Absent once the claim has ended. */
    timed: clock ? { clock, now: ctx.now.toISOString() } : null,
    standing,
    newClaimId: ctx.newId(),
  };
}

export type WorkspaceData = Awaited<ReturnType<typeof loadWorkspace>>;
