import { useLocale } from 'use-intl';
import { formatCalendarDay, lastDayBefore } from '~/core/calendar-day';

interface Props {
  /** Its 00:00 UTC. */
  day: Date;
  dateStyle?: 'medium' | 'full';
}

/** A day that has the same name in every time zone, as a pay day has. */
export function CalendarDay({ day, dateStyle = 'medium' }: Props) {
  return (
    <time dateTime={day.toISOString().slice(0, 10)} className="whitespace-nowrap tabular-nums">
      {formatCalendarDay(day, useLocale(), dateStyle)}
    </time>
  );
}

/** The last day on which something holds that ends at `end`. */
export function LastDay({ end }: { end: Date }) {
  return <CalendarDay day={lastDayBefore(end)} />;
}
