import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewContent } from '../review-content';
import { fetchDraft, keepInTab, readFromTab, sendDraft, type SavedDraft, type SaveAnswer } from './draft-transport';

const SAVE_AFTER_MS = 1_500;
const RETRY_AFTER_MS = 4_000;

export type DraftPhase = 'empty' | 'saved' | 'unsaved' | 'saving' | Exclude<SaveAnswer['kind'], 'saved'>;

export interface Draft {
  content: ReviewContent;
  phase: DraftPhase;
  /** Whole seconds since the last save that this page has seen; undefined before the first. */
  savedSecondsAgo: number | undefined;
  /** The newer draft that was saved elsewhere, while the reader has not chosen between the two. */
  newer: SavedDraft | undefined;
  change: (content: ReviewContent) => void;
  /** Saves what is not saved; true when the server has everything. */
  flush: () => Promise<boolean>;
  keepMine: () => void;
  takeNewer: () => void;
}

function isSame(one: ReviewContent, other: ReviewContent): boolean {
  const text = (content: ReviewContent) =>
    JSON.stringify([...content.answers].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)).map((answer) => [answer.criterionId, answer.value, answer.rationale]));
  return text(one) === text(other);
}

/** Whether trying again by itself may help. */
function mayRetry(phase: DraftPhase): boolean {
  return phase === 'offline' || phase === 'signedOut';
}

/**
 * A draft in the browser: saved at most 2 s after a change, one request at a time, never over a newer draft. What could
 * not be saved stays in the page and in the tab's storage and is tried again.
 */
export function useDraft(claimId: string, first: SavedDraft): Draft {
  const [content, setContent] = useState(first.content);
  const [phase, setPhase] = useState<DraftPhase>(first.version === 0 ? 'empty' : 'saved');
  const [newer, setNewer] = useState<SavedDraft>();
  const held = useRef({ version: first.version, content: first.content, changes: 0, savedChanges: 0, phase });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<boolean>>();
  const savedAt = useRef<number>();
  const savedSecondsAgo = useSecondsSince(savedAt);

  const enter = useCallback((next: DraftPhase) => {
    held.current.phase = next;
    setPhase(next);
  }, []);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = held.current;
    if (now.changes === now.savedChanges) return true;
    if (now.phase === 'conflict' || now.phase === 'ended') return false;
    const { changes } = now;
    enter('saving');
    const answer = await sendDraft(claimId, now.version, now.content);
    if (answer.kind === 'saved') {
      now.version = answer.version;
      now.savedChanges = changes;
      savedAt.current = performance.now();
      if (now.changes === changes) {
        keepInTab(claimId, undefined);
        enter('saved');
        return true;
      }
      enter('unsaved');
      timer.current = setTimeout(() => void flushRef.current(), SAVE_AFTER_MS);
      return false;
    }
    if (answer.kind === 'conflict') {
      const theirs = await fetchDraft(claimId);
      if (theirs && isSame(theirs.content, now.content)) {
        // The answer to an earlier save was lost; the server has what this page has.
        now.version = theirs.version;
        now.savedChanges = now.changes;
        keepInTab(claimId, undefined);
        enter('saved');
        return true;
      }
      setNewer(theirs);
      enter(theirs ? 'conflict' : 'offline');
    } else enter(answer.kind);
    if (mayRetry(held.current.phase)) timer.current = setTimeout(() => void flushRef.current(), RETRY_AFTER_MS);
    return false;
  }, [claimId, enter]);

  /** One save at a time: a second caller waits for the first and then saves what has come since. */
  const flush = useCallback(async (): Promise<boolean> => {
    await running.current;
    const work = save();
    running.current = work;
    await work;
    running.current = undefined;
    return held.current.changes === held.current.savedChanges;
  }, [save]);
  const flushRef = useRef(flush);
  flushRef.current = flush;

  const change = useCallback(
    (next: ReviewContent) => {
      const now = held.current;
      now.content = next;
      now.changes += 1;
      setContent(next);
      keepInTab(claimId, { version: now.version, content: next });
      if (now.phase === 'conflict' || now.phase === 'ended' || now.phase === 'saving') return;
      if (now.phase === 'unsaved' || mayRetry(now.phase)) return;
      enter('unsaved');
      timer.current = setTimeout(() => void flushRef.current(), SAVE_AFTER_MS);
    },
    [claimId, enter],
  );

  useEffect(() => {
    const kept = readFromTab(claimId);
    const now = held.current;
    if (kept && isSame(kept.content, now.content)) keepInTab(claimId, undefined);
    else if (kept) {
      const isCurrent = kept.version === now.version;
      const theirs = { version: now.version, content: now.content };
      change(kept.content);
      if (!isCurrent) {
        clearTimeout(timer.current);
        setNewer(theirs);
        enter('conflict');
      }
    }
    return () => {
      clearTimeout(timer.current);
      void flushRef.current();
    };
  }, [change, claimId, enter]);

  useEffect(() => {
    const leave = () => {
      const now = held.current;
      if (now.changes === now.savedChanges || now.phase === 'conflict' || now.phase === 'ended') return;
      const body = JSON.stringify({ baseVersion: now.version, content: now.content });
      navigator.sendBeacon(`/expert/work/${claimId}/draft`, new Blob([body], { type: 'application/json' }));
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [claimId]);

  const choose = (chosen: ReviewContent) => {
    if (newer) held.current.version = newer.version;
    setNewer(undefined);
    enter('saved');
    change(chosen);
  };
  return {
    content,
    phase,
    savedSecondsAgo,
    newer,
    change,
    flush,
    keepMine: () => choose(held.current.content),
    takeNewer: () => newer && choose(newer.content),
  };
}

function useSecondsSince(moment: { readonly current: number | undefined }): number | undefined {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    const timer = setInterval(() => {
      if (moment.current !== undefined) setSeconds(Math.floor((performance.now() - moment.current) / 1000));
    }, 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
}
