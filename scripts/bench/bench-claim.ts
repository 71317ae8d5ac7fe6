import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import type { ExpertCtx } from '~/features/accounts/context';
import { claimTask } from '~/features/reviews/claim-task.server';
import { sql } from '~/platform/db/sql';
import { openTemporaryGround } from '../scenario/open-temporary-ground';
import { driveClaims, type Claim, type ClaimFigures } from './claim/drive-claims';
import {
  addOwnHistory,
  eligibleJobs,
  expertIdOf,
  fillOpenSeats,
  groupsOf,
  submitHeldClaims,
  type OpenSeats,
} from './claim/fill-open-seats';
import { referenceClaim } from './claim/reference-claim';

// npm run bench:claim: pick-up through the product's own command, committed before it is answered, against one frozen statement that
// writes the same rows through the same pool, over sizes of the marketplace; and what an expert's own past, fifty thousand claims in a
// row and somebody's long transaction do to it.
const CALLERS = 64;
const POOL_SIZE = 16;
const EXPERTS = 100_000;
/** The reference is given this many jobs to look through, in order. */
const CANDIDATES = 50;
const LEAST_RATIO = 0.67;
const MOST_FLATNESS = 1.2;
const MOST_OWN_HISTORY_GROWTH = 1.5;
const LEAST_HELD_SNAPSHOT = 0.6;
/** One claim after the other, of one expert who has handed in the one before. */
const OWN_CLAIMS = 200;

const { values } = parseArgs({
  options: {
    seats: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '3' },
    runs: { type: 'string', default: '3' },
    // Jobs, and how many of them each expert may take.
    points: { type: 'string', default: '50:50,500:50,2000:50,10000:50,10000:10000' },
    claims: { type: 'string', default: '50000' },
    history: { type: 'string', default: '20000' },
    held: { type: 'string', default: '30' },
  },
});
const seats = Number(values.seats);
const seconds = Number(values.seconds);
const ground = await openTemporaryGround({ durable: true, poolSize: POOL_SIZE });
const { db, services } = ground;
let last = 0;
let doubles = 0;

try {
  const points: { jobs: number; eligible: number; ratio: number }[] = [];
  for (const point of values.points.split(',')) {
    const [jobs = 0, eligible = 0] = point.split(':').map(Number);
    const open = await fill({ jobs, eligible, experts: EXPERTS, seats });
    const reference = referenceTo(open);
    const ratios: number[] = [];
    for (let run = 1; run <= Number(values.runs); run += 1) {
      const bare = await measure(reference, seconds);
      const ours = await measure(claimAs, seconds);
      ratios.push(ours.perSecond / bare.perSecond);
      console.log(
        `${jobs} jobs, ${eligible} for each expert: reference ${draw(bare)}; ours ${draw(ours)}; ${ratios.at(-1)?.toFixed(2)}`,
      );
    }
    points.push({ jobs, eligible, ratio: middle(ratios) });
  }
  const worst = points.reduce((one, other) => (other.ratio < one.ratio ? other : one));

  await fill({ jobs: 50, eligible: 50, experts: EXPERTS, seats });
  const flatness = await measureFlatness();
  const heldSnapshot = await measureHeldSnapshot();
  const ownHistoryGrowth = await measureOwnHistory();

  const figures = {
    seats,
    callers: CALLERS,
    ratio: worst.ratio,
    worst: `${worst.jobs}:${worst.eligible}`,
    points,
    doubles,
    flatness,
    ownHistoryGrowth,
    heldSnapshot,
    leastRatio: LEAST_RATIO,
    mostFlatness: MOST_FLATNESS,
    mostOwnHistoryGrowth: MOST_OWN_HISTORY_GROWTH,
    leastHeldSnapshot: LEAST_HELD_SNAPSHOT,
  };
  if (
    worst.ratio < LEAST_RATIO ||
    doubles > 0 ||
    flatness > MOST_FLATNESS ||
    ownHistoryGrowth > MOST_OWN_HISTORY_GROWTH ||
    heldSnapshot < LEAST_HELD_SNAPSHOT
  ) {
    console.log('OVER: a limit is not kept');
    process.exitCode = 1;
  }
  console.log(JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)));
} finally {
  await ground.close();
}

async function fill(open: OpenSeats): Promise<OpenSeats> {
  await fillOpenSeats(db, open);
  return open;
}

function nextExpert(): number {
  last = (last % EXPERTS) + 1;
  return last;
}

