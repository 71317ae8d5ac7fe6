import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { expectOk } from '~/core/result';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { getRequestable } from '~/features/decisions/get-requestable.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import { getJobPay } from '~/features/effective-pay/get-job-pay.server';
import { measureReview } from '~/features/effective-pay/measure-review.server';
import { topUpPay } from '~/features/effective-pay/top-up-pay.server';
import { closeJob } from '~/features/jobs/close-job.server';
import { taskWorstCaseMinor } from '~/features/jobs/worst-case';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { decideOverdueDisputes } from '~/features/payments/decide-overdue-disputes.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { onClaimEnded } from '~/features/payments/on-claim-ended.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { withdrawRequest } from '~/features/payments/withdraw-request.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { ruleOfKind, type SegmentKind } from '~/features/timekeeping/segment-kind';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { adminCtx, DAY_MS, insertAdmin, later, reason } from '../decisions/dispute-ground';

// How many times everybody does everything at once; each takes about a second.
const RACES = Number(process.env['MONEY_RACES'] ?? 8);
const AT_ONCE = 6;
const MINUTE_MS = 60_000;
const TASKS = 5;
const terms = { capMs: 10 * MINUTE_MS, feeBasisPoints: 2_000, overheadBasisPoints: 300, rate: 120_01 };
const worstCaseMinor = taskWorstCaseMinor({ ...terms, tiers: [{ seats: 1, rateMinorPerHour: BigInt(terms.rate) }] });

const db = useTestDatabase({ poolSize: 16 });

/** What one review was, and what is done about it. Beyond the cap there is time only where all of it was reached. */
const review = fc.record({
  activeMinutes: fc.constantFrom(1, 4, 9, 10, 10),
  idleMinutes: fc.integer({ min: 1, max: 9 }),
  isSubmitted: fc.boolean(),
  isQueried: fc.boolean(),
  isApproved: fc.boolean(),
  isWithdrawn: fc.boolean(),
  minutesLeft: fc.integer({ min: 0, max: 4 }),
  isForExpert: fc.boolean(),
  isDecidedLate: fc.boolean(),
});
type Plan = typeof review extends fc.Arbitrary<infer One> ? One : never;
interface Worked extends Plan {
  claimId: string;
  taskId: string;
  expertId: string;
}
type Act = () => Promise<unknown>;

/** Writes the time of a held claim, as beats would have left it, half a minute of it still to come. */
async function fillTime(claimId: string, { activeMinutes, idleMinutes }: Plan): Promise<void> {
  const pieces: { kind: SegmentKind; minutes: number }[] = [
    { kind: 'active', minutes: activeMinutes },
    { kind: 'idle', minutes: idleMinutes },
    { kind: 'over_cap', minutes: activeMinutes === 10 ? 6 : 0 },
    { kind: 'offline', minutes: 3 },
  ];
  let untilMs = 0;
  for (const { kind, minutes } of pieces.filter((piece) => piece.minutes > 0)) {
    untilMs += minutes * MINUTE_MS;
    await db.execute(sql`
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      SELECT id, expert_id, ${kind}, ${kind === 'active'}::bool, ${ruleOfKind[kind]}, time_rule_version,
        claimed_at + ${untilMs - minutes * MINUTE_MS} * interval '1 millisecond', claimed_at + ${untilMs} * interval '1 millisecond'
      FROM claim WHERE id = ${claimId}::uuid`);
  }
  await db.execute(sql`
    UPDATE running_clock r SET segment_started_at = c.claimed_at + ${untilMs} * interval '1 millisecond',
      last_seen_at = c.claimed_at + ${untilMs} * interval '1 millisecond', kind = 'active',
      payable_ms = ${activeMinutes * MINUTE_MS}::int, lease_until = c.claimed_at + interval '3 hours'
    FROM claim c WHERE c.id = r.claim_id AND c.id = ${claimId}::uuid`);
}

