import { MOST_OFFLINE_EDITS } from '../beat';
import type { HeartbeatInput } from '../heartbeat.schema';

export type Activity = HeartbeatInput['activity'][number];
type BeatBody = Omit<HeartbeatInput, 'claimId' | 'fence'>;

const LEAST_BETWEEN_EDITS_MS = 10_000;
/** Two beats that did not arrive: before that, edits are told as input alone. */
const SILENCE_MS = 60_000;

/** What a workspace has seen since its last beat that arrived. */
export interface BeatNotes {
  /** Something was done; `atMs` on a clock that never runs backwards. */
  note(kind: Activity, atMs: number): void;
  /** The next beat. What it says is forgotten when `arrived` is called, and said again otherwise. */
  next(atMs: number): BeatBody;
  /** The last beat arrived and the server's counter stands at `sequence`. */
  arrived(sequence: number, atMs: number): void;
  /** The last beat was given to the browser to send: its answer is never read, and its input must not vouch for what follows. */
  handedOver(): void;
  /** Another tab of this claim heard from the server: nobody's page has just been opened. */
  heard(sequence: number): void;
}

/**
 * Begins after what the server has counted. The first beat of a page leaves one number free: the last report of the page before it,
 * sent while it closed, may still be on its way.
 */
export function createBeatNotes(countedSequence: number, openedAtMs: number): BeatNotes {
  let sequence = countedSequence + 1;
  let isOpened = false;
  let seen = new Set<Activity>();
  let said = new Set<Activity>();
  let edits: number[] = [];
  let arrivedAtMs = openedAtMs;
  return {
    note: (kind, atMs) => {
      seen.add(kind);
      if (kind === 'edit' && atMs - (edits.at(-1) ?? -Infinity) >= LEAST_BETWEEN_EDITS_MS) {
        edits = [...edits, atMs].slice(-MOST_OFFLINE_EDITS);
      }
    },
    next: (atMs) => {
      sequence += 1;
      said = new Set([...said, ...seen]);
      seen = new Set();
      return {
        sequence,
        activity: [...said],
        ...(isOpened ? {} : { opened: true }),
        ...(edits.length > 0 && atMs - arrivedAtMs > SILENCE_MS
          ? { offlineEdits: edits.map((at) => Math.max(0, Math.round(atMs - at))) }
          : {}),
      };
    },
    arrived: (counted, atMs) => {
      arrivedAtMs = atMs;
      sequence = Math.max(sequence, counted);
      isOpened = true;
      said = new Set();
      edits = [];
    },
    handedOver: () => {
      said = new Set();
    },
    heard: (counted) => {
      sequence = Math.max(sequence, counted);
      isOpened = true;
    },
  };
}
