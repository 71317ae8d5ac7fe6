import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClockReading } from '../clock-reading';
import { showClock, type ShownClock } from '../show-clock';

const BEAT_MS = 30_000;
const LEAST_BETWEEN_BEATS_MS = 2_000;
const inputs = {
  keydown: 'keyboard',
  pointerdown: 'pointer',
  pointermove: 'pointer',
  wheel: 'scroll',
  input: 'edit',
} as const;
type Activity = (typeof inputs)[keyof typeof inputs];

export interface TimedReading {
  clock: ClockReading;
  /** The server's clock when it was read, ISO 8601. */
  now: string;
}

export type ClockFault = 'claimEnded' | 'leaseOver' | 'signedOut' | 'disconnected';

export interface LiveClock {
  shown: ShownClock;
  /** Why no reading arrives any more; `disconnected` and `signedOut` may pass, the others are final. */
  fault: ClockFault | undefined;
  /** Reports at once, for what is about to leave the page. */
  report: () => void;
  /** Pauses or resumes; false when the server did not take it. */
  switchTo: (to: 'paused' | 'running') => Promise<boolean>;
}

/**
 * The clock of a held claim in a workspace: reports every 30 s and at once when input follows idling, says what the last
 * reading said, and stops when the server says that the claim has ended. Only the server's clock counts.
 */
export function useLiveClock(claimId: string, fence: number, first: TimedReading): LiveClock {
  const [timed, setTimed] = useState({ ...first, sinceMs: 0 });
  const [fault, setFault] = useState<ClockFault>();
  const receivedAt = useRef(0);
  const latest = useRef(first.clock);
  const ended = useRef(false);
  const sequence = useRef(first.clock.sequence);
  const seen = useRef(new Set<Activity>());
  const lastBeatAt = useRef(0);

  const take = useCallback((reading: TimedReading) => {
    receivedAt.current = performance.now();
    latest.current = reading.clock;
    sequence.current = Math.max(sequence.current, reading.clock.sequence);
    setTimed({ ...reading, sinceMs: 0 });
    setFault(undefined);
  }, []);

  const send = useCallback(
    async (path: 'beat' | 'clock', body: object): Promise<boolean> => {
      const answer = await postJson(`/expert/work/${claimId}/${path}`, body);
      if (answer.kind === 'reading') take(answer.reading);
      else {
        ended.current = answer.fault === 'claimEnded' || answer.fault === 'leaseOver';
        setFault(answer.fault);
      }
      return answer.kind === 'reading';
    },
    [claimId, take],
  );

  const beat = useCallback(() => {
    if (ended.current) return;
    lastBeatAt.current = performance.now();
    const activity = [...seen.current];
    seen.current.clear();
    sequence.current += 1;
    void send('beat', { fence, sequence: sequence.current, activity }).then((sent) => {
      // What was done while the report was lost is reported by the next one.
      if (!sent) for (const kind of activity) seen.current.add(kind);
    });
  }, [fence, send]);

  useEffect(() => {
    receivedAt.current = performance.now();
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => clearInterval(timer);
  }, [beat]);

  useEffect(() => {
    const note = (event: Event) => {
      seen.current.add(inputs[event.type as keyof typeof inputs]);
      const waits =
        latest.current.mode === 'running' && (latest.current.kind === 'idle' || latest.current.kind === 'offline');
      if (waits && performance.now() - lastBeatAt.current > LEAST_BETWEEN_BEATS_MS) beat();
    };
    const leave = () => {
      if (ended.current) return;
      sequence.current += 1;
      const body = JSON.stringify({ fence, sequence: sequence.current, activity: [...seen.current] });
      navigator.sendBeacon(`/expert/work/${claimId}/beat`, new Blob([body], { type: 'application/json' }));
    };
    for (const type of Object.keys(inputs)) addEventListener(type, note, { passive: true, capture: true });
    addEventListener('pagehide', leave);
    return () => {
      for (const type of Object.keys(inputs)) removeEventListener(type, note, { capture: true });
      removeEventListener('pagehide', leave);
    };
  }, [beat, claimId, fence]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!ended.current) setTimed((held) => ({ ...held, sinceMs: performance.now() - receivedAt.current }));
    }, 1000);
    return () => clearInterval(timer);
  }, []);

  const switchTo = useCallback((to: 'paused' | 'running') => send('clock', { to }), [send]);
  return { shown: showClock(timed.clock, timed.now, timed.sinceMs), fault, report: beat, switchTo };
}

type ClockAnswer = { kind: 'reading'; reading: TimedReading } | { kind: 'fault'; fault: ClockFault };

async function postJson(url: string, body: object): Promise<ClockAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
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
