const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** A time zone's short name at a moment ("UTC+8"), in a reader's language. */
export function zoneName(at: Date, locale: string, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  const format = zoneFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  zoneFormats.set(key, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // One name for the same thing, whatever the reader's zone calls it.
  return name.replace(/^GMT/, 'UTC');
}

/** A moment to the minute as a mail names it, the zone last: "November 23, 2026 at 2:00 PM UTC+8". */
export function formatMoment(at: Date, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${format.format(at)} ${zoneName(at, locale, timeZone)}`;
}
