import type { Result } from '~/core/result';
import { fail, type Failure } from '~/core/result';
import type { Database } from '~/platform/db/database';
import { listSessionHolders } from '../accounts/list-session-holders.server';
import type { HeartbeatInput } from './heartbeat.schema';
import { countBeats, type BeatAnswer } from './count-beats.server';

/** A beat as it came, with the SHA-256 of the session token it came with. */
export interface SignedBeat extends HeartbeatInput {
  tokenHash: string;
}
export type SignedBeatAnswer = BeatAnswer | Extract<Result<never, Failure<'unauthenticated'>>, { ok: false }>;

export interface Heartbeats {
  /** Answers when the beat is committed. Rejects when the database could not be asked. */
  record(beat: SignedBeat): Promise<SignedBeatAnswer>;
}

interface Waiting {
  beat: SignedBeat;
  answer: (answer: SignedBeatAnswer) => void;
  refuse: (fault: unknown) => void;
}

/** Each lane owns the claims whose id ends so, and has one batch under way. */
const LANES = 2;
const MOST_AT_ONCE = 512;

/**
 * Beats of all workspaces of this process, committed in groups: what arrives while a group is under way makes the next one.
 * Sessions are read with every group, so a beat of a session that has ended counts nothing.
 */
export function openHeartbeats(db: Database): Heartbeats {
  const lanes = Array.from({ length: LANES }, () => openLane(db));
  return {
    record: (beat) =>
      new Promise((answer, refuse) => {
        const lane = lanes[(beat.claimId.charCodeAt(beat.claimId.length - 1) & 1) % LANES];
        lane?.({ beat, answer, refuse });
      }),
  };
}

function openLane(db: Database): (waiting: Waiting) => void {
  let queue: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (queue.length > 0) {
      const group = takeGroup(queue);
      queue = group.later;
      await countGroup(db, group.now);
    }
    isRunning = false;
  };
  return (waiting) => {
    queue.push(waiting);
    // What arrives in the same turn of the event loop goes along.
    if (!isRunning) {
      isRunning = true;
      setImmediate(() => void run());
    }
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
async function countGroup(db: Database, group: readonly Waiting[]): Promise<void> {
  try {
    const answers = await countSigned(
      db,
      group.map(({ beat }) => beat),
    );
    group.forEach(({ answer }, index) => {
      const found = answers[index];
      if (found) answer(found);
    });
  } catch (fault) {
    if (group.length === 1) return group.forEach(({ refuse }) => refuse(fault));
    const middle = Math.ceil(group.length / 2);
    await countGroup(db, group.slice(0, middle));
    await countGroup(db, group.slice(middle));
  }
}

async function countSigned(db: Database, beats: readonly SignedBeat[]): Promise<SignedBeatAnswer[]> {
  const holders = await listSessionHolders(db, [...new Set(beats.map(({ tokenHash }) => tokenHash))]);
  const known = beats.flatMap((beat) => {
    const expertId = holders.get(beat.tokenHash);
    return expertId === undefined ? [] : [{ ...beat, expertId }];
  });
  const counted = await countBeats(db, known);
  const byClaim = new Map(known.map((beat, index) => [beat.claimId, counted[index]]));
  return beats.map((beat) => byClaim.get(beat.claimId) ?? fail('unauthenticated', 'unauthenticated', 'Sign in first.'));
}
