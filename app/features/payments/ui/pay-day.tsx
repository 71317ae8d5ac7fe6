import { useFormatter } from 'use-intl';

/** A day on which pay is due. Pay days are days of UTC, so the day is the same in every time zone. */
export function PayDay({ at }: { at: Date }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' })}
    </time>
  );
}
