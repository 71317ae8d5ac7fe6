import type { Activity } from './beat-notes';
import type { TimedReading } from './use-live-clock';

/** A pointer that moves tells of itself hundreds of times a second. */
const TELL_EVERY_MS = 1_000;

type Message = { kind: 'activity'; activity: Activity } | { kind: 'reading'; reading: TimedReading };

export interface ClaimTabs {
  /** True in the one tab that reports; alone, or where the browser knows no locks, always. */
  isReporting(): boolean;
  /** Tells the reporting tab what was done in this one. */
  tell(activity: Activity): void;
  /** Shows the other tabs what the server said. */
  show(reading: TimedReading): void;
  leave(): void;
}

interface Listener {
  /** This tab reports from now on. */
  onReporting: () => void;
  onActivity: (activity: Activity) => void;
  onReading: (reading: TimedReading) => void;
}

/**
 * The tabs of one browser in which a claim is open: one reports, the others tell it what was done in them. When the reporting one
 * is closed or dies, another takes over at once.
 */
export function joinClaimTabs(claimId: string, listener: Listener): ClaimTabs {
  const name = `assay-clock-${claimId}`;
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
  const left = new AbortController();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only and takes no other argument.
  const post = (message: Message) => channel?.postMessage(message);
  const toldAt = new Map<Activity, number>();
  let isReporting = false;
  let release = () => {};
  const report = () => {
    isReporting = true;
    listener.onReporting();
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'reading') listener.onReading(data.reading);
    else if (isReporting) listener.onActivity(data.activity);
  });
  // Locks exist in secure contexts only.
  if (channel && 'locks' in navigator) {
    const held = new Promise<void>((resolve) => (release = resolve));
    navigator.locks
      .request(name, { signal: left.signal }, () => {
        report();
        return held;
      })
      .catch(() => {
        // Given up before it was this tab's turn.
      });
  } else report();
  return {
    isReporting: () => isReporting,
    tell: (activity) => {
      const now = performance.now();
      if (now - (toldAt.get(activity) ?? -Infinity) < TELL_EVERY_MS) return;
      toldAt.set(activity, now);
      post({ kind: 'activity', activity });
    },
    show: (reading) => post({ kind: 'reading', reading }),
    leave: () => {
      isReporting = false;
      left.abort();
      release();
      channel?.close();
    },
  };
}
