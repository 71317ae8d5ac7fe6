import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import type { ExpertCtx } from '~/features/accounts/context';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { listMyFields } from '~/features/credentials/list-my-fields.server';
import { listUnreachableJobs } from '~/features/matching/list-unreachable-jobs.server';
import { countWaiting, rankMissing } from '~/features/matching/rank-missing';
import { parseBoardOrder } from '~/features/reviews/board-order';
import { listBoardFacets } from '~/features/reviews/list-board-facets.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { heldClaimLimit } from '~/features/reviews/seat';
import { boardPages } from './board-pages';

/**
 * The jobs an expert may take from, as the address narrows and sorts them, with and without an open task, and those closed to
 * them, in their own fields and in others; the lists are paged apart. Who has stated no credential has no field yet: all are theirs.
 */
export async function loadBoard(ctx: ExpertCtx, search: URLSearchParams) {
  const domain = search.get('domain');
  const language = search.get('language');
  const narrowed = { order: parseBoardOrder(search.get('sort')), domain, language };
  const named = await listMyFields(ctx);
  const hasFields = named.length > 0;
  const [claimable, idle, facets, unreachable, elsewhere, unfinished, { latest }] = await Promise.all([
    listClaimableJobs(ctx, { ...narrowed, hasOpenTasks: true, after: search.get('after') }),
    listClaimableJobs(ctx, { ...narrowed, hasOpenTasks: false, after: search.get(boardPages.idle) }),
    listBoardFacets(ctx),
    listUnreachableJobs(ctx, {
      after: search.get(boardPages.unreachable),
      ...(hasFields && { fields: { named, isOthers: false } }),
    }),
    hasFields
      ? listUnreachableJobs(ctx, { after: search.get(boardPages.elsewhere), fields: { named, isOthers: true } })
      : { rows: [], next: undefined },
    listMyReviews(ctx, { unfinished: true }),
    getMyApplication(ctx),
  ]);
  const explanations = unreachable.rows.map((job) => job.explanation);
  return {
    /** Made here, so that pressing a button twice is one claim. */
    newClaimId: ctx.newId(),
    isAtLimit: unfinished.rows.filter((claim) => claim.status === 'held').length >= heldClaimLimit,
    /** How the latest application stands; nothing is open before it is approved. */
    application: latest?.status ?? ('none' as const),
    filters: { domain: domain ?? '', language: language ?? '' },
    facets,
    claimable,
    idle,
    unreachable,
    elsewhere,
    wouldHelp: rankMissing(await loadCatalogue(ctx.db), explanations),
    waiting: countWaiting(explanations),
  };
}

export type Board = Awaited<ReturnType<typeof loadBoard>>;
