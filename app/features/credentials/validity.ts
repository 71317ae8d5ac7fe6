const DAY_MS = 86_400_000;

/**
 * Until when a verification holds: the earlier of the end of the credential's last valid day (UTC) and the moment its
 * kind asks for a new check (domain rule: `valid_until = min(expiry, checked_at + reverify_every)`).
 * `expiresOn` is midnight UTC of the last valid day, null for a credential that does not expire.
 */
export function verificationValidUntil(checkedAt: Date, reverifyEveryDays: number, expiresOn: Date | null): Date {
  const recheck = checkedAt.getTime() + reverifyEveryDays * DAY_MS;
  const expiry = expiresOn === null ? Infinity : expiresOn.getTime() + DAY_MS;
  return new Date(Math.min(recheck, expiry));
}

/** Whether a check made at `checkedAt` is still young enough to decide upon at `now`. */
export function isCheckFresh(checkedAt: Date, maxAgeDays: number, now: Date): boolean {
  return now.getTime() - checkedAt.getTime() <= maxAgeDays * DAY_MS;
}

/**
 * By when a credential that waits must be decided: the last moment at which the check there is still counts, or, before the
 * first, a check made on the day of the statement would.
 */
export function decideBy(statedAt: Date, checkedAt: Date | null, maxAgeDays: number): Date {
  return new Date((checkedAt ?? statedAt).getTime() + maxAgeDays * DAY_MS);
}

/** The earlier of two last valid days, either of which may be unknown. */
export function earlierDay(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
