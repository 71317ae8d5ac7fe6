import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { KeysetCursor } from '~/core/keyset-cursor';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { getRequestable } from '~/features/decisions/get-requestable.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import type { CompanyCtx } from '~/features/accounts/context';
import type { ChainPolicy } from '~/features/jobs/chain-policy';
import { closeJob } from '~/features/jobs/close-job.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { isPayable, ruleOfKind, segmentKinds, type SegmentKind } from '~/features/timekeeping/segment-kind';
import { listTimesheet } from '~/features/timekeeping/list-timesheet.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeCompany,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { adminCtx, DAY_MS, insertAdmin, later, reason } from '../decisions/dispute-ground';
import { recomputePay, type RecomputedPay } from './recompute-pay';

// How many random reviews are recomputed from their raw segments; the acceptance takes 1,000 as well.
const REVIEWS = Number(process.env['STATEMENT_REVIEWS'] ?? 1000);
/** Fewer may lack one of the cases by chance. */
const REVIEWS_WITH_EVERY_CASE = 500;
const EXPERTS = Math.min(40, REVIEWS);
const AT_ONCE = 6;
const MINUTE_MS = 60_000;
const CAP_MS = 20 * MINUTE_MS;
/** How long the filled part of each claim is; the last stretch is counted by the real commands. */
const FILLED_MS = 40 * MINUTE_MS;
const LAST_MS = 45_000;
/**
 * What the guideline of each job takes to read, of which an expert's first claims are paid apart from the cap: of the first job
 * nothing, of the last more than its pool covers for all who read at once.
 */
const readingMinutes = [0, 7, 3, 5, 8, 30];
const PAGE_SIZE = 97;

/** Rates that leave fractions of a cent, among them ties: 1,800,000 ms at an odd rate is half a cent. */
const rates = [7_001, 9_999, 12_345, 18_000, 6_667, 15_001];

const db = useTestDatabase({ poolSize: AT_ONCE });

interface Held {
  claimId: string;
  taskId: string;
  fence: number;
  expertId: string;
  job: TestJob;
}

const pieceOfHistory = fc.record({
  kind: fc.constantFrom(...segmentKinds.filter((kind) => kind !== 'over_cap')),
  ms: fc.oneof(fc.integer({ min: 1, max: 600_000 }), fc.constantFrom(1, 1_800, 180_000, 600_000)),
});

type Filled = { kind: SegmentKind; ms: number }[];

/** Random stretches that tile `FILLED_MS`; reading beyond the allowance is work, and work beyond the cap is over it. */
function fillHistory(pieces: Readonly<Filled>, allowanceMs: number): Filled {
  const filled: Filled = [];
  let left = FILLED_MS;
  const leftOf = { guideline: allowanceMs, work: CAP_MS };
  const work = (kind: SegmentKind, ms: number) => {
    const within = Math.min(ms, leftOf.work);
    leftOf.work -= within;
    filled.push({ kind, ms: within }, { kind: 'over_cap', ms: ms - within });
  };
  for (const { kind, ms: wanted } of [...pieces, { kind: 'idle' as const, ms: FILLED_MS }]) {
    const ms = Math.min(wanted, left);
    left -= ms;
    const read = kind === 'guideline' ? Math.min(ms, leftOf.guideline) : 0;
    leftOf.guideline -= read;
    filled.push({ kind: 'guideline', ms: read });
    if (!isPayable(kind)) filled.push({ kind, ms });
    else work(kind === 'guideline' ? 'active' : kind, ms - read);
  }
  return filled.filter(({ ms }) => ms > 0);
}

