/**
 * A pay day, or any other day that is the same everywhere, in a reader's way of writing it. `day` is its 00:00 UTC, so it is read
 * there; pages and mails name it by this one rule.
 */
export function formatCalendarDay(day: Date, locale: string, dateStyle: 'medium' | 'long' | 'full' = 'medium'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day);
}

/** The last day of UTC on which something still holds that ends at `end`. */
export function lastDayBefore(end: Date): Date {
  return new Date(Math.floor((end.getTime() - 1) / 86_400_000) * 86_400_000);
}
