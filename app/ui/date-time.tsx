import { useFormatter, useNow } from 'use-intl';

/** A point in time: relative to now, the exact time on hover; or the other way round with `show="exact"` or `"date"`. */
export function DateTime({ at, show = 'relative' }: { at: Date; show?: 'relative' | 'exact' | 'date' }) {
  const format = useFormatter();
  const now = useNow();
  const exact = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'long' });
  const relative = format.relativeTime(at, now);
  const shown = { relative, exact, date: format.dateTime(at, { dateStyle: 'medium' }) }[show];
  return (
    <time dateTime={at.toISOString()} title={show === 'relative' ? exact : relative} className="whitespace-nowrap">
      {shown}
    </time>
  );
}
