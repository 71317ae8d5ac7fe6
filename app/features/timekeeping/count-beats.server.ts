import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Database } from '~/platform/db/database';
import type { Beat } from './beat';
import { readClock, type ClockReading } from './clock-reading';
import { loadClocksNow, storeBeatenClocks, type BeatenClock, type LockedClock } from './clock-store.server';
import { advanceClock, leaseEndsAt, type ClockSigns } from './running-clock';

export type HeartbeatError = Failure<'claimEnded' | 'leaseOver'>;
/** The clock after a beat and the moment of the database it was counted to, or why it was not. */
export type BeatAnswer = Result<{ clock: ClockReading; now: Date }, HeartbeatError>;

/** A row that others keep writing in between is read again this often. */
const MOST_ROUNDS = 8;

/**
 * Counts the time up to now of many claims at once, each claim at most once, by the database's clock; answers in the order
 * of the beats, after everything is committed. A replayed or reordered beat (a sequence not above the last one) changes
 * nothing and answers the clock as it stands; a stale fence is refused, and the clock of an ended claim or of somebody
 * else is not found. `moment` is a command's own reading of that clock; without it the clock is read with the rows.
 */
export async function countBeats(db: Database, beats: readonly Beat[], moment?: Date): Promise<BeatAnswer[]> {
  const answers = new Map<Beat, BeatAnswer>();
  let open = beats;
  for (let round = 0; open.length > 0; round += 1) {
    if (round === MOST_ROUNDS)
      throw new Error(`${open.length} clocks were written by others in each of ${round} rounds`);
    const read = await loadClocksNow(
      db,
      open.map((beat) => beat.claimId),
    );
    const { clocks } = read;
    const now = moment?.getTime() ?? read.now;
    const counted = new Map<Beat, BeatenClock>();
    for (const beat of open) {
      const outcome = countBeat(beat, clocks.get(beat.claimId), now);
      if ('segments' in outcome) counted.set(beat, outcome);
      else answers.set(beat, outcome);
    }
    const stored = counted.size > 0 ? await storeBeatenClocks(db, [...counted.values()]) : new Set<string>();
    for (const [beat, { clock }] of counted) {
      if (stored.has(beat.claimId)) answers.set(beat, answerWith(clock, now));
    }
    open = open.filter((beat) => !answers.has(beat));
  }
  return beats.map((beat) => answers.get(beat) ?? missing());
}

/** What a beat makes of a clock at `now`: what to store, or an answer that needs no writing. */
function countBeat(beat: Beat, clock: LockedClock | undefined, now: number): BeatenClock | BeatAnswer {
  if (clock?.expertId !== beat.expertId) {
    return fail('notFound', 'claimEnded', 'This claim is not held any more.');
  }
  if (clock.fence !== beat.fence) return fail('conflict', 'claimEnded', 'This claim is not held any more.');
  if (now >= leaseEndsAt(clock.state, clock.terms)) {
    return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
  }
  if (beat.sequence <= clock.sequence) return answerWith(clock, now);
  const { state, segments } = advanceClock(clock.state, clock.terms, now, signsOf(beat));
  return { clock: { ...clock, sequence: beat.sequence, state }, segments };
}

function signsOf({ activity, opened = false, offlineEdits = [] }: Beat): ClockSigns {
  return {
    input: activity.some((kind) => kind !== 'source'),
    consulted: activity.includes('source'),
    opened,
    offlineEditAgesMs: offlineEdits,
  };
}

function answerWith(clock: LockedClock, now: number): BeatAnswer {
  return ok({ clock: readClock(clock), now: new Date(now) });
}

function missing(): never {
  throw new Error('a beat was not answered');
}
