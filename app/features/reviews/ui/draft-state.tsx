import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '~/ui/class-names';
import { Duration } from '~/ui/duration';
import type { DraftPhase } from './draft-keeper';
import type { Draft } from './use-draft';

const TICK_MS = 1000;
const safe: readonly DraftPhase[] = ['empty', 'saved', 'saving', 'unsaved'];

/**
 * Whether what is written is safe, and since when. Only a change to "not saved" and back is announced, neither every save nor
 * the seconds since. `savedMsAgo` is the age of the draft the page began with.
 */
export function DraftState({ draft, savedMsAgo }: { draft: Draft; savedMsAgo: number | null }) {
  const t = useTranslations('expert.work.workspace.draft');
  const isSafe = safe.includes(draft.phase);
  const agoMs = useSavedAgo(draft.savedAtMs, savedMsAgo);
  const [wasUnsafe, setWasUnsafe] = useState(!isSafe);
  if (!isSafe && !wasUnsafe) setWasUnsafe(true);
  const recovered = wasUnsafe && draft.phase === 'saved';
  return (
    <span className="min-w-0 text-sm tabular-nums">
      <span
        className={classNames(isSafe ? 'text-muted' : 'text-bad font-medium', 'wrap-break-word')}
        aria-hidden={!isSafe || undefined}
      >
        {draft.phase === 'saved' && agoMs !== null
          ? t.rich('savedAgo', { ago: () => <Duration ms={agoMs} /> })
          : t(draft.phase)}
      </span>
      <span role="status" className="sr-only">
        {isSafe ? recovered && t('savedAgain') : t(draft.phase)}
      </span>
    </span>
  );
}

/** How long ago the draft was saved; null while nobody knows. */
function useSavedAgo(savedAtMs: number | undefined, savedMsAgo: number | null): number | null {
  const [mountedAt] = useState(() => performance.now());
  const [now, setNow] = useState(mountedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  if (savedAtMs !== undefined) return Math.max(1000, now - savedAtMs);
  return savedMsAgo === null ? null : Math.max(1000, savedMsAgo + now - mountedAt);
}
