import type { ReviewContent } from '../review-content';
import { isSameContent, mergeDrafts } from './draft-merge';

const SAVE_AFTER_MS = 1_500;
const RETRY_AFTER_MS = 4_000;
const MOST_REMEMBERED = 50;

export interface SavedDraft {
  version: number;
  content: ReviewContent;
}

/** What is not on the server, and the draft of the server it was made from. */
export interface KeptDraft {
  base: SavedDraft;
  content: ReviewContent;
}

export type SaveAnswer =
  { kind: 'saved'; version: number } | { kind: 'conflict' | 'ended' | 'signedOut' | 'refused' | 'offline' };

export type DraftPhase = 'empty' | 'saved' | 'unsaved' | 'saving' | Exclude<SaveAnswer['kind'], 'saved'>;

/** What a page shows of its draft. */
export interface DraftView {
  content: ReviewContent;
  phase: DraftPhase;
  /** The version of the server's draft that the content was made from; 0 when there was none. */
  baseVersion: number;
  /** The newer draft that was saved elsewhere, while the reader has not chosen between the two. */
  newer: ReviewContent | undefined;
  /** When this page saved last, on the clock of `ways.now`; undefined before its first save. */
  savedAtMs: number | undefined;
  /** When what is not saved was last kept on the device; undefined while it is not. */
  keptAtMs: number | undefined;
}

/** What a draft needs of the world it lives in. */
export interface DraftWays {
  send: (baseVersion: number, content: ReviewContent) => Promise<SaveAnswer>;
  /** The draft as the server has it, or undefined when it does not answer. */
  fetch: () => Promise<SavedDraft | undefined>;
  /** Keeps what is not saved on the device, undefined when nothing is left to keep; true once it is there. */
  keep: (draft: KeptDraft | undefined) => Promise<boolean>;
  /** A clock that never runs backwards, milliseconds. */
  now: () => number;
  /** Does `work` after so many milliseconds; answers what calls it off. */
  after: (ms: number, work: () => void) => () => void;
}

export interface DraftKeeper {
  view: () => DraftView;
  subscribe: (listener: () => void) => () => void;
  change: (content: ReviewContent) => void;
  /** Saves what is not saved; true when the server has everything. */
  flush: () => Promise<boolean>;
  /** Takes up what an earlier life of the page could not save; false when it has to wait, because another conflict stands. */
  adopt: (kept: KeptDraft) => Promise<boolean>;
  /**
   * Looks whether a newer draft was saved elsewhere. Where nothing is unsaved it is shown in place of this one, or, when
   * `asks`, beside it; else saving finds out.
   */
  look: (asks: boolean) => Promise<void>;
  /** What would be lost if the page went now. */
  unsaved: () => SavedDraft | undefined;
  keepMine: () => void;
  takeNewer: () => void;
}

/**
 * A draft as a page holds it: saved at most 2 s after a change, one request at a time, never over a newer draft. What could
 * not be saved stays, is kept on the device, and is tried again; a newer draft is put together with it where the two changed
 * different answers, and shown beside it where they did not. `sent` is what the page begins with instead of `first`, refused by
 * the server once already.
 */
