import type { TimedReading } from './use-live-clock';

export type ClockFault = 'claimEnded' | 'leaseOver' | 'signedOut' | 'disconnected';

type ClockAnswer = { kind: 'reading'; reading: TimedReading } | { kind: 'fault'; fault: ClockFault };

const TIMEOUT_MS = 10_000;

/** Sends a beat or a change of the clock; the next beat is the retry. */
export async function postToClock(url: string, body: object): Promise<ClockAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return { kind: 'reading', reading: (await response.json()) as TimedReading };
    const { code } = (await response.json().catch(() => ({}))) as { code?: string };
    if (response.status === 401) return { kind: 'fault', fault: 'signedOut' };
    if (code === 'claimEnded' || code === 'leaseOver') return { kind: 'fault', fault: code };
  } catch {
    // No answer at all is told apart from a refusal by the fault below.
  }
  return { kind: 'fault', fault: 'disconnected' };
}
