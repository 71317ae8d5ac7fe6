import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Database } from '~/platform/db/database';
import type { Beat } from './beat';
import { readClock, type ClockReading } from './clock-reading';
import type { ClockMemory } from './clock-memory';
import type { MomentGuess } from './moment-guess';
import {
  loadClocksNow,
  storeBeatenClocks,
  type AskedClock,
  type BeatenClock,
  type LockedClock,
} from './clock-store.server';
import type { ClockSigns } from './clock-state';
import { advanceClock, leaseEndsAt } from './running-clock';

export type HeartbeatError = Failure<'unauthenticated' | 'claimEnded' | 'leaseOver'>;
/** The clock after a beat and the moment of the database it was counted to, or why it was not. */
export type BeatAnswer = Result<{ clock: ClockReading; now: Date }, HeartbeatError>;

/** A row that others keep writing in between is read again this often. */
const MOST_ROUNDS = 8;

export interface CountOptions {
  /** A command's own reading of the database's clock; without it the clock is read with the rows. */
  moment?: Date;
  /** Spares reading the clocks this process stored itself, and the database's. */
  memory?: { clocks: ClockMemory; moment: MomentGuess };
}

/**
 * Counts the time up to now of many claims at once, each claim at most once, by the database's clock; answers in the order
 * of the beats, after everything is committed. A session is looked up with every beat, so one that has ended counts
 * nothing. A replayed or reordered beat (a sequence not above the last one) changes nothing and answers the clock as it
 * stands; a stale fence is refused, and the clock of an ended claim or of somebody else is not found.
 */
export async function countBeats(
  db: Database,
  beats: readonly Beat[],
  { moment, memory }: CountOptions = {},
): Promise<BeatAnswer[]> {
  const answers: (BeatAnswer | undefined)[] = beats.map(() => undefined);
  let open = beats.map((_, index) => index);
  for (let round = 0; open.length > 0; round += 1) {
    if (round === MOST_ROUNDS) throw new Error(`${open.length} clocks were written by others in ${round} rounds`);
    const asking = open.map((index) => beats[index] ?? missing());
    const read = recall(asking, memory) ?? { ...(await loadClocksNow(db, asking)), isRecalled: false };
    if (!read.isRecalled) memory?.moment.hear(read.now);
    const now = moment?.getTime() ?? read.now;
    const at = new Date(now);
    const counted: BeatenClock[] = [];
    const indexes: number[] = [];
    asking.forEach((beat, position) => {
      const index = open[position] ?? missing();
      const outcome = countBeat(beat, read.asked[position], at);
      if ('segments' in outcome) {
        counted.push(outcome);
        indexes.push(index);
      }
      // A clock from memory may be stale, so only what the database confirms by storing it counts.
      else if (read.isRecalled) memory?.clocks.forget(beat.claimId);
      else answers[index] = outcome;
    });
    const left = await storeBeatenClocks(db, counted, { now: at, isGuess: read.isRecalled });
    if (read.isRecalled && left.size > 0) memory?.moment.distrust();
    counted.forEach(({ clock }, position) => {
      if (left.has(clock.claimId)) memory?.clocks.forget(clock.claimId);
      else {
        memory?.clocks.keep({ ...clock, revision: clock.revision + 1 });
        answers[indexes[position] ?? missing()] = answerWith(clock, at);
      }
    });
    open = open.filter((index) => answers[index] === undefined);
  }
  return answers.map((answer) => answer ?? missing());
}

interface Asked {
  now: number;
  asked: AskedClock[];
  isRecalled: boolean;
}

/** What the beats are about where memory has all of it: storing confirms the moment, and that their expert sent them. */
function recall(beats: readonly Beat[], memory: CountOptions['memory']): Asked | undefined {
  const now = memory?.moment.read();
  if (!memory || now === undefined) return undefined;
  const asked: AskedClock[] = [];
  for (const beat of beats) {
    const clock = memory.clocks.get(beat.claimId);
    if (!clock) return undefined;
    asked.push({ clock, holderId: clock.expertId });
  }
  return { now, asked, isRecalled: true };
}

/** What a beat makes of a clock at `now`: what to store, or an answer that needs no writing. */
function countBeat(beat: Beat, asked: AskedClock | undefined, at: Date): BeatenClock | BeatAnswer {
  const now = at.getTime();
  const askerId = 'expertId' in beat.by ? beat.by.expertId : asked?.holderId;
  if (askerId === undefined) return fail('unauthenticated', 'unauthenticated', 'Sign in first.');
  const clock = asked?.clock;
  if (clock?.expertId !== askerId) {
    return fail('notFound', 'claimEnded', 'This claim is not held any more.');
  }
  if (clock.fence !== beat.fence) return fail('conflict', 'claimEnded', 'This claim is not held any more.');
  if (now >= leaseEndsAt(clock.state, clock.terms)) {
    return fail('conflict', 'leaseOver', 'The time to work on this task is over; the draft is kept.');
  }
  if (beat.sequence <= clock.sequence) return answerWith(clock, at);
  const { state, segments } = advanceClock(clock.state, clock.terms, now, signsOf(beat));
  return { clock: { ...clock, sequence: beat.sequence, state }, segments, by: beat.by };
}

function signsOf({ activity, opened = false, closing = false, offlineEdits = [] }: Beat): ClockSigns {
  return {
    input: activity.some((kind) => kind !== 'source' && kind !== 'guideline'),
    consulted: activity.includes('source'),
    guideline: activity.includes('guideline'),
    opened,
    closing,
    offlineEditAgesMs: offlineEdits,
  };
}

function answerWith(clock: LockedClock, now: Date): BeatAnswer {
  return ok({ clock: readClock(clock, now.getTime()), now });
}

function missing(): never {
  throw new Error('a beat was not answered');
}
