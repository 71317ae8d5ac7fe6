import type { Activity } from './beat-notes';
import type { ClockFault } from './post-to-clock';
import type { TimedReading } from './use-live-clock';

/** A pointer that moves tells of itself hundreds of times a second. */
const TELL_EVERY_MS = 1_000;

type Message =
  | { kind: 'activity'; activity: Activity }
  | { kind: 'reading'; reading: TimedReading }
  | { kind: 'fault'; fault: ClockFault };

export interface ClaimTabs {
  /** True in the one tab that reports; alone, or where the browser knows no locks, always. */
  isReporting(): boolean;
  /** Tells the reporting tab what was done in this one. */
  tell(activity: Activity): void;
  /** Shows the other tabs what the server said. */
  show(reading: TimedReading): void;
  /** Shows them why it said nothing more. */
  showFault(fault: ClockFault): void;
  leave(): void;
}

interface Listener {
  /** This tab reports from now on. */
  onReporting: () => void;
  onActivity: (activity: Activity) => void;
  onReading: (reading: TimedReading) => void;
  onFault: (fault: ClockFault) => void;
}

/**
 * The tabs of one browser in which a claim is open: one reports, the others tell it what was done in them. The tab that came into
 * view last is the one, for browsers put those out of view to sleep; when it is closed or dies, another takes over at once.
 */
export function joinClaimTabs(claimId: string, listener: Listener): ClaimTabs {
  const name = `assay-clock-${claimId}`;
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const left = new AbortController();
  const { signal } = left;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only and takes no other argument.
  const post = (message: Message) => channel?.postMessage(message);
  const toldAt = new Map<Activity, number>();
  let holding: object | undefined;
  let isQueued = false;
  const report = (turn: object) => {
    if (signal.aborted) return;
    holding = turn;
    listener.onReporting();
    return new Promise<void>((release) => signal.addEventListener('abort', () => release()));
  };
  const ask = (steal: boolean) => {
    const turn = {};
    if (!steal) isQueued = true;
    const granted = () => {
      if (!steal) isQueued = false;
      return report(turn);
    };
    navigator.locks.request(name, steal ? { steal } : { signal }, granted).catch(() => {
      // Another tab came into view and took over, or this one was left.
      if (holding === turn) holding = undefined;
      if (!isQueued && !signal.aborted) ask(false);
    });
  };
  const takeOver = () => {
    if (!holding && document.visibilityState === 'visible') ask(true);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'reading') listener.onReading(data.reading);
    else if (data.kind === 'fault') listener.onFault(data.fault);
    else if (holding) listener.onActivity(data.activity);
  });
  // Locks exist in secure contexts only.
  if (channel && 'locks' in navigator) {
    ask(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', takeOver, { signal });
  } else void report({});
  return {
    isReporting: () => holding !== undefined,
    tell: (activity) => {
      const now = performance.now();
      if (now - (toldAt.get(activity) ?? -Infinity) < TELL_EVERY_MS) return;
      toldAt.set(activity, now);
      post({ kind: 'activity', activity });
    },
    show: (reading) => post({ kind: 'reading', reading }),
    showFault: (fault) => post({ kind: 'fault', fault }),
    leave: () => {
      holding = undefined;
      left.abort();
      channel?.close();
    },
  };
}