export function createDraftKeeper(first: SavedDraft, sent: ReviewContent | undefined, ways: DraftWays): DraftKeeper {
  const firstPhase = first.version === 0 ? 'empty' : 'saved';
  let view: DraftView = {
    content: sent ?? first.content,
    phase: sent ? 'refused' : firstPhase,
    baseVersion: first.version,
    newer: undefined,
    savedAtMs: undefined,
    keptAtMs: undefined,
  };
  let base = first;
  let changes = sent ? 1 : 0;
  let savedChanges = 0;
  /** The draft of the server that waits for the reader's choice. */
  let waiting: SavedDraft | undefined;
  /** What was sent since the last answer; the server may have any of it. */
  let unanswered: ReviewContent[] = [];
  let running: Promise<void> | undefined;
  let callOff = () => {};
  const listeners = new Set<() => void>();

  const show = (part: Partial<DraftView>) => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  const isSaved = () => changes === savedChanges;
  const standsStill = () => view.phase === 'conflict' || view.phase === 'ended';
  const saveAfter = (ms: number) => {
    callOff();
    callOff = ways.after(ms, () => void flush());
  };
  const keep = async () => {
    const isKept = await ways.keep(isSaved() ? undefined : { base, content: view.content });
    const keptAtMs = isKept && !isSaved() ? ways.now() : undefined;
    if (keptAtMs !== view.keptAtMs) show({ keptAtMs });
  };
  const standOn = (saved: SavedDraft) => {
    base = saved;
    show({ baseVersion: saved.version });
  };

  const askAbout = (saved: SavedDraft, newer: ReviewContent) => {
    waiting = saved;
    show({ phase: 'conflict', newer });
  };

  const settle = (saved: SavedDraft, upTo: number) => {
    standOn(saved);
    savedChanges = upTo;
    unanswered = [];
    void keep();
    if (!isSaved()) saveAfter(SAVE_AFTER_MS);
    show({ phase: isSaved() ? 'saved' : 'unsaved', savedAtMs: ways.now() });
  };

  const onConflict = async (sentNow: ReviewContent, upTo: number) => {
    const theirs = await ways.fetch();
    if (!theirs) {
      show({ phase: 'offline' });
      saveAfter(RETRY_AFTER_MS);
    } else if (isSameContent(theirs.content, sentNow)) settle(theirs, upTo);
    else if (unanswered.some((content) => isSameContent(content, theirs.content))) {
      // The newer draft is this page's own: only the answer to its save was lost.
      settle(theirs, upTo - 1);
    } else {
      const { mine, theirs: other, isClear } = mergeDrafts(base.content, view.content, theirs.content);
      if (isClear) standOn(theirs);
      if (isClear) show({ phase: 'saved' });
      else askAbout(theirs, other);
      change(mine);
    }
  };

  const saveOnce = async () => {
    callOff();
    if (isSaved() || standsStill()) return;
    const upTo = changes;
    const sentNow = view.content;
    // The way to sign in again hangs on this phase; trying once more must not take it away under somebody's hands.
    if (view.phase !== 'signedOut') show({ phase: 'saving' });
    const answer = await ways.send(base.version, sentNow);
    if (answer.kind === 'saved') settle({ version: answer.version, content: sentNow }, upTo);
    else if (answer.kind === 'conflict') await onConflict(sentNow, upTo);
    else {
      unanswered = [...unanswered, sentNow].slice(-MOST_REMEMBERED);
      show({ phase: answer.kind });
      if (answer.kind === 'offline' || answer.kind === 'signedOut') saveAfter(RETRY_AFTER_MS);
    }
  };

  /** One save at a time; what came while one was under way is saved after it. */
  const flush = async (): Promise<boolean> => {
    do {
      while (running) await running;
      running = saveOnce().finally(() => (running = undefined));
      await running;
    } while (view.phase === 'unsaved');
    return isSaved();
  };

  const change = (content: ReviewContent) => {
    changes += 1;
    const startsSaving = ['empty', 'saved', 'refused'].includes(view.phase);
    show(startsSaving ? { content, phase: 'unsaved' } : { content });
    void keep();
    if (startsSaving) saveAfter(SAVE_AFTER_MS);
  };

  const adopt = async (kept: KeptDraft): Promise<boolean> => {
    if (standsStill()) return false;
    const { mine, theirs, isClear } = mergeDrafts(kept.base.content, kept.content, view.content);
    if (isSameContent(mine, view.content)) return true;
    if (!isClear) askAbout(base, theirs);
    change(mine);
    await keep();
    return true;
  };

  const look = async (asks: boolean) => {
    const theirs = await ways.fetch();
    if (!theirs || theirs.version <= base.version || !isSaved() || standsStill() || running) return;
    if (asks && !isSameContent(theirs.content, view.content)) askAbout(theirs, theirs.content);
    else {
      show({ content: theirs.content });
      settle(theirs, changes);
    }
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    flush,
    adopt,
    look,
    unsaved: () => (isSaved() ? undefined : { version: base.version, content: view.content }),
    keepMine: () => {
      if (!waiting) return;
      standOn(waiting);
      waiting = undefined;
      show({ phase: 'saved', newer: undefined });
      change(view.content);
    },
    takeNewer: () => {
      if (!waiting || !view.newer) return;
      const { newer } = view;
      const isOnServer = isSameContent(newer, waiting.content);
      standOn(waiting);
      waiting = undefined;
      show({ content: newer, newer: undefined, phase: 'saved' });
      if (isOnServer) settle(base, changes);
      else change(newer);
    },
  };
}
