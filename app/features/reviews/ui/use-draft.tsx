import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewContent } from '../review-content';
import type { DraftBuffer, DraftOwner } from './draft-buffer';
import { createDraftKeeper, type DraftKeeper, type DraftView, type SavedDraft } from './draft-keeper';
import { fetchDraft, sendDraft, sendDraftOnLeaving } from './draft-transport';

const OFFER_AFTER_MS = 2_000;

export type Draft = DraftView & Pick<DraftKeeper, 'change' | 'flush' | 'look' | 'keepMine' | 'takeNewer'>;

interface Options {
  claimId: string;
  owner: DraftOwner;
  first: SavedDraft;
  /** What the page was posted with and could not save. */
  sent: ReviewContent | undefined;
}

/** The draft of one claim in the browser; a page that shows another claim is another component (its `key`). */
export function useDraft({ claimId, owner, first, sent }: Options): Draft {
  const [{ keeper, buffer }] = useState(() => {
    const buffer = createBufferHolder(owner);
    const keeper = createDraftKeeper(first, sent, {
      send: (baseVersion, content) => sendDraft(claimId, baseVersion, content),
      fetch: () => fetchDraft(claimId),
      keep: async (draft) => (await buffer.open())?.keep(draft) ?? false,
      now: () => performance.now(),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    return { keeper, buffer };
  });
  const view = useSyncExternalStore(keeper.subscribe, keeper.view, keeper.view);
  useEffect(() => {
    // What is drawn comes first; a change before that opens the storage by itself.
    const offer = () => void buffer.open().then((opened) => opened?.offerLeft(keeper.adopt));
    const timer = setTimeout(offer, OFFER_AFTER_MS);
    const leave = () => {
      const { phase } = keeper.view();
      const unsaved = keeper.unsaved();
      if (unsaved && phase !== 'conflict' && phase !== 'ended') sendDraftOnLeaving(claimId, unsaved);
    };
    const retry = () => void keeper.flush().then(() => keeper.look(false));
    const turn = () => {
      if (document.visibilityState === 'visible') retry();
    };
    addEventListener('pagehide', leave);
    addEventListener('online', retry);
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
      removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', turn);
      void keeper.flush().finally(buffer.close);
    };
  }, [keeper, buffer, claimId]);
  const { change, flush, look, keepMine, takeNewer } = keeper;
  return { ...view, change, flush, look, keepMine, takeNewer };
}

/** The page's part of the device's storage, loaded when it is first asked for; undefined where it cannot be had. */
function createBufferHolder(owner: DraftOwner) {
  let opened: Promise<DraftBuffer | undefined> | undefined;
  return {
    open: () =>
      (opened ??= import('./draft-buffer').then(
        ({ openDraftBuffer }) => openDraftBuffer(owner),
        () => (opened = undefined),
      )),
    close: () => {
      void opened?.then((buffer) => buffer?.close());
      opened = undefined;
    },
  };
}
