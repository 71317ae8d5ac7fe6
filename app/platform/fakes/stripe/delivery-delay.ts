const MOST_SECONDS = 60;
const MOST_ATTEMPTS = 30;

/** Seconds until the next attempt after `attempts` failed ones, or undefined when the fake gives up. */
export function deliveryDelaySeconds(attempts: number): number | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return Math.min(MOST_SECONDS, 2 ** Math.max(0, attempts - 1));
}
