import type { ExpertCtx } from '~/features/accounts/context';
import { listUnreachableJobs } from '~/features/matching/list-unreachable-jobs.server';
import { rankMissing } from '~/features/matching/rank-missing';
import { parseBoardOrder } from '~/features/reviews/board-order';
import { listBoardFacets } from '~/features/reviews/list-board-facets.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { heldClaimLimit } from '~/features/reviews/seat';

const UNREACHABLE_PARAM = 'afterUnreachable';

/** The jobs an expert may take from, as the address narrows and sorts them, and those closed to them; the lists are paged apart. */
export async function loadBoard(ctx: ExpertCtx, search: URLSearchParams) {
  const domain = search.get('domain');
  const language = search.get('language');
  const [claimable, facets, unreachable, unfinished] = await Promise.all([
    listClaimableJobs(ctx, {
      after: search.get('after'),
      order: parseBoardOrder(search.get('sort')),
      domain,
      language,
    }),
    listBoardFacets(ctx),
    listUnreachableJobs(ctx, { after: search.get(UNREACHABLE_PARAM) }),
    listMyReviews(ctx, { unfinished: true }),
  ]);
  return {
    /** Made here, so that pressing a button twice is one claim. */
    newClaimId: ctx.newId(),
    isAtLimit: unfinished.rows.filter((claim) => claim.status === 'held').length >= heldClaimLimit,
    filters: { domain: domain ?? '', language: language ?? '' },
    facets,
    claimable,
    unreachable,
    wouldHelp: rankMissing(unreachable.rows.map((job) => job.explanation)),
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
