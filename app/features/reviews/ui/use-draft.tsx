import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewContent } from '../review-content';
import { createDraftKeeper, type DraftKeeper, type DraftView, type SavedDraft } from './draft-keeper';
import { fetchDraft, keepInTab, readFromTab, sendDraft, sendDraftOnLeaving } from './draft-transport';

export type Draft = DraftView & Pick<DraftKeeper, 'change' | 'flush' | 'keepMine' | 'takeNewer'>;

/**
 * The draft of one claim in the browser; a page that shows another claim is another component (its `key`). `sent` is what
 * the page was posted with and could not save.
 */
export function useDraft(claimId: string, first: SavedDraft, sent: ReviewContent | undefined): Draft {
  const [keeper] = useState(() =>
    createDraftKeeper(first, sent, {
      send: (baseVersion, content) => sendDraft(claimId, baseVersion, content),
      fetch: () => fetchDraft(claimId),
      keep: (draft) => keepInTab(claimId, draft),
      now: () => performance.now(),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  const view = useSyncExternalStore(keeper.subscribe, keeper.view, keeper.view);
  useEffect(() => {
    keeper.adopt(readFromTab(claimId));
    const leave = () => {
      const { phase } = keeper.view();
      const unsaved = keeper.unsaved();
      if (unsaved && phase !== 'conflict' && phase !== 'ended') sendDraftOnLeaving(claimId, unsaved);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      void keeper.flush();
    };
  }, [keeper, claimId]);
  const { change, flush, keepMine, takeNewer } = keeper;
  return { ...view, change, flush, keepMine, takeNewer };
}