/** Reviews that have just ended, handed in or handed back, each by an expert who can be paid out. */
async function workAll(job: TestJob, plans: readonly Plan[]): Promise<Worked[]> {
  const held: (Worked & { fence: number })[] = [];
  for (const plan of plans) {
    const expertId = await makeExpert(db, [physician]);
    await db.execute(sql`
      UPDATE expert SET stripe_account_id = ${`acct_${expertId}`}, payouts_enabled = true WHERE user_id = ${expertId}::uuid`);
    const claim = await claimNext(db, expertId, job.jobId);
    await fillTime(claim.claimId, plan);
    held.push({ ...plan, ...claim, expertId });
  }
  await moveClock(db, 45 * MINUTE_MS);
  for (const { claimId, fence, expertId, isSubmitted } of held) {
    if (isSubmitted) await submit(db, expertId, { claimId, fence }, answerAll(['j1', 'j2'], 'yes'));
    else expectOk(await releaseClaim(await expertCtx(db, expertId), { claimId }));
    const system = await makeSystemCtx(db);
    await onClaimEnded(system, { claimId });
    await measureReview(system, { claimId });
  }
  return held;
}

const disputesOf = (claimId: string) =>
  db.query<{ id: string; raisedBy: 'company' | 'expert'; segmentIds: bigint[] }>(sql`
    SELECT d.id, d.raised_by::text AS raised_by,
      ARRAY(SELECT l.segment_id FROM dispute_segment l WHERE l.dispute_id = d.id ORDER BY 1) AS segment_ids
    FROM dispute d WHERE d.claim_id = ${claimId}::uuid`);

/** What company, expert and desk do about one review; what comes too late or too early is refused. */
async function actsAbout(job: TestJob, worked: Worked, admins: readonly string[]): Promise<Act[]> {
  const { claimId, taskId, expertId } = worked;
  const [owner, expert, system] = [
    await companyCtx(db, job.company),
    await expertCtx(db, expertId),
    await makeSystemCtx(db),
  ];
  const dispute = { claimId, clause: 'timeNotPlausible' as const, reason, acceptedMinutes: null };
  const open = async () => {
    if (!worked.isQueried) return openDispute(owner, dispute);
    const counted = await db.first<{ id: bigint }>(
      sql`SELECT id FROM segment WHERE claim_id = ${claimId}::uuid AND payable ORDER BY started_at LIMIT 1`,
    );
    return openDispute(owner, { ...dispute, reason: '', lines: [{ segmentId: counted?.id ?? 0n, reason }] });
  };
  const request = async () => {
    const requestable = await getRequestable(expert, claimId);
    const lines = (requestable?.segments ?? []).map(({ segmentId }) => ({ segmentId, reason }));
    return requestCorrection(expert, { claimId, clause: 'clockAtFault', lines });
  };
  const answer = async () => {
    for (const { id, raisedBy } of await disputesOf(claimId))
      await answerDispute(raisedBy === 'company' ? expert : owner, { disputeId: id, answer: reason });
  };
  const decide = (admin: string) => async () => {
    const ctx = later(await adminCtx(db, admin), worked.isDecidedLate ? 8 * DAY_MS : 0);
    for (const { id, raisedBy, segmentIds } of await disputesOf(claimId)) {
      const said = {
        clause: raisedBy === 'company' ? ('timeNotPlausible' as const) : ('clockAtFault' as const),
        reason,
      };
      const counts = worked.isForExpert ? ('all' as const) : ('none' as const);
      const lines = segmentIds.map(
        (segmentId, at) => ({ segmentId, counts: at % 2 ? 'all' : counts, ...said }) as const,
      );
      const whole = worked.isForExpert
        ? ({ ruling: 'forExpert' } as const)
        : ({ ruling: 'reduce', minutes: worked.minutesLeft } as const);
      await decideDispute(
        ctx,
        lines.length > 0 ? { disputeId: id, ruling: 'lines', lines } : { disputeId: id, ...said, ...whole },
      );
    }
  };
  return [
    open,
    request,
    answer,
    answer,
    ...admins.map(decide),
    ...admins.map(decide),
    () => approveClaim(worked.isApproved ? owner : later(system, 8 * DAY_MS), { claimId }),
    () => finalizeTask(system, { taskId }),
    ...(worked.isWithdrawn ? [() => withdrawRequest(expert, { claimId })] : []),
  ];
}

