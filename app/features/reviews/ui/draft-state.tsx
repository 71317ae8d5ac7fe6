import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '~/ui/class-names';
import { Duration } from '~/ui/duration';
import type { DraftPhase } from './draft-keeper';
import type { Draft } from './use-draft';

const TICK_MS = 1000;
const safe: readonly DraftPhase[] = ['empty', 'saved', 'saving', 'unsaved'];

/**
 * Whether what is written is on the server, or on this device at least, and since when. Only a change to "not saved" and back
 * is announced, neither every save nor the seconds since. `savedMsAgo` is the age of the draft the page began with.
 */
export function DraftState({ draft, savedMsAgo }: { draft: Draft; savedMsAgo: number | null }) {
  const t = useTranslations('expert.work.workspace.draft');
  const isSafe = safe.includes(draft.phase);
  const { nowMs, openMs } = usePageTime();
  const ago = (ms: number) => () => <Duration ms={Math.max(TICK_MS, ms)} />;
  const savedMs = draft.savedAtMs === undefined ? savedMsAgo !== null && openMs + savedMsAgo : nowMs - draft.savedAtMs;
  const isWaiting = draft.phase === 'offline' || draft.phase === 'signedOut';
  const [wasUnsafe, setWasUnsafe] = useState(!isSafe);
  if (!isSafe && !wasUnsafe) setWasUnsafe(true);
  const recovered = wasUnsafe && draft.phase === 'saved';
  return (
    <span className="min-w-0 text-sm tabular-nums">
      <span
        className={classNames(isSafe ? 'text-muted' : 'text-bad font-medium', 'wrap-break-word')}
        aria-hidden={!isSafe || undefined}
      >
        {draft.phase === 'saved' && savedMs !== false
          ? t.rich('savedAgo', { ago: ago(savedMs) })
          : isWaiting && draft.keptAtMs !== undefined
            ? t.rich('keptAgo', { ago: ago(nowMs - draft.keptAtMs) })
            : t(draft.phase)}
      </span>
      <span role="status" className="sr-only">
        {isSafe ? recovered && t('savedAgain') : t(draft.phase)}
      </span>
    </span>
  );
}

/** The page's own clock, once a second, and how long the page has been open; milliseconds. */
function usePageTime(): { nowMs: number; openMs: number } {
  const [beganMs] = useState(() => performance.now());
  const [nowMs, setNow] = useState(beganMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { nowMs, openMs: nowMs - beganMs };
}
