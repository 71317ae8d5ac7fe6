export type DatePart = 'year' | 'month' | 'day';
export type DateParts = Record<DatePart, string>;

const parts: readonly DatePart[] = ['year', 'month', 'day'];

/** The order in which a language writes a date, and what stands after each part ("年", "/"). */
export function dateOrder(locale: string): { part: DatePart; after: string }[] {
  const written = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  })
    .formatToParts(new Date(0))
    .filter(({ type }) => type === 'literal' || parts.includes(type as DatePart));
  return written.flatMap(({ type }, position) =>
    type === 'literal'
      ? []
      : [
          {
            part: type as DatePart,
            after: written[position + 1]?.type === 'literal' ? (written[position + 1]?.value ?? '') : '',
          },
        ],
  );
}

/** The parts of an ISO date (yyyy-mm-dd); empty ones for anything else. */
export function splitIsoDate(iso: string): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return { year: match?.[1] ?? '', month: match?.[2] ?? '', day: match?.[3] ?? '' };
}

/**
 * What is posted for typed parts: the ISO date; empty for nothing; the parts as they are, joined, for a date that does not exist,
 * so that the server can refuse it.
 */
export function joinDateParts({ year, month, day }: DateParts): string {
  if (year === '' && month === '' && day === '') return '';
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** True for an ISO date that exists in the calendar. */
export function isIsoDate(iso: string): boolean {
  const { year, month, day } = splitIsoDate(iso);
  if (year === '' || Number(year) < 1) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
