import type { Database } from '~/platform/db/database';
import type { Beat } from './beat';
import { createClockMemory } from './clock-memory';
import { countBeats, type BeatAnswer, type CountOptions } from './count-beats.server';
import { createMomentGuess } from './moment-guess';
import { insertClockJumps } from './time-signal-store.server';

export interface Heartbeats {
  /** Answers when the beat is committed. Rejects when the database could not be asked. */
  record(beat: Beat): Promise<BeatAnswer>;
}

interface Counting {
  db: Database;
  memory: NonNullable<CountOptions['memory']>;
  countMs: () => number;
}

interface Waiting {
  beat: Beat;
  /** When it arrived, as `countMs` counts. */
  sinceMs: number;
  answer: (answer: BeatAnswer) => void;
  refuse: (fault: unknown) => void;
}

/** While one waits for the database, the other reads and answers. */
const FLUSHERS = 2;
const MOST_AT_ONCE = 512;
/** About half a kilobyte each. */
const MOST_REMEMBERED = 100_000;
/**
 * A page gives a report up after this long and says in its next what came of it. Counted all the same, it would use up the silence that
 * the edits of the next one are about.
 */
const MOST_WAITED_MS = 10_000;

/**
 * Beats of all workspaces of this process, committed in groups by flushers of which each owns some of the claims: what arrives while
 * its group is under way makes its next one. `countMs` is a clock that never runs backwards, milliseconds.
 */
export function openHeartbeats(db: Database, countMs: () => number = () => performance.now()): Heartbeats {
  const memory = { clocks: createClockMemory(MOST_REMEMBERED), moment: createMomentGuess(countMs) };
  const flushers = Array.from({ length: FLUSHERS }, () => openFlusher({ db, memory, countMs }));
  return {
    record: (beat) =>
      new Promise((answer, refuse) => {
        const flush = flushers[beat.claimId.charCodeAt(beat.claimId.length - 1) % FLUSHERS];
        flush?.({ beat, sinceMs: countMs(), answer, refuse });
      }),
  };
}

/** Takes beats one by one and counts them in groups, one group at a time. */
function openFlusher(counting: Counting): (waiting: Waiting) => void {
  let queue: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    while (queue.length > 0) {
      const group = takeGroup(queue);
      queue = group.later;
      await countGroup(counting, group.now);
    }
    isRunning = false;
  };
  return (waiting) => {
    queue.push(waiting);
    if (isRunning) return;
    isRunning = true;
    // What arrives in the same turn of the event loop goes along.
    setImmediate(() => void run());
  };
}

/** The first of the queue, each claim once: the second beat of a claim goes with a later group. */
function takeGroup(queue: readonly Waiting[]): { now: Waiting[]; later: Waiting[] } {
  const claims = new Set<string>();
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  for (const waiting of queue) {
    const { claimId } = waiting.beat;
    if (now.length === MOST_AT_ONCE || claims.has(claimId)) later.push(waiting);
    else {
      claims.add(claimId);
      now.push(waiting);
    }
  }
  return { now, later };
}

/** Counts a group and answers each; when the database refuses the whole, in halves, so that one bad beat stops no other. */
async function countGroup(counting: Counting, whole: readonly Waiting[]): Promise<void> {
  const group = refuseLate(whole, counting.countMs() - MOST_WAITED_MS);
  if (group.length === 0) return;
  const { db, memory } = counting;
  try {
    const answers = await countBeats(
      db,
      group.map(({ beat }) => beat),
      { memory },
    );
    await keepClockJumps(db, group, answers);
    group.forEach(({ answer }, index) => {
      const found = answers[index];
      if (found) answer(found);
    });
  } catch (fault) {
    if (group.length === 1) return group.forEach(({ refuse }) => refuse(fault));
    const middle = Math.ceil(group.length / 2);
    await countGroup(counting, group.slice(0, middle));
    await countGroup(counting, group.slice(middle));
  }
}

/** Those of a group that arrived after a moment; the others are refused. */
function refuseLate(group: readonly Waiting[], afterMs: number): readonly Waiting[] {
  if (group.every(({ sinceMs }) => sinceMs > afterMs)) return group;
  return group.filter(({ sinceMs, refuse }) => {
    if (sinceMs > afterMs) return true;
    refuse(new Error('the beat waited too long'));
    return false;
  });
}

/** What beats that were answered tell of their devices' clocks: of a group hardly ever one. */
async function keepClockJumps(db: Database, group: readonly Waiting[], answers: readonly BeatAnswer[]): Promise<void> {
  const told = group.flatMap(({ beat: { claimId, sequence, clockJumps } }, index) =>
    clockJumps !== undefined && answers[index]?.ok ? [{ claimId, sequence, jumps: clockJumps }] : [],
  );
  if (told.length > 0) await insertClockJumps(db, told);
}
