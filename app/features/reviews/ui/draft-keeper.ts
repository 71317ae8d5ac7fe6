import type { ReviewContent } from '../review-content';

const SAVE_AFTER_MS = 1_500;
const RETRY_AFTER_MS = 4_000;
const MOST_REMEMBERED = 50;

export interface SavedDraft {
  version: number;
  content: ReviewContent;
}

export type SaveAnswer =
  { kind: 'saved'; version: number } | { kind: 'conflict' | 'ended' | 'signedOut' | 'refused' | 'offline' };

export type DraftPhase = 'empty' | 'saved' | 'unsaved' | 'saving' | Exclude<SaveAnswer['kind'], 'saved'>;

/** What a page shows of its draft. */
export interface DraftView {
  content: ReviewContent;
  phase: DraftPhase;
  /** The newer draft that was saved elsewhere, while the reader has not chosen between the two. */
  newer: SavedDraft | undefined;
  /** When this page saved last, on the clock of `ways.now`; undefined before its first save. */
  savedAtMs: number | undefined;
}

/** What a draft needs of the world it lives in. */
export interface DraftWays {
  send: (baseVersion: number, content: ReviewContent) => Promise<SaveAnswer>;
  /** The draft as the server has it, or undefined when it does not answer. */
  fetch: () => Promise<SavedDraft | undefined>;
  /** Keeps what is not saved beside the page; undefined when nothing is left to keep. */
  keep: (draft: SavedDraft | undefined) => void;
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
  /** Takes up what an earlier life of the page could not save. */
  adopt: (kept: SavedDraft | undefined) => void;
  /** What would be lost if the page went now. */
  unsaved: () => SavedDraft | undefined;
  keepMine: () => void;
  takeNewer: () => void;
}

/** True when two drafts answer every criterion alike; an empty answer is none. */
export function isSameContent(one: ReviewContent, other: ReviewContent): boolean {
  const text = (content: ReviewContent) =>
    JSON.stringify(
      content.answers
        .filter((answer) => answer.value !== '' || answer.rationale !== '')
        .map((answer) => [answer.criterionId, answer.value, answer.rationale])
        .sort(([first = ''], [second = '']) => (first < second ? -1 : 1)),
    );
  return text(one) === text(other);
}

/**
 * A draft as a page holds it: saved at most 2 s after a change, one request at a time, never over a newer draft. What could
 * not be saved stays, is kept beside the page, and is tried again. `sent` is what the page begins with instead of `first`,
 * refused by the server once already.
 */
export function createDraftKeeper(first: SavedDraft, sent: ReviewContent | undefined, ways: DraftWays): DraftKeeper {
  const firstPhase = first.version === 0 ? 'empty' : 'saved';
  let view: DraftView = {
    content: sent ?? first.content,
    phase: sent ? 'refused' : firstPhase,
    newer: undefined,
    savedAtMs: undefined,
  };
  let version = first.version;
  let changes = sent ? 1 : 0;
  let savedChanges = 0;
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

  const settle = (newVersion: number, upTo: number) => {
    version = newVersion;
    savedChanges = upTo;
    unanswered = [];
    if (isSaved()) ways.keep(undefined);
    else {
      ways.keep({ version, content: view.content });
      saveAfter(SAVE_AFTER_MS);
    }
    show({ phase: isSaved() ? 'saved' : 'unsaved', savedAtMs: ways.now() });
  };

  const onConflict = async (sent: ReviewContent, upTo: number) => {
    const theirs = await ways.fetch();
    if (!theirs) {
      show({ phase: 'offline' });
      saveAfter(RETRY_AFTER_MS);
    } else if (isSameContent(theirs.content, sent)) settle(theirs.version, upTo);
    else if (unanswered.some((content) => isSameContent(content, theirs.content))) {
      // The newer draft is this page's own: only the answer to its save was lost.
      settle(theirs.version, upTo - 1);
    } else show({ phase: 'conflict', newer: theirs });
  };

  const saveOnce = async () => {
    callOff();
    if (isSaved() || standsStill()) return;
    const upTo = changes;
    const sent = view.content;
    show({ phase: 'saving' });
    const answer = await ways.send(version, sent);
    if (answer.kind === 'saved') settle(answer.version, upTo);
    else if (answer.kind === 'conflict') await onConflict(sent, upTo);
    else {
      unanswered = [...unanswered, sent].slice(-MOST_REMEMBERED);
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
    ways.keep({ version, content });
    const startsSaving = ['empty', 'saved', 'refused'].includes(view.phase);
    show(startsSaving ? { content, phase: 'unsaved' } : { content });
    if (startsSaving) saveAfter(SAVE_AFTER_MS);
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    flush,
    adopt: (kept) => {
      if (!kept) return;
      if (isSameContent(kept.content, view.content)) ways.keep(undefined);
      else if (kept.version === version) change(kept.content);
      else {
        changes += 1;
        show({ content: kept.content, phase: 'conflict', newer: { version, content: view.content } });
      }
    },
    unsaved: () => (isSaved() ? undefined : { version, content: view.content }),
    keepMine: () => {
      if (!view.newer) return;
      version = view.newer.version;
      show({ phase: 'saved', newer: undefined });
      change(view.content);
    },
    takeNewer: () => {
      if (!view.newer) return;
      const { newer } = view;
      show({ content: newer.content, newer: undefined });
      settle(newer.version, changes);
    },
  };
}
