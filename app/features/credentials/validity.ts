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
