const DAY_MS = 86_400_000;

/** How many days before a verification lapses its holder is told, the first notice first (domain rule: 60, 30 and 7 days). */
export const noticeDays = [60, 30, 7] as const;

/**
 * The notice that is due: the nearest threshold reached, unless it or a nearer one was sent (`noticedDays`). Undefined where none is, and
 * once the verification has lapsed.
 */
export function dueNotice(validUntil: Date, noticedDays: number | null, now: Date): number | undefined {
  const left = validUntil.getTime() - now.getTime();
  if (left <= 0) return undefined;
  const reached = noticeDays.findLast((days) => left <= days * DAY_MS);
  return reached !== undefined && (noticedDays === null || reached < noticedDays) ? reached : undefined;
}

/** How many days are left, a begun one counted. */
export function daysLeft(validUntil: Date, now: Date): number {
  return Math.ceil((validUntil.getTime() - now.getTime()) / DAY_MS);
}
