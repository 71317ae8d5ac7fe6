const SKEW_MS = 60_000;

/** Whether `now` lies in the window of a credential, a minute's difference of clocks forgiven at both ends. */
export function checkWindow(
  window: { validFrom: Date | null; validUntil: Date | null },
  now: Date,
): 'notYetValid' | 'expired' | null {
  if (window.validFrom && window.validFrom.getTime() - SKEW_MS > now.getTime()) return 'notYetValid';
  if (window.validUntil && window.validUntil.getTime() + SKEW_MS <= now.getTime()) return 'expired';
  return null;
}