async function claimAs(expert: number): Promise<boolean> {
  const ctx: ExpertCtx = {
    actor: { kind: 'expert', userId: expertIdOf(expert) },
    now: new Date(),
    db,
    newId: uuidv7,
    services,
    requestId: 'bench',
  };
  return (await claimTask(ctx, { claimId: uuidv7() })).ok;
}

/** The frozen statement, which is given the first jobs that an expert of the group may take. */
function referenceTo(open: OpenSeats): Claim {
  const lists = Array.from({ length: groupsOf(open) }, (_, group) => eligibleJobs(open, group).slice(0, CANDIDATES));
  return async (expert) => {
    const jobs = lists[expert % lists.length] ?? [];
    return (await db.query(referenceClaim(expertIdOf(expert), uuidv7(), jobs))).length === 1;
  };
}

/** One window of claims, handed in after it; nobody may have gone away with nothing, and no seat twice. */
async function measure(claim: Claim, windowSeconds: number): Promise<ClaimFigures> {
  const figures = await driveClaims(claim, { callers: CALLERS, nextExpert, until: { seconds: windowSeconds } });
  await handIn(figures);
  return figures;
}

async function handIn({ empty }: ClaimFigures): Promise<void> {
  if (empty > 0) throw new Error(`${empty} callers were given nothing`);
  const found = await db.first<{ doubles: number }>(sql`
    SELECT (count(*) - count(DISTINCT seat_id) + count(*) - count(DISTINCT (expert_id, slot)))::int AS doubles
    FROM claim WHERE status = 'held'`);
  doubles += found?.doubles ?? 0;
  await submitHeldClaims(db);
}

/** How much longer a claim takes at the end of many than at their beginning. */
async function measureFlatness(): Promise<number> {
  const windows = 10;
  const speeds: number[] = [];
  for (let window = 1; window <= windows; window += 1) {
    const until = { claims: Number(values.claims) / windows };
    const figures = await driveClaims(claimAs, { callers: CALLERS, nextExpert, until });
    await handIn(figures);
    speeds.push(figures.perSecond);
    console.log(`claims ${(window - 1) * until.claims} to ${window * until.claims}: ${draw(figures)}`);
  }
  return middle(speeds.slice(0, 3)) / middle(speeds.slice(-3));
}

/** The last third of a while in which somebody's transaction sees the beginning, against its first third. */
async function measureHeldSnapshot(): Promise<number> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await client.query('SELECT count(*) FROM job');
    const figures = await measure(claimAs, Number(values.held));
    const third = Math.floor(Number(values.held) / 3);
    const whole = figures.bySecond.slice(0, Number(values.held));
    const sum = (some: number[]) => some.reduce((total, claims) => total + claims, 0);
    const share = sum(whole.slice(-third)) / sum(whole.slice(0, third));
    console.log(
      `beside a transaction of ${values.held} s: ${draw(figures)}; its end at ${share.toFixed(2)} of its beginning`,
    );
    return share;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** How much longer a claim takes an expert who has read the first tasks already than one who has read none. */
async function measureOwnHistory(): Promise<number> {
  const [newcomer, veteran] = [1, 2];
  await fill({ jobs: 1, eligible: 1, experts: 1_000, seats: Number(values.history) * 2 });
  await addOwnHistory(db, expertIdOf(veteran), Number(values.history));
  const times: [number, number][] = [];
  for (let run = 1; run <= Number(values.runs); run += 1) {
    times.push([await claimAlone(newcomer), await claimAlone(veteran)]);
  }
  const [ofNewcomer, ofVeteran] = [middle(times.map(([first]) => first)), middle(times.map(([, second]) => second))];
  console.log(
    `one claim: ${ofNewcomer.toFixed(2)} ms with no past, ${ofVeteran.toFixed(2)} ms with ${values.history} reviews behind`,
  );
  return ofVeteran / ofNewcomer;
}

/** Milliseconds of one claim of many by one expert, each handed in before the next. */
async function claimAlone(expert: number): Promise<number> {
  const times: number[] = [];
  for (let claim = 1; claim <= OWN_CLAIMS; claim += 1) {
    const figures = await driveClaims(claimAs, { callers: 1, nextExpert: () => expert, until: { claims: 1 } });
    await handIn(figures);
    times.push(figures.p50Ms);
  }
  return middle(times);
}

function draw({ perSecond, p50Ms, p99Ms }: ClaimFigures): string {
  return `${Math.round(perSecond)}/s, median ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}

function middle(items: readonly number[]): number {
  return [...items].sort((one, other) => one - other)[Math.floor(items.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
