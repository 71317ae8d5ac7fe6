import fc from 'fast-check';
import { expect, it } from 'vitest';
import { payForTime } from '~/core/money';
import { expectOk } from '~/core/result';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { extendLease } from '~/features/timekeeping/extend-lease.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { sql } from '~/platform/db/sql';
import {
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

// Any history of one expert who holds two claims at a time over the real database. CLOCK_HISTORIES says how many; the acceptance runs 5,000.
const HISTORIES = Number(process.env['CLOCK_HISTORIES'] ?? 300);
const CLAIMS_PER_JOB = 40;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** What the guideline takes to read, job by job: a history uses it up, uses some of it, or has none of it. */
const readingTimesMs = [MINUTE_MS, 5 * MINUTE_MS, 0];

const db = useTestDatabase();

type Beats = ReturnType<typeof openHeartbeats>;
interface Held {
  claimId: string;
  fence: number;
}

const beat = fc.record({
  act: fc.constant('beat' as const),
  which: fc.nat({ max: 1 }),
  /** A new beat, one with a number that was counted, one of an earlier life of the seat, or the same one twice at once. */
  as: fc.constantFrom('new', 'new', 'new', 'new', 'replay', 'staleFence', 'twice'),
  activity: fc.subarray(['keyboard', 'edit', 'source', 'guideline'] as const),
  opened: fc.boolean(),
  closing: fc.boolean(),
  offlineEdits: fc.array(fc.nat({ max: 20 * MINUTE_MS }), { maxLength: 4 }),
});
const command = fc.record({
  act: fc.constantFrom('pause' as const, 'resume' as const, 'extend' as const),
  which: fc.nat({ max: 1 }),
});
const end = fc.record({
  act: fc.constantFrom('release' as const, 'sweep' as const, 'take' as const),
  which: fc.nat({ max: 1 }),
});
const move = fc.record({
  act: fc.constant('move' as const),
  byMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 45_000 }) },
    { weight: 3, arbitrary: fc.integer({ min: 45_000, max: 20 * MINUTE_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: -5 * MINUTE_MS, max: 0 }) },
  ),
});
const history = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: beat },
    { weight: 5, arbitrary: move },
    { weight: 1, arbitrary: command },
    { weight: 2, arbitrary: end },
  ),
  { minLength: 1, maxLength: 16 },
);
type Step = typeof history extends fc.Arbitrary<(infer One)[]> ? One : never;
type BeatStep = Extract<Step, { act: 'beat' }>;
/** How the same history would be told to a server that does not look at the number, or not at the fence. */
type Mutant = 'noSequence' | 'noFence';

interface Ground extends Pick<TestJob, 'jobId' | 'company'> {
  readingMs: number;
  /** How many more claims may begin in the job. */
  left: number;
}

let ground: Ground | undefined;
let jobs = 0;

/** A job in which so many more claims may begin: a new one when the last is used up. */
async function findGround(claims: number): Promise<Ground> {
  if (ground && ground.left >= claims) return ground;
  const job = await makeOpenJob(db, { tasks: CLAIMS_PER_JOB, capSeconds: 900, leaseSeconds: 1200 });
  const readingMs = readingTimesMs[jobs % readingTimesMs.length] ?? 0;
  await db.execute(sql`UPDATE guideline_version SET reading_ms = ${readingMs}::int WHERE job_id = ${job.jobId}::uuid`);
  jobs += 1;
  ground = { ...job, readingMs, left: CLAIMS_PER_JOB };
  return ground;
}

/** A new expert who holds two tasks; the second waits paused. */
async function holdTwo(job: Ground): Promise<{ expertId: string; claims: [Held, Held] }> {
  job.left -= 2;
  const expertId = await makeExpert(db, [physician]);
  const first = await claimNext(db, expertId, job.jobId);
  return { expertId, claims: [first, await claimNext(db, expertId, job.jobId)] };
}

