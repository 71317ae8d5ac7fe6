import type { CouldNotAsk, CouldNotAskReason } from './register-asking';

/** How often a register is asked at most before the answer is "could not ask". */
export const ATTEMPTS = 3;
/** The longest wait between two attempts: a person sits before the page. */
export const MOST_PAUSE_MS = 5_000;

const passing: readonly CouldNotAskReason[] = ['timeout', 'rateLimited', 'network'];

/**
 * How long to wait before asking again, in milliseconds; null when that is of no use: a refusal stays a refusal, and a register
 * that wants a longer pause than anybody waits is left alone. The pause doubles with each `attempt` (1 is the first).
 */
export function pauseBeforeRetry(
  failure: Pick<CouldNotAsk, 'reason' | 'httpStatus'> & { isCutShort: boolean; retryAfterMs: number },
  attempt: number,
  firstPauseMs: number,
): number | null {
  const mayPass = passing.includes(failure.reason) || failure.isCutShort || (failure.httpStatus ?? 0) >= 500;
  if (!mayPass || attempt >= ATTEMPTS || failure.retryAfterMs > MOST_PAUSE_MS) return null;
  return Math.min(MOST_PAUSE_MS, Math.max(firstPauseMs * 2 ** (attempt - 1), failure.retryAfterMs));
}

/** The wait a `Retry-After` header asks for (seconds, or a date; RFC 9110 10.2.3), in milliseconds; 0 without one. */
export function readRetryAfter(header: string | null, nowMs: number): number {
  if (header === null) return 0;
  const moment = /^\d+$/.test(header.trim()) ? nowMs + Number(header) * 1000 : Date.parse(header);
  return Number.isFinite(moment) ? Math.max(0, moment - nowMs) : 0;
}