/** Writes a random history into a held claim, as beats would have left it. */
async function fillTime(held: Held, seed: number): Promise<void> {
  const [pieces = []] = fc.sample(fc.array(pieceOfHistory, { minLength: 1, maxLength: 9 }), { numRuns: 1, seed });
  const claim = await db.first<{ allowanceMs: number }>(
    sql`SELECT guideline_allowance_ms AS allowance_ms FROM claim WHERE id = ${held.claimId}::uuid`,
  );
  const history = fillHistory(pieces, claim?.allowanceMs ?? 0);
  const sumOf = (wanted: (kind: SegmentKind) => boolean) =>
    history.reduce((sum, { kind, ms }) => sum + (wanted(kind) ? ms : 0), 0);
  const guidelineMs = sumOf((kind) => kind === 'guideline');
  const ends = history.map((_, index) => history.slice(0, index + 1).reduce((sum, { ms }) => sum + ms, 0));
  await db.execute(sql`
    WITH cut AS (
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      SELECT c.id, c.expert_id, s.kind, s.payable, s.rule, c.time_rule_version,
        c.claimed_at + (s.to_ms - s.ms) * interval '1 millisecond', c.claimed_at + s.to_ms * interval '1 millisecond'
      FROM claim c CROSS JOIN unnest(${history.map(({ kind }) => kind)}::text[], ${history.map(({ kind }) => isPayable(kind))}::bool[],
        ${history.map(({ kind }) => ruleOfKind[kind])}::text[], ${history.map(({ ms }) => ms)}::int[], ${ends}::int[])
        AS s (kind, payable, rule, ms, to_ms)
      WHERE c.id = ${held.claimId}::uuid
    )
    UPDATE running_clock r SET segment_started_at = c.claimed_at + ${FILLED_MS} * interval '1 millisecond',
      last_seen_at = c.claimed_at + ${FILLED_MS} * interval '1 millisecond', kind = 'active',
      payable_ms = ${sumOf(isPayable) - guidelineMs}::int, guideline_ms = ${guidelineMs}::int, reading_ms = ${sumOf((kind) => kind === 'reading')}::int,
      lease_until = c.claimed_at + interval '2 hours'
    FROM claim c WHERE c.id = r.claim_id AND r.claim_id = ${held.claimId}::uuid`);
}

