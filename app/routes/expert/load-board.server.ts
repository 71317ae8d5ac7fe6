import type { ExpertCtx } from '~/features/accounts/context';
import { isProvingStatus } from '~/features/credentials/credential';
import { listMyCredentials } from '~/features/credentials/list-my-credentials.server';
import { listUnreachableJobs } from '~/features/matching/list-unreachable-jobs.server';
import { getWeekEarnings } from '~/features/payments/get-week-earnings.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { heldClaimLimit } from '~/features/reviews/seat';
import { getClock } from '~/features/timekeeping/get-clock.server';

const EXPIRY_NOTICE_MS = 90 * 86_400_000;

/** Everything the board shows; the two lists are paged apart. */
export async function loadBoard(ctx: ExpertCtx, page: { jobs: string | null; unreachable: string | null }) {
  const { rows } = await listMyReviews(ctx, { unfinished: true });
  const unfinished = await Promise.all(
    rows.map(async (claim) => ({
      ...claim,
      clock: claim.status === 'held' ? ((await getClock(ctx, claim.claimId)) ?? null) : null,
    })),
  );
  const credentials = await listMyCredentials(ctx);
  const lapsesBy = ctx.now.getTime() + EXPIRY_NOTICE_MS;
  return {
    /** Made here, so that pressing a button twice is one claim. */
    newClaimId: ctx.newId(),
    now: ctx.now.toISOString(),
    unfinished,
    isAtLimit: rows.filter((claim) => claim.status === 'held').length >= heldClaimLimit,
    week: await getWeekEarnings(ctx),
    expiring: credentials.flatMap(({ id, kind, jurisdiction, status, validUntil }) =>
      isProvingStatus(status) && validUntil !== null && validUntil.getTime() <= lapsesBy
        ? [{ id, kind, jurisdiction, validUntil }]
        : [],
    ),
    claimable: await listClaimableJobs(ctx, { after: page.jobs }),
    unreachable: await listUnreachableJobs(ctx, { after: page.unreachable }),
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
