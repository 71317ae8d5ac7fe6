import type { ExpertCtx } from '~/features/accounts/context';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { getClock } from '~/features/timekeeping/get-clock.server';
import { getRunningElsewhere } from '~/features/timekeeping/get-running-elsewhere.server';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { requireOwnClaim } from './require-own-claim.server';

/** Everything the page of the expert's own claim shows; answered as not found for every other claim. */
export async function loadWorkspace(ctx: ExpertCtx, param: string | undefined) {
  const { claimId, standing } = await requireOwnClaim(ctx, param);
  const workspace = await getWorkspace(ctx, claimId);
  if (!workspace) throw new Error(`claim ${claimId} has a standing and no workspace`);
  const { version, markdown } = workspace.guideline;
  const { savedAt } = workspace.draft;
  const clock = workspace.status === 'held' ? await getClock(ctx, claimId) : undefined;
  const runningElsewhere = clock?.mode === 'paused' ? await getRunningElsewhere(ctx, claimId) : undefined;
  return {
    /** Whose text may be kept on the device, and of which place. */
    owner: { expertId: ctx.actor.userId, seatId: workspace.seatId },
    workspace: { ...workspace, guideline: { version, html: renderMarkdown(markdown) } },
    /** Absent once the claim has ended. */
    timed: clock ? { clock, now: ctx.now.toISOString() } : null,
    /** The task that keeps this one's clock paused, while there is one. */
    runningElsewhere: runningElsewhere ?? null,
    /** How long ago the draft was saved; null when there is none. */
    savedMsAgo: savedAt === null ? null : Math.max(0, ctx.now.getTime() - savedAt.getTime()),
    standing,
    newClaimId: ctx.newId(),
  };
}

export type WorkspaceData = Awaited<ReturnType<typeof loadWorkspace>>;
