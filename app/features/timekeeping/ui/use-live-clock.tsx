import { useCallback, useEffect, useState } from 'react';
import type { ClockReading } from '../clock-reading';
import { showClock, type ShownClock } from '../show-clock';
import { BEAT_PLACES, createBeatNotes, type Activity, type BeatNotes } from './beat-notes';
import { joinClaimTabs, type ClaimTabs } from './claim-tabs';
import { keepEditTimes } from './edit-times';
import { postToClock, type ClockFault } from './post-to-clock';
import { watchGuideline } from './watch-guideline';

const BEAT_MS = 30_000;
const LEAST_BETWEEN_BEATS_MS = 2_000;
const inputs = {
  keydown: 'keyboard',
  pointerdown: 'pointer',
  pointermove: 'pointer',
  wheel: 'scroll',
  input: 'edit',
} as const;

export interface TimedReading {
  clock: ClockReading;
  /** The server's clock when it was read, ISO 8601. */
  now: string;
}

export interface LiveClock {
  shown: ShownClock;
  /** Why no reading arrives any more; `disconnected` and `signedOut` may pass, the others are final. */
  fault: ClockFault | undefined;
  /** Reports at once: when a link leads away from the page, and after its expert has signed in again. */
  report: (isClosing: boolean) => void;
  /** Pauses, resumes or extends; false when the server did not take it. */
  switchTo: (to: 'paused' | 'running' | 'extended') => Promise<boolean>;
}

/** What lives as long as the page, outside of what is drawn. */
interface Beating {
  notes: BeatNotes;
  tabs: ClaimTabs | undefined;
  latest: ClockReading;
  receivedAt: number;
  lastBeatAt: number;
  readsGuideline: boolean;
  ended: boolean;
}

/**
 * The clock of a held claim in a workspace: reports every 30 s, at once when input follows idling and when the page hides, says
 * what the last reading said, and stops when the server says that the claim has ended. Of several tabs one reports. Only the
 * server's clock counts.
 */