/** The expert's next task, in the place of one that has ended. */
async function takeNext(job: Ground, expertId: string, claim: Held): Promise<Held> {
  if (await rowOf(claim.claimId)) return claim;
  job.left -= 1;
  return claimNext(db, expertId, job.jobId);
}

const rowOf = (claimId: string) =>
  db.first<{ sequence: number; revision: number; segments: number }>(sql`
    SELECT sequence, revision, (SELECT count(*)::int FROM segment s WHERE s.claim_id = r.claim_id) AS segments
    FROM running_clock r WHERE r.claim_id = ${claimId}::uuid`);

/** Sends one beat of a history; what must not count is compared with the row before. */
async function sendBeat(beats: Beats, expertId: string, claim: Held, step: BeatStep, mutant?: Mutant): Promise<void> {
  const before = await rowOf(claim.claimId);
  if (!before) return;
  const isReplay = step.as === 'replay';
  const isStale = step.as === 'staleFence';
  const body = {
    claimId: claim.claimId,
    by: { expertId },
    fence: isStale && mutant !== 'noFence' ? claim.fence + 1 : claim.fence,
    sequence: isReplay && mutant !== 'noSequence' ? Math.max(1, before.sequence) : before.sequence + 1,
    activity: [...step.activity],
    opened: step.opened,
    closing: step.closing,
    offlineEdits: step.offlineEdits,
  };
  if (step.as === 'twice') await Promise.all([beats.record(body), beats.record(body)]);
  else await beats.record(body);
  const isNew = !isReplay && !isStale;
  const isFirst = isReplay && before.sequence === 0;
  if (!isNew && !isFirst) expect(await rowOf(claim.claimId)).toEqual(before);
}

const commands = { pause: pauseClock, resume: resumeClock, extend: extendLease, release: releaseClaim };

/** Plays a history to its end, in which every claim has ended, and checks what stands then. */
async function play(steps: readonly Step[], mutant?: Mutant): Promise<void> {
  const job = await findGround(2 + steps.filter(({ act }) => act === 'take').length);
  const held = await poolHeld(job);
  const { expertId, claims } = await holdTwo(job);
  const beats = openHeartbeats(db);
  for (const step of steps) {
    if (step.act === 'move') await moveClock(db, step.byMs);
    else if (step.act === 'sweep') await lapseClaims(await makeSystemCtx(db));
    else {
      const claim = claims[step.which] ?? claims[0];
      if (step.act === 'beat') await sendBeat(beats, expertId, claim, step, mutant);
      else if (step.act === 'take') claims[step.which === 0 ? 0 : 1] = await takeNext(job, expertId, claim);
      else await commands[step.act](await expertCtx(db, expertId), claim);
    }
  }
  await moveClock(db, DAY_MS);
  await lapseClaims(await makeSystemCtx(db));
  await approveAll(job, expertId);
  await expectTiled(expertId, job);
  expect(await poolHeld(job)).toBe(held);
}

/** What the job's pool holds for readings that are promised or not settled yet. */
async function poolHeld({ jobId }: Ground): Promise<bigint | undefined> {
  const pool = await db.first<{ heldMinor: bigint }>(
    sql`SELECT held_minor FROM overhead_pool WHERE job_id = ${jobId}::uuid`,
  );
  return pool?.heldMinor;
}

async function approveAll({ company }: Ground, expertId: string): Promise<void> {
  const ended = await db.query<{ claimId: string }>(
    sql`SELECT id AS claim_id FROM claim WHERE expert_id = ${expertId}::uuid`,
  );
  for (const claim of ended) expectOk(await approveClaim(await companyCtx(db, company), claim));
}

interface EndedClaim {
  claimedAt: Date;
  endedAt: Date | null;
  payableMs: number | null;
  amountMinor: bigint | null;
  rateMinorPerHour: bigint;
  capMs: number;
  guidelineAllowanceMs: number;
  guidelineMs: number;
  guidelineAmountMinor: bigint;
  pieces: { from: number; to: number; payable: boolean; kind: string }[];
  /** What its postings gave to the expert, by the first word of their key. */
  posted: Record<string, number>;
}