/** What concerns the job as a whole: sweeps, payouts, top-ups, other experts who look in, and its end. */
async function actsOfAll(job: TestJob, admin: string, isClosed: boolean): Promise<Act[]> {
  const { jobId } = job;
  const [owner, system, desk] = [await companyCtx(db, job.company), await makeSystemCtx(db), await adminCtx(db, admin)];
  const topUp = async () => {
    const { cost } = expectOk(await getJobPay(owner, jobId));
    return topUpPay(owner, { jobId, topUpId: uuidv7(), costMinor: cost.costMinor });
  };
  const look = async () => {
    const ctx = await expertCtx(db, await makeExpert(db, [physician]));
    const claimed = await claimTask(ctx, { claimId: uuidv7(), jobId });
    return claimed.ok && releaseClaim(ctx, claimed.value);
  };
  const payOut = () => runPayouts(desk, { includeNotYetDue: true });
  const close = async () => {
    expectOk(await closeJob(owner, { jobId, confirmation: 'Test job' }));
    return cancelTasks(system, { jobId });
  };
  const sweep = () => decideOverdueDisputes(later(system, 10 * DAY_MS));
  return [topUp, topUp, topUp, look, look, payOut, payOut, sweep, ...(isClosed ? [close] : [])];
}

test(
  `${RACES} times everybody acts at once: money is conserved, and every review is paid what its time comes to`,
  async () => {
    const race = fc.record({
      plans: fc.array(review, { minLength: TASKS, maxLength: TASKS }),
      extraMinor: fc.constantFrom(0n, 500n, 100_000n),
      isClosed: fc.boolean(),
      order: fc.array(fc.nat(), { minLength: 300, maxLength: 300 }),
    });
    await fc.assert(
      fc.asyncProperty(race, async ({ plans, extraMinor, isClosed, order }) => {
        const job = await makeOpenJob(db, {
          tasks: TASKS,
          capSeconds: terms.capMs / 1000,
          fundedMinor: worstCaseMinor * BigInt(TASKS) + extraMinor,
          policy: { tiers: [{ seats: 1, rateMinorPerHour: terms.rate, clauses: [[physician]] }], auditBasisPoints: 0 },
        });
        const worked = await workAll(job, plans);
        const admins = [await insertAdmin(db), await insertAdmin(db)];
        const acts = await actsOfAll(job, admins[0] ?? '', isClosed);
        for (const one of worked) acts.push(...(await actsAbout(job, one, admins)));
        // Each act twice, in any order.
        const waiting = [...acts, ...acts]
          .map((act, at) => ({ act, at: order[at % order.length] ?? 0 }))
          .sort((one, other) => one.at - other.at);
        const worker = async () => {
          for (let next = waiting.shift(); next; next = waiting.shift()) await next.act();
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        await expectConserved(job);
        await endEverything(job);
        await expectConserved(job);
      }),
      { numRuns: RACES, endOnFailure: true },
    );
  },
  30_000 + RACES * 10_000,
);

/** Silence decides, approves and closes; nothing of the job is open or held afterwards. */
async function endEverything(job: TestJob): Promise<void> {
  const { jobId } = job;
  const end = later(await makeSystemCtx(db), 30 * DAY_MS);
  await decideOverdueDisputes(end);
  for (const { id } of await db.query<{ id: string }>(sql`SELECT id FROM claim WHERE job_id = ${jobId}::uuid`))
    await approveClaim(end, { claimId: id });
  expectOk(await closeJob(await companyCtx(db, job.company), { jobId, confirmation: 'Test job' }));
  await moveClock(db, DAY_MS);
  await cancelTasks(await makeSystemCtx(db), { jobId });
  for (const taskId of job.taskIds) expect(expectOk(await finalizeTask(end, { taskId })).final).toBe(true);
  const pool = await db.first(
    sql`SELECT held_minor, reserved_minor, open_tasks FROM overhead_pool WHERE job_id = ${jobId}::uuid`,
  );
  expect(pool).toEqual({ heldMinor: 0n, reservedMinor: 0n, openTasks: 0 });
}

/** Ledger, tasks, tiers, claims and payouts say the same, and pay is the stated function of time and corrections. */
async function expectConserved({ jobId }: TestJob): Promise<void> {
  expect(await db.transaction((tx) => checkLedger(tx))).toMatchObject({ ok: true });
  const sums = await db.first<Record<string, bigint>>(sql`
    SELECT j.committed_minor, (SELECT balance_minor FROM ledger_account WHERE kind = 'job_reserved' AND job_id = j.id) AS reserved_minor,
      (coalesce(sum(t.reserved_minor - t.settled_minor) FILTER (WHERE t.final_at IS NULL), 0) + p.reserved_minor)::bigint AS left_minor,
      (sum(t.settled_minor) + p.spent_minor)::bigint AS settled_minor,
      (SELECT coalesce(sum(k.amount_minor + k.fee_minor), 0)::bigint FROM job_tier_cost k WHERE k.job_id = j.id) AS tier_minor,
      (SELECT coalesce(sum(c.added_minor + c.added_fee_minor + CASE WHEN c.approved_at IS NULL THEN 0
        ELSE c.amount_minor + c.fee_minor + c.guideline_amount_minor + c.guideline_fee_minor END), 0)::bigint
        FROM claim c WHERE c.job_id = j.id) AS claim_minor
    FROM task t JOIN job j ON j.id = t.job_id JOIN overhead_pool p ON p.job_id = j.id
    WHERE j.id = ${jobId}::uuid GROUP BY j.id, p.job_id`);
  const { committedMinor = 0n, reservedMinor, leftMinor = 0n, settledMinor = 0n, tierMinor, claimMinor } = sums ?? {};
  expect(reservedMinor).toBe(leftMinor);
  expect(committedMinor).toBe(leftMinor + settledMinor);
  expect([tierMinor, claimMinor]).toEqual([settledMinor, settledMinor]);
  await expectPaid(jobId);
  const experts = await db.query<{ owed: bigint; ledger: bigint; sent: bigint; carried: bigint }>(sql`
    SELECT sum(pay.minor)::bigint AS owed, coalesce(sum(pay.minor) FILTER (WHERE pay.payout_id IS NOT NULL), 0)::bigint AS carried,
      (SELECT coalesce(sum(balance_minor), 0)::bigint FROM ledger_account a WHERE a.expert_id = pay.expert_id) AS ledger,
      (SELECT coalesce(sum(o.amount_minor), 0)::bigint FROM payout o WHERE o.expert_id = pay.expert_id) AS sent
    FROM (
      SELECT expert_id, payout_id, amount_minor + guideline_amount_minor AS minor FROM claim
      WHERE job_id = ${jobId}::uuid AND approved_at IS NOT NULL
      UNION ALL
      SELECT a.expert_id, a.payout_id, a.amount_minor FROM pay_adjustment a JOIN claim c ON c.id = a.claim_id WHERE c.job_id = ${jobId}::uuid
    ) pay GROUP BY pay.expert_id`);
  for (const { owed, ledger, sent, carried } of experts) expect([ledger, sent]).toEqual([owed, carried]);
}

async function expectPaid(jobId: string): Promise<void> {
  const claims = await db.query<{
    countedMs: number;
    correctionsMs: number;
    paidMs: number;
    amountMinor: bigint;
    feeMinor: bigint;
  }>(sql`
    SELECT c.payable_ms AS counted_ms, coalesce(c.decided_ms, c.payable_ms) AS paid_ms,
      (SELECT coalesce(sum(x.correction_ms), 0)::int FROM time_correction x WHERE x.claim_id = c.id) AS corrections_ms,
      (c.amount_minor + coalesce(sum(a.amount_minor), 0))::bigint AS amount_minor,
      (c.fee_minor + coalesce(sum(a.fee_minor), 0))::bigint AS fee_minor
    FROM claim c LEFT JOIN pay_adjustment a ON a.claim_id = c.id AND a.kind = 'correction'
    WHERE c.job_id = ${jobId}::uuid AND c.ended_at IS NOT NULL GROUP BY c.id`);
  for (const { countedMs, correctionsMs, paidMs, amountMinor, feeMinor } of claims) {
    expect(paidMs).toBe(Math.min(terms.capMs, Math.max(0, countedMs + correctionsMs)));
    const paidMinor = payForTime(paidMs, BigInt(terms.rate));
    expect([amountMinor, feeMinor]).toEqual([paidMinor, feeOn(paidMinor, terms.feeBasisPoints)]);
  }
}