export function useLiveClock(claimId: string, fence: number, first: TimedReading): LiveClock {
  const [timed, setTimed] = useState({ ...first, sinceMs: 0 });
  const [fault, setFault] = useState<ClockFault>();
  const [readsGuideline, setReadsGuideline] = useState(false);
  const [beating] = useState<Beating>(() => ({
    notes: createBeatNotes(
      first.clock.sequence,
      performance.now(),
      Math.floor(Math.random() * BEAT_PLACES),
      keepEditTimes(claimId),
    ),
    tabs: undefined,
    latest: first.clock,
    receivedAt: 0,
    lastBeatAt: 0,
    readsGuideline: false,
    ended: false,
  }));

  const take = useCallback(
    (reading: TimedReading) => {
      beating.receivedAt = performance.now();
      beating.latest = reading.clock;
      beating.notes.compare(Date.now(), Date.parse(reading.now));
      setTimed({ ...reading, sinceMs: 0 });
      setFault(undefined);
    },
    [beating],
  );

  const stop = useCallback(
    (why: ClockFault) => {
      beating.ended = why === 'claimEnded' || why === 'leaseOver';
      setFault(why);
    },
    [beating],
  );

  const send = useCallback(
    async (path: 'beat' | 'clock', body: object): Promise<ClockReading | undefined> => {
      const answer = await postToClock(`/expert/work/${claimId}/${path}`, body);
      if (answer.kind === 'reading') {
        take(answer.reading);
        beating.tabs?.show(answer.reading);
        return answer.reading.clock;
      }
      stop(answer.fault);
      beating.tabs?.showFault(answer.fault);
      return undefined;
    },
    [beating, claimId, take, stop],
  );

  const report = useCallback(
    (isClosing: boolean) => {
      if (beating.ended) return;
      noteGuideline(beating);
      if (beating.tabs?.isReporting() === false) return;
      beating.lastBeatAt = performance.now();
      const say = async (): Promise<boolean> => {
        const notes = beating.notes.next(performance.now(), isClosing);
        const clock = await send('beat', { fence, ...notes });
        return !clock || beating.notes.answered(notes.sequence, clock.sequence, performance.now());
      };
      void say().then((isDone) => isDone || say());
    },
    [beating, fence, send],
  );
  const beat = useCallback(() => report(false), [report]);

  useEffect(() => {
    beating.receivedAt = performance.now();
    beating.tabs = joinClaimTabs(claimId, {
      onReporting: beat,
      onActivity: (activity) => beating.notes.note(activity, performance.now()),
      onReading: (reading) => {
        beating.notes.heard(reading.clock.sequence);
        take(reading);
      },
      onFault: stop,
    });
    const timer = setInterval(beat, BEAT_MS);
    return () => {
      clearInterval(timer);
      beating.tabs?.leave();
      beating.tabs = undefined;
    };
  }, [beat, beating, claimId, take, stop]);

  useEffect(() => {
    const note = (activity: Activity) => {
      if (beating.tabs?.isReporting() === false) return beating.tabs.tell(activity);
      beating.notes.note(activity, performance.now());
      const { mode, kind } = beating.latest;
      const waits = mode === 'running' && (kind === 'idle' || kind === 'offline');
      if (waits && performance.now() - beating.lastBeatAt > LEAST_BETWEEN_BEATS_MS) beat();
    };
    const deafen = listenToInput(note, beat);
    let isClosing = false;
    const leave = () => {
      if (beating.ended || beating.tabs?.isReporting() === false) return;
      noteGuideline(beating);
      const body = JSON.stringify({ fence, ...beating.notes.next(performance.now(), isClosing) });
      const path = `/expert/work/${claimId}/beat`;
      if (navigator.sendBeacon(path, new Blob([body], { type: 'application/json' }))) beating.notes.handedOver();
    };
    const close = () => {
      isClosing = true;
      leave();
    };
    // A hidden page may never be asked again; one that is shown again says what the time away was.
    const turn = () => {
      if (document.visibilityState === 'hidden') return leave();
      isClosing = false;
      beat();
    };
    addEventListener('pagehide', close);
    addEventListener('online', beat);
    document.addEventListener('visibilitychange', turn);
    return () => {
      deafen();
      removeEventListener('pagehide', close);
      removeEventListener('online', beat);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [beat, beating, claimId, fence]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!beating.ended) setTimed((held) => ({ ...held, sinceMs: performance.now() - beating.receivedAt }));
    }, 1000);
    return () => clearInterval(timer);
  }, [beating]);

  const paysGuideline = first.clock.guidelineAllowanceMs > 0;
  useEffect(() => {
    if (!paysGuideline) return undefined;
    return watchGuideline((isRead) => {
      // What the time until now was is said before it becomes something else.
      const isTimely = performance.now() - beating.lastBeatAt > LEAST_BETWEEN_BEATS_MS;
      if (isTimely && document.visibilityState === 'visible') beat();
      beating.readsGuideline = isRead;
      setReadsGuideline(isRead);
    });
  }, [beat, beating, paysGuideline]);

  const switchTo = useCallback(
    async (to: 'paused' | 'running' | 'extended') => (await send('clock', { to })) !== undefined,
    [send],
  );
  return { shown: showClock(withGuideline(timed.clock, readsGuideline), timed.sinceMs), fault, report, switchTo };
}

/** The guideline has been in view since the last beat: said with the next one. */
function noteGuideline({ readsGuideline, tabs, notes }: Beating): void {
  if (!readsGuideline) return;
  if (tabs?.isReporting() === false) tabs.tell('guideline');
  else notes.note('guideline', performance.now());
}

/** What the next beat will make of a clock that runs, as far as this page knows. */
function withGuideline(clock: ClockReading, readsGuideline: boolean): ClockReading {
  if (clock.mode === 'paused') return clock;
  if (readsGuideline && clock.guidelineMs < clock.guidelineAllowanceMs) return { ...clock, kind: 'guideline' };
  return clock.kind === 'guideline' ? { ...clock, kind: 'active' } : clock;
}

/** Tells of every input in the page; a source of the task that is opened is reported at once. Answers what ends it. */
function listenToInput(note: (activity: Activity) => void, report: () => void): () => void {
  const onInput = (event: Event) => note(inputs[event.type as keyof typeof inputs]);
  const onClick = (event: Event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[data-source]')) return;
    note('source');
    report();
  };
  for (const type of Object.keys(inputs)) addEventListener(type, onInput, { passive: true, capture: true });
  for (const type of ['click', 'auxclick']) addEventListener(type, onClick, { capture: true });
  return () => {
    for (const type of Object.keys(inputs)) removeEventListener(type, onInput, { capture: true });
    for (const type of ['click', 'auxclick']) removeEventListener(type, onClick, { capture: true });
  };
}
