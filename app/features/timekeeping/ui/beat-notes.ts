import { MOST_OFFLINE_EDITS, OLDEST_EDIT_MS } from '../beat';
import type { HeartbeatInput } from '../heartbeat.schema';
import type { EditTimes } from './edit-times';

export type Activity = HeartbeatInput['activity'][number];
type BeatBody = Omit<HeartbeatInput, 'claimId' | 'fence'>;

const LEAST_BETWEEN_EDITS_MS = 10_000;
/** Two beats that did not arrive: before that, edits are told as input alone. */
const SILENCE_MS = 60_000;
/** A device's clock that moves so much otherwise than the server's was set. */
const JUMP_MS = 120_000;
const MOST_JUMPS = 1_000;
/**
 * Numbers of beats are dealt out among so many places, each page has one: reports of two devices never carry the same number, so
 * that an answer shows whose report was counted.
 */
export const BEAT_PLACES = 1_024;

/** What a workspace has seen since its last beat that was counted. */
export interface BeatNotes {
  /** Something was done; `atMs` on a clock that never runs backwards. */
  note(kind: Activity, atMs: number): void;
  /**
   * The next beat, said by a page that is being left or one that stays. What it says is forgotten when `answered` learns that it
   * was counted, and said again otherwise.
   */
  next(atMs: number, isClosing?: boolean): BeatBody;
  /**
   * The server took the beat with the number `sent`, and its counter stands at `counted`. False when a report of another device
   * had a higher number, so that this one was not counted and has to be said again.
   */
  answered(sent: number, counted: number, atMs: number): boolean;
  /** The last beat was given to the browser to send: its answer is never read, and its input must not vouch for what follows. */
  handedOver(): void;
  /** Another tab of this claim heard from the server: nobody's page has just been opened. */
  heard(sequence: number): void;
  /** What the device's own clock and the server's said at the same time, epoch milliseconds. Nothing is counted by the former. */
  compare(deviceMs: number, serverMs: number): void;
}

interface Said {
  sequence: number;
  atMs: number;
  kinds: ReadonlySet<Activity>;
  jumps: number;
}

/**
 * Begins after what the server has counted. The first beat of a page leaves a round of numbers free: the last report of the page
 * before it, sent while it closed, may still be on its way. `place` is this page's, from 0 to below `BEAT_PLACES`. What a page that
 * died could not tell of its edits, the first beats of this one do.
 */
export function createBeatNotes(
  countedSequence: number,
  openedAtMs: number,
  place: number,
  editTimes: EditTimes,
): BeatNotes {
  let sequence = countedSequence + BEAT_PLACES;
  let isOpened = false;
  let seen = new Set<Activity>();
  let said: Said[] = [];
  let edits = editTimes.recall().map((age) => openedAtMs - age);
  let countedAtMs = edits.length > 0 ? -Infinity : openedAtMs;
  let lead: number | undefined;
  let jumps = 0;
  const agesOf = (atMs: number) => edits.map((at) => Math.min(OLDEST_EDIT_MS, Math.max(0, Math.round(atMs - at))));
  const keepEdits = (atMs: number) => editTimes.keep(agesOf(atMs));
  return {
    note: (kind, atMs) => {
      seen.add(kind);
      if (kind === 'edit' && atMs - (edits.at(-1) ?? -Infinity) >= LEAST_BETWEEN_EDITS_MS) {
        edits = [...edits, atMs].slice(-MOST_OFFLINE_EDITS);
        keepEdits(atMs);
      }
    },
    next: (atMs, isClosing = false) => {
      sequence = numberAfter(sequence, place);
      const kinds = new Set([...said.flatMap((beat) => [...beat.kinds]), ...seen]);
      said = [...said, { sequence, atMs, kinds, jumps }];
      seen = new Set();
      return {
        sequence,
        activity: [...kinds],
        ...(isOpened ? {} : { opened: true }),
        ...(isClosing ? { closing: true } : {}),
        ...(jumps > 0 ? { clockJumps: jumps } : {}),
        ...(edits.length > 0 && atMs - countedAtMs > SILENCE_MS ? { offlineEdits: agesOf(atMs) } : {}),
      };
    },
    answered: (sent, counted, atMs) => {
      sequence = Math.max(sequence, counted);
      if (counted !== sent && counted % BEAT_PLACES !== place) return false;
      const last = said.findLast((beat) => beat.sequence <= counted);
      said = said.filter((beat) => beat.sequence > counted);
      jumps -= last?.jumps ?? 0;
      said = said.map((beat) => ({ ...beat, jumps: beat.jumps - (last?.jumps ?? 0) }));
      if (edits.length > 0) {
        edits = edits.filter((at) => at > (last?.atMs ?? -Infinity));
        keepEdits(atMs);
      }
      countedAtMs = atMs;
      isOpened = true;
      return true;
    },
    handedOver: () => {
      said = said.map((beat) => ({ ...beat, kinds: new Set() }));
    },
    heard: (counted) => {
      sequence = Math.max(sequence, counted);
      isOpened = true;
    },
    compare: (deviceMs, serverMs) => {
      const before = lead;
      lead = deviceMs - serverMs;
      if (before !== undefined && Math.abs(lead - before) > JUMP_MS) jumps = Math.min(jumps + 1, MOST_JUMPS);
    },
  };
}

/** The next number above another that belongs to a place. */
function numberAfter(sequence: number, place: number): number {
  const next = sequence - (sequence % BEAT_PLACES) + place;
  return next > sequence ? next : next + BEAT_PLACES;
}