/**
 * The segments of each claim tile it from claim to end; pay and its posting are the stated function of the payable ones, which never
 * overlap, those of the guideline for themselves, within what was promised, over all claims together no longer than it takes to read.
 */
async function expectTiled(expertId: string, { readingMs }: Ground): Promise<void> {
  const ended = await db.query<EndedClaim>(sql`
    SELECT c.claimed_at, c.ended_at, c.payable_ms, c.amount_minor, c.rate_minor_per_hour, c.cap_ms, c.guideline_allowance_ms,
      c.guideline_ms, c.guideline_amount_minor,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', (extract(epoch FROM s.started_at) * 1000)::bigint,
        'to', (extract(epoch FROM s.ended_at) * 1000)::bigint, 'payable', s.payable, 'kind', s.kind) ORDER BY s.started_at)
        FROM segment s WHERE s.claim_id = c.id), '[]') AS pieces,
      coalesce((SELECT jsonb_object_agg(split_part(t.idempotency_key, ':', 1), e.amount_minor) FROM ledger_transaction t
        JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'expert_pending'
        WHERE t.claim_id = c.id), '{}') AS posted
    FROM claim c WHERE c.expert_id = ${expertId}::uuid`);
  expect(ended.length).toBeGreaterThanOrEqual(2);
  let readMs = 0;
  const paid: [number, number][] = [];
  for (const claim of ended) {
    let edge = claim.claimedAt.getTime();
    for (const { from, to, payable } of claim.pieces) {
      expect(from).toBe(edge);
      expect(to).toBeGreaterThan(from);
      if (payable) paid.push([from, to]);
      edge = to;
    }
    expect(claim.endedAt?.getTime()).toBe(edge);
    const guideline = lengthOf(claim.pieces.filter(({ kind }) => kind === 'guideline'));
    const payable = lengthOf(claim.pieces.filter(({ kind, payable: counts }) => counts && kind !== 'guideline'));
    expect(claim.payableMs).toBe(payable);
    expect(claim.guidelineMs).toBe(guideline);
    expect(guideline).toBeLessThanOrEqual(claim.guidelineAllowanceMs);
    readMs += guideline;
    expect(payable).toBeLessThanOrEqual(Math.min(claim.capMs, edge - claim.claimedAt.getTime()));
    const approve = payForTime(payable, claim.rateMinorPerHour);
    const guidelineMinor = payForTime(guideline, claim.rateMinorPerHour);
    expect([claim.amountMinor, claim.guidelineAmountMinor]).toEqual([approve, guidelineMinor]);
    expect(claim.posted).toEqual({
      ...(approve > 0n && { approve: Number(approve) }),
      ...(guidelineMinor > 0n && { guideline: Number(guidelineMinor) }),
    });
  }
  expect(readMs).toBeLessThanOrEqual(readingMs);
  paid.sort(([one], [other]) => one - other);
  for (const [index, [from]] of paid.entries()) expect(from).toBeGreaterThanOrEqual(paid[index - 1]?.[1] ?? 0);
}

const lengthOf = (pieces: EndedClaim['pieces']) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);

it(
  `in ${HISTORIES} histories time is tiled once, payable time never overlaps, and pay is what the segments say`,
  async () => {
    await fc.assert(
      fc.asyncProperty(history, (steps) => play(steps)),
      { numRuns: HISTORIES, endOnFailure: false },
    );
  },
  HISTORIES * 1_000,
);

it.each(['noSequence', 'noFence'] as const)('a server with %s is caught', { timeout: 120_000 }, async (mutant) => {
  const outcome = await fc.check(
    fc.asyncProperty(history, (steps) => play(steps, mutant)),
    { numRuns: 200, endOnFailure: true },
  );
  expect(outcome.failed).toBe(true);
});
