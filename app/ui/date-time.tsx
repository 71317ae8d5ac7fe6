import { useFormatter, useNow } from 'use-intl';

// Twice what the page's clock takes from one tick to the next (page-environment.tsx).
const TICK_TOLERANCE_MS = 40_000;

/** A point in time: relative to now, the exact time on hover; or the other way round with `show="exact"` or `"date"`. */
export function DateTime({ at, show = 'relative' }: { at: Date; show?: 'relative' | 'exact' | 'date' }) {
  const format = useFormatter();
  const now = useNow();
  const exact = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'long' });
  const relative = format.relativeTime(at, isSinceLastTick(at, now) ? at : now);
  const shown = { relative, exact, date: format.dateTime(at, { dateStyle: 'medium' }) }[show];
  return (
    <time dateTime={at.toISOString()} title={show === 'relative' ? exact : relative} className="whitespace-nowrap">
      {shown}
    </time>
  );
}

/** The page's clock goes in steps, so what has happened since the last one would seem to lie ahead. */
function isSinceLastTick(at: Date, now: Date): boolean {
  const aheadMs = at.getTime() - now.getTime();
  return aheadMs > 0 && aheadMs < TICK_TOLERANCE_MS;
}