/** The same work for every item, a few at once. */
async function forEach<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<unknown>) {
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next.item, next.index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Submitted, handed back or lapsed: a third each, and some of each with the guideline open at the last. */
async function endClaims(held: readonly Held[]): Promise<void> {
  await forEach(held, async ({ expertId, claimId, fence }, index) => {
    const claim = { claimId, fence };
    if (index % 5 === 0) {
      const activity = ['guideline' as const, 'scroll' as const];
      expectOk(await recordHeartbeat(await expertCtx(db, expertId), { ...claim, sequence: 1, activity }));
    }
    if (index % 3 === 0) await submit(db, expertId, claim, answerAll(['j1', 'j2'], 'yes'));
    if (index % 3 === 1) expectOk(await releaseClaim(await expertCtx(db, expertId), claim));
  });
  await moveClock(db, DAY_MS);
  await lapseClaims(await makeSystemCtx(db));
}

/**
 * Approved by the company or by silence; one in nine disputed and reduced, some of them to nothing; of two in five more of the time
 * asked for and granted, before or after the approval.
 */
async function settle(held: readonly Held[], adminId: string): Promise<void> {
  await forEach(held, async (claim, index) => {
    const owner = await companyCtx(db, claim.job.company);
    const requested = index % 5 < 2 ? await askForTime(claim) : undefined;
    if (requested && index % 2) await grantTime(requested, owner, adminId, index);
    await settlePay(claim, index, adminId);
    if (requested && index % 2 === 0) await grantTime(requested, owner, adminId, index);
  });
}

/** Asks for all of a claim's unpaid time, where its cap leaves room. */
async function askForTime({ claimId, expertId }: Held): Promise<Requested | undefined> {
  const ctx = await expertCtx(db, expertId);
  const requestable = await getRequestable(ctx, claimId);
  if (!requestable || requestable.refusal || requestable.segments.length === 0) return undefined;
  const lines = requestable.segments.map(({ segmentId }) => ({ segmentId, reason }));
  const { disputeId } = expectOk(await requestCorrection(ctx, { claimId, clause: 'clockAtFault', lines }));
  return { disputeId, segmentIds: lines.map(({ segmentId }) => segmentId) };
}

interface Requested {
  disputeId: string;
  segmentIds: bigint[];
}

/** Decided once the company has answered: all of it, which is more than the cap leaves room for, or every second stretch. */
async function grantTime({ disputeId, segmentIds }: Requested, owner: CompanyCtx, adminId: string, index: number) {
  expectOk(await answerDispute(owner, { disputeId, answer: reason }));
  const counts = (line: number) => (index % 4 < 2 || line % 2 === 0 ? ('all' as const) : ('none' as const));
  const lines = segmentIds.map((segmentId, line) => ({
    segmentId,
    counts: counts(line),
    clause: 'clockAtFault',
    reason,
  }));
  expectOk(await decideDispute(await adminCtx(db, adminId), { disputeId, ruling: 'lines', lines }));
  granted += 1;
}

let granted = 0;

async function settlePay({ claimId, job }: Held, index: number, adminId: string): Promise<void> {
  const owner = await companyCtx(db, job.company);
  if (index % 9 !== 4) return void expectOk(await approveClaim(index % 2 ? owner : await silence(), { claimId }));
  const opened = await openDispute(owner, { claimId, clause: 'timeNotPlausible', reason, acceptedMinutes: null });
  const { disputeId } = expectOk(opened);
  const admin = later(await adminCtx(db, adminId), 8 * DAY_MS);
  const ruling = index % 2 ? ({ ruling: 'reduce', minutes: 0 } as const) : ({ ruling: 'forExpert' } as const);
  expectOk(await decideDispute(admin, { disputeId, clause: 'timeNotPlausible', reason, ...ruling }));
}

const silence = async () => later(await makeSystemCtx(db), 8 * DAY_MS);

async function everyPage<Row>(
  read: (after: KeysetCursor | undefined) => Promise<{ rows: Row[]; next: KeysetCursor | undefined }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: KeysetCursor | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const page = await read(after);
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

it(
  `recomputes ${REVIEWS} random reviews from raw segments, and finds every figure on both sides and in the ledger`,
  async () => {
    const company = await makeCompany(db);
    const jobs = await Promise.all(rates.map((rate, index) => openJob(company, rate, readingMinutes[index] ?? 0)));
    const experts = await Promise.all(Array.from({ length: EXPERTS }, () => makeExpert(db, [physician])));
    const adminId = await insertAdmin(db);
    for (let done = 0; done < REVIEWS; done += EXPERTS) {
      const held: Held[] = [];
      await forEach(experts.slice(0, REVIEWS - done), async (expertId, index) => {
        const job = jobs[(done + index) % jobs.length];
        if (!job) throw new Error('there is no job');
        const claim = { ...(await claimNext(db, expertId, job.jobId)), expertId, job };
        await fillTime(claim, done + index);
        held.push(claim);
      });
      await moveClock(db, FILLED_MS + LAST_MS);
      await endClaims(held);
      await settle(held, adminId);
    }
    const recomputed = await recomputePay(db);
    expect(recomputed).toHaveLength(REVIEWS);
    if (REVIEWS >= REVIEWS_WITH_EVERY_CASE) expectEveryCase(recomputed);
    await expectEveryFigure(recomputed, { jobs, experts, company });
    await expectGuidelinePostings(recomputed);
    await expectPoolsReturned(recomputed, jobs);
  },
  Math.max(60_000, REVIEWS * 200),
);

async function openJob(
  company: TestJob['company'],
  rateMinorPerHour: number,
  guidelineMinutes: number,
): Promise<TestJob> {
  const policy: ChainPolicy = {
    tiers: [{ seats: 1, rateMinorPerHour, clauses: [[physician]] }],
    auditBasisPoints: 0,
  };
  const job = await makeOpenJob(db, {
    company,
    policy,
    tasks: Math.ceil(REVIEWS / rates.length) + EXPERTS,
    capSeconds: CAP_MS / 1000,
  });
  await db.execute(sql`
    UPDATE guideline_version SET reading_ms = ${guidelineMinutes * MINUTE_MS}::int WHERE job_id = ${job.jobId}::uuid`);
  return job;
}

/** Among the reviews is every case of reading the guideline: ended in each way, reduced, to nothing, within, up to and without an allowance. */
function expectEveryCase(recomputed: readonly RecomputedPay[]): void {
  const cases: Record<string, (pay: RecomputedPay) => boolean> = {
    'nothing owed': ({ amountMinor }) => amountMinor === 0n,
    'no allowance': ({ guideline }) => guideline.allowanceMs === 0,
    'an allowance nobody used': ({ guideline }) => guideline.allowanceMs > 0 && guideline.ms === 0,
    'an allowance used in part': ({ guideline }) => guideline.ms > 0 && guideline.ms < guideline.allowanceMs,
    'an allowance used up': ({ guideline }) => guideline.ms > 0 && guideline.ms === guideline.allowanceMs,
    submitted: ({ guideline, status }) => guideline.ms > 0 && status === 'submitted',
    'handed back': ({ guideline, status }) => guideline.ms > 0 && status === 'released',
    lapsed: ({ guideline, status }) => guideline.ms > 0 && status === 'lapsed',
    reduced: ({ guideline, isReduced }) => guideline.ms > 0 && isReduced,
    'nothing but the guideline': ({ guideline, amountMinor }) => guideline.amountMinor > 0n && amountMinor === 0n,
  };
  for (const [name, isCase] of Object.entries(cases)) expect(recomputed.some(isCase), name).toBe(true);
}

interface Marketplace {
  jobs: readonly TestJob[];
  experts: readonly string[];
  company: TestJob['company'];
}

async function expectEveryFigure(recomputed: readonly RecomputedPay[], { jobs, experts, company }: Marketplace) {
  const owner = await companyCtx(db, company);
  const span = { from: new Date(0), to: new Date(owner.now.getTime() + 400 * DAY_MS) };
  const earned = new Map<string, Awaited<ReturnType<typeof listEarnings>>['rows'][number]>();
  for (const expertId of experts) {
    const ctx = await expertCtx(db, expertId);
    for (const row of await everyPage((after) => listEarnings(ctx, { after, limit: PAGE_SIZE })))
      earned.set(row.claimId, row);
  }
  const costs = new Map<string, Awaited<ReturnType<typeof listJobClaims>>['rows'][number]>();
  for (const { jobId } of jobs)
    for (const row of await everyPage((after) => listJobClaims(owner, jobId, { after, limit: PAGE_SIZE })))
      costs.set(row.claimId, row);
  const sheets = new Map<string, Awaited<ReturnType<typeof listTimesheet>>['rows'][number]>();
  for (const { jobId } of jobs)
    for (const row of await everyPage((after) => listTimesheet(owner, { ...span, jobId }, { after, limit: PAGE_SIZE })))
      sheets.set(row.claimId, row);
  const moved = await everyPage((after) => listMovements(owner, span, { after, limit: PAGE_SIZE }));
  const posted = new Map<string, typeof moved>();
  for (const row of moved) posted.set(row.claimId ?? '', [...(posted.get(row.claimId ?? '') ?? []), row]);
  expect([earned.size, costs.size, sheets.size]).toEqual([REVIEWS, REVIEWS, REVIEWS]);
  for (const pay of recomputed) {
    const { claimId, countedMs, paidMs, unpaidMs, guideline, isReduced } = pay;
    const guidelineMs = guideline.ms;
    const [amountMinor, feeMinor] = [pay.amountMinor + guideline.amountMinor, pay.feeMinor + guideline.feeMinor];
    const figures = { payableMs: paidMs + guidelineMs, amountMinor, isReduced };
    expect(earned.get(claimId)).toMatchObject({ ...figures, guidelineMs });
    expect(costs.get(claimId)).toMatchObject({ ...figures, feeMinor });
    const sheet = sheets.get(claimId);
    expect(sheet).toMatchObject({ countedMs, correctionMs: paidMs - countedMs, guidelineMs, amountMinor, feeMinor });
    expect(sheet?.unpaid.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(unpaidMs);
    const rows = posted.get(claimId) ?? [];
    const sumOf = (pick: (row: (typeof rows)[number]) => bigint) => rows.reduce((sum, row) => sum + pick(row), 0n);
    expect([sumOf((row) => row.payMinor), sumOf((row) => row.feeMinor)]).toEqual([amountMinor, feeMinor]);
    expect(sumOf((row) => row.availableMinor + row.reservedMinor)).toBe(-(amountMinor + feeMinor));
    expect(rows.filter(({ kind }) => kind === 'approval').every((row) => row.isReduced === isReduced)).toBe(true);
  }
  expect(recomputed.some(({ paidMs, countedMs }) => paidMs > countedMs && paidMs === CAP_MS)).toBe(true);
  expect(granted).toBeGreaterThan(0);
  await forEach(recomputed, async (pay) => expectBreakdown(pay, owner));
  await expectReserves(jobs);
  for (const expertId of experts) {
    const owed = recomputed.reduce(
      (sum, pay) => sum + (pay.expertId === expertId ? pay.amountMinor + pay.guideline.amountMinor : 0n),
      0n,
    );
    expect(await getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD')).toBe(owed);
  }
}

/** What the ledger has reserved for a job is what its tasks and its pool have left; what the job has committed is that and what was spent. */
async function expectReserves(jobs: readonly TestJob[]): Promise<void> {
  for (const { jobId } of jobs) {
    const kept = await db.first<{ leftMinor: bigint; spentMinor: bigint; committedMinor: bigint }>(sql`
      SELECT (coalesce(sum(t.reserved_minor - t.settled_minor) FILTER (WHERE t.final_at IS NULL), 0) + p.reserved_minor)::bigint AS left_minor,
        (sum(t.settled_minor) + p.spent_minor)::bigint AS spent_minor, j.committed_minor
      FROM task t JOIN job j ON j.id = t.job_id JOIN overhead_pool p ON p.job_id = j.id
      WHERE j.id = ${jobId}::uuid GROUP BY j.id, p.job_id`);
    if (!kept) throw new Error('the job has no pool');
    expect(await getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD')).toBe(kept.leftMinor);
    expect(kept.committedMinor).toBe(kept.leftMinor + kept.spentMinor);
  }
}

/** The postings of guidelines are these and no others, to the minor unit. */
async function expectGuidelinePostings(recomputed: readonly RecomputedPay[]): Promise<void> {
  const rows = await db.query<{ key: string; entries: Record<string, string> }>(sql`
    SELECT t.idempotency_key AS key, jsonb_object_agg(a.kind, e.amount_minor::text) AS entries
    FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
    WHERE t.kind = 'guideline' GROUP BY t.id`);
  const read = recomputed.filter(({ guideline }) => guideline.amountMinor > 0n);
  expect(Object.fromEntries(rows.map(({ key, entries }) => [key, entries]))).toEqual(
    Object.fromEntries(read.map(({ claimId, guideline }) => [`guideline:${claimId}`, entriesOf(guideline)])),
  );
}

function entriesOf({ amountMinor, feeMinor }: { amountMinor: bigint; feeMinor: bigint }): Record<string, string> {
  const entries = { job_reserved: -(amountMinor + feeMinor), expert_pending: amountMinor, platform_fees: feeMinor };
  const moving = Object.entries(entries).filter(([, minor]) => minor !== 0n);
  return Object.fromEntries(moving.map(([kind, minor]) => [kind, String(minor)]));
}

/** Nobody is paid for a guideline twice, and of a job that is closed goes back what its pool gave for no reading, to the minor unit. */
async function expectPoolsReturned(recomputed: readonly RecomputedPay[], jobs: readonly TestJob[]): Promise<void> {
  const readMs = new Map<string, number>();
  for (const { expertId, jobId, guideline } of recomputed)
    readMs.set(`${expertId} ${jobId}`, (readMs.get(`${expertId} ${jobId}`) ?? 0) + guideline.ms);
  await moveClock(db, DAY_MS);
  for (const [index, { jobId, company }] of jobs.entries()) {
    const most = Math.max(...[...readMs].filter(([key]) => key.endsWith(jobId)).map(([, ms]) => ms));
    expect(most).toBeLessThanOrEqual((readingMinutes[index] ?? 0) * MINUTE_MS);
    const read = recomputed.filter((pay) => pay.jobId === jobId).map(({ guideline }) => guideline);
    const spent = read.reduce((sum, { amountMinor, feeMinor }) => sum + amountMinor + feeMinor, 0n);
    expectOk(await closeJob(await companyCtx(db, company), { jobId, confirmation: 'Test job' }));
    await cancelTasks(await makeSystemCtx(db), { jobId });
    const returned = await db.query<{ key: string; shares: bigint; minor: bigint }>(sql`
      SELECT t.idempotency_key AS key, (SELECT sum(k.overhead_minor)::bigint FROM task k WHERE k.job_id = ${jobId}::uuid) AS shares,
        (SELECT e.amount_minor FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
          WHERE e.transaction_id = t.id AND a.kind = 'company_available') AS minor
      FROM ledger_transaction t WHERE t.job_id = ${jobId}::uuid AND t.kind = 'overhead_return'`);
    expect(returned).toHaveLength(1);
    expect(returned).toMatchObject([{ key: `overhead:${jobId}:1`, minor: (returned[0]?.shares ?? 0n) - spent }]);
    expect(await getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD')).toBe(0n);
  }
  expect((await checkLedger(db)).ok).toBe(true);
}

/** What the page of one review says to its expert and to the company, with the postings both are shown. */
async function expectBreakdown(pay: RecomputedPay, owner: Awaited<ReturnType<typeof companyCtx>>): Promise<void> {
  const own = expectOk(await getOwnClaimPay(await expertCtx(db, pay.expertId), pay.claimId));
  const { reader, ...theirs } = expectOk(await getCompanyClaimPay(owner, pay.claimId));
  expect(reader).toMatch(/^R-/);
  expect(theirs).toEqual(own);
  expect(own).toMatchObject({
    segmentsMatch: true,
    payableMs: pay.countedMs,
    amountMinor: pay.amountMinor,
    feeMinor: pay.feeMinor,
  });
  expect(own.correction?.decidedMs ?? own.payableMs).toBe(pay.paidMs);
  const { ms, amountMinor, feeMinor } = pay.guideline;
  if (ms === 0) expect(own.guideline).toBeNull();
  else expect(own.guideline).toMatchObject({ sum: { payableMs: ms }, amountMinor, feeMinor });
  const entries = own.postings.flatMap((posting) => posting.entries);
  const sumOf = (kind: string) =>
    entries.reduce((sum, entry) => sum + (entry.kind === kind ? BigInt(entry.amountMinor) : 0n), 0n);
  expect([sumOf('expert_pending'), sumOf('platform_fees')]).toEqual([
    pay.amountMinor + amountMinor,
    pay.feeMinor + feeMinor,
  ]);
}
