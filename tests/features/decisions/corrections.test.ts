import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeOn, payForTime } from '~/core/money';
import { expectOk } from '~/core/result';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import type { LineRuling } from '~/features/decisions/decide-ruling';
import { getOwnDispute } from '~/features/decisions/get-own-dispute.server';
import { listClaimSegments } from '~/features/decisions/list-claim-segments.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { decideDispute, decideDisputeBySilence } from '~/features/payments/decide-dispute.server';
import { decideOverdueDisputes } from '~/features/payments/decide-overdue-disputes.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { withdrawRequest } from '~/features/payments/withdraw-request.server';
import { listCompanyAttention } from '~/features/results/list-company-attention.server';
import { listStoryPayments } from '~/features/results/list-story-payments.server';
import { cancelTasks } from '~/features/verification/cancel-tasks.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { countEvents, insertCompany, insertExpert } from '../payments/payment-fixtures';
import {
  anotherClaim,
  correctionGround,
  MINUTE,
  readPay,
  request,
  whyOfExpert,
  type CorrectionGround,
} from './correction-ground';
import { adminCtx, DAY_MS, insertAdmin, later, readDispute } from './dispute-ground';

const db = useTestDatabase({ poolSize: 12 });

const said = { clause: 'workedWithoutInput' as const, reason: 'The notes and the source opened show reading.' };
const rule = (segmentId: bigint, counts: LineRuling['counts']): LineRuling => ({ segmentId, counts, ...said });
const doubt = (segmentId: bigint, counts: LineRuling['counts']): LineRuling => ({
  ...rule(segmentId, counts),
  clause: 'timeNotPlausible',
});
const answerOf = async (g: CorrectionGround, disputeId: string) =>
  expectOk(await answerDispute(await g.ownerCtx(), { disputeId, answer: 'We saw no work there.' }));
const decideLines = async (disputeId: string, lines: LineRuling[], admin?: string) =>
  decideDispute(await adminCtx(db, admin ?? (await insertAdmin(db))), { disputeId, ruling: 'lines', lines });
const ledgerHolds = async () => expect(await db.transaction((tx) => checkLedger(tx))).toMatchObject({ ok: true });
const guarantee = async () =>
  (
    await db.first<{ minor: bigint }>(sql`
    SELECT coalesce(sum(balance_minor), 0)::bigint AS minor FROM ledger_account WHERE kind = 'platform_guarantee'`)
  )?.minor;
const isFinal = async (taskId: string) =>
  (await db.first<{ final: boolean }>(sql`SELECT final_at IS NOT NULL AS final FROM task WHERE id = ${taskId}::uuid`))
    ?.final;

describe('a request that time should count', () => {
  test('is made once, by the expert, within seven days of the end, about unpaid time only', async () => {
    const g = await correctionGround(db);
    const ask = async (segmentId: bigint, ctx = g.expertCtx()) => {
      const asked = await requestCorrection(await ctx, {
        claimId: g.claim.claimId,
        clause: 'workedWithoutInput',
        lines: [{ segmentId, reason: whyOfExpert }],
      });
      return asked.ok ? asked.value.outcome : asked.error.code;
    };
    expect(await ask(g.idle, makeCtx(db, { kind: 'expert', userId: await insertExpert(db) }))).toBe('claimNotFound');
    expect(await ask(g.counted)).toBe('segmentNotOpen');
    const late = g.expertCtx().then((ctx) => later(ctx, 7 * DAY_MS));
    expect(await ask(g.idle, late)).toBe('requestOver');
    expect(await ask(g.idle)).toBe('opened');
    expect(await ask(g.idle)).toBe('alreadyOpened');
    expect(await ask(g.offline)).toBe('alreadyRequested');
    const disputes = await db.query<{ id: string }>(
      sql`SELECT id FROM dispute WHERE claim_id = ${g.claim.claimId}::uuid AND raised_by = 'expert'`,
    );
    expect(disputes).toHaveLength(1);
    expect(await countEvents(db, 'dispute.opened', disputes[0]?.id ?? '')).toBe(1);
  });

  test('is refused where the cap leaves no room', async () => {
    const g = await correctionGround(db, { payableMs: 3_600_000 });
    const asked = await requestCorrection(await g.expertCtx(), {
      claimId: g.claim.claimId,
      clause: 'clockAtFault',
      lines: [{ segmentId: g.idle, reason: whyOfExpert }],
    });
    expect(asked).toMatchObject({ error: { code: 'capReached' } });
  });

  test('delays no pay of what was counted, and its task is not final before it ends', async () => {
    const g = await correctionGround(db);
    await request(g, [g.idle]);
    const approved = expectOk(await approveClaim(await g.ownerCtx(), g.claim));
    expect(approved).toMatchObject({ outcome: 'approved', taskFinal: false });
    expect(await g.pending()).toBe(1_500n);
    const system = await makeSystemCtx(db);
    expect(expectOk(await finalizeTask(system, { taskId: g.taskId })).final).toBe(false);
    expect(expectOk(await withdrawRequest(await g.expertCtx(), g.claim)).outcome).toBe('withdrawn');
    expect(expectOk(await withdrawRequest(await g.expertCtx(), g.claim)).outcome).toBe('alreadyClosed');
    expect(await isFinal(g.taskId)).toBe(true);
    expect(await g.available()).toBe(50_000n - 1_800n);
    await ledgerHolds();
  });

  test('is answered once by an owner of the company, and taken back by nobody but its expert', async () => {
    const g = await correctionGround(db);
    const disputeId = await request(g, [g.idle]);
    const say = async (ctx: Parameters<typeof answerDispute>[0]) => {
      const answered = await answerDispute(ctx, { disputeId, answer: 'No.' });
      return answered.ok ? answered.value.outcome : answered.error.code;
    };
    expect(await say(await g.expertCtx())).toBe('disputeNotFound');
    expect(await say(await makeCtx(db, (await insertCompany(db)).actor))).toBe('disputeNotFound');
    expect(await say(await makeCtx(db, { ...g.company.actor, role: 'member' as const }))).toBe('ownerOnly');
    expect(await say(await makeCtx(db, { ...g.company.actor, userId: g.expertId }))).toBe('ownReview');
    expect(await say(later(await g.ownerCtx(), 7 * DAY_MS))).toBe('answerOver');
    expect(await say(await g.ownerCtx())).toBe('answered');
    const stranger = await makeCtx(db, { kind: 'expert' as const, userId: await insertExpert(db) });
    expect(await withdrawRequest(stranger, g.claim)).toMatchObject({ error: { code: 'claimNotFound' } });
    expect(await getOwnDispute(stranger, disputeId)).toMatchObject({ error: { kind: 'notFound' } });
  });
});

describe('a request that waits for its company', () => {
  test('is named among what needs it until it has answered, whatever became of the counted pay, and is no dispute of its own', async () => {
    const g = await correctionGround(db);
    const owner = await g.ownerCtx();
    const needs = async () =>
      (await listCompanyAttention(owner, g.jobId)).flatMap((item) =>
        item.kind === 'request' || item.kind === 'dispute' ? [item] : [],
      );
    const disputeId = await request(g, [g.idle]);
    const [asked, ...others] = await needs();
    expect(asked).toMatchObject({ kind: 'request', count: 1, targetId: g.claim.claimId });
    expect(asked?.dueAt?.getTime()).toBeGreaterThan(owner.now.getTime() + 6 * DAY_MS);
    expect(others).toEqual([]);
    expectOk(await approveClaim(owner, g.claim));
    expect(await needs()).toEqual([asked]);
    await answerOf(g, disputeId);
    expect(await needs()).toEqual([]);
  });
});

describe('a decision about a request', () => {
  test('waits for the company, is made by nobody with a part in it, and is recorded once', async () => {
    const g = await correctionGround(db);
    const disputeId = await request(g, [g.idle, g.offline]);
    const lines = [rule(g.idle, { minutes: 3 }), rule(g.offline, 'none')];
    expect(await decideLines(disputeId, lines)).toMatchObject({ error: { code: 'answerPending' } });
    await answerOf(g, disputeId);
    for (const userId of [g.expertId, g.company.userId])
      expect(await decideLines(disputeId, lines, userId)).toMatchObject({ error: { code: 'notIndependent' } });
    const admin = await insertAdmin(db);
    expect(expectOk(await decideLines(disputeId, lines, admin)).outcome).toBe('in_part');
    expect(expectOk(await decideLines(disputeId, lines, admin)).outcome).toBe('alreadyDecided');
    expect(await decideLines(disputeId, [rule(g.idle, 'all'), rule(g.offline, 'none')], admin)).toMatchObject({
      error: { code: 'disputeClosed' },
    });
    expect(await readPay(db, g.claim.claimId)).toMatchObject({
      payStatus: 'submitted',
      payableMs: 10 * MINUTE,
      decidedMs: 13 * MINUTE,
      amountMinor: 1_950n,
      addedMinor: 0n,
    });
    const corrections = await db.query(sql`
      SELECT segment_id, correction_ms, clause, reason FROM time_correction
      WHERE claim_id = ${g.claim.claimId}::uuid ORDER BY segment_id`);
    expect(corrections).toEqual([
      { segmentId: g.idle, correctionMs: 3 * MINUTE, ...said },
      { segmentId: g.offline, correctionMs: 0, ...said },
    ]);
    expectOk(await approveClaim(await g.ownerCtx(), g.claim));
    expect(await g.pending()).toBe(1_950n);
    expect(await g.available()).toBe(50_000n - 2_340n);
    await ledgerHolds();
  });

  test('adds to a settled claim by a posting of its own from the reserve, and then the task is final', async () => {
    const g = await correctionGround(db);
    const disputeId = await request(g, [g.idle]);
    expectOk(await approveClaim(await g.ownerCtx(), g.claim));
    await answerOf(g, disputeId);
    expect(expectOk(await decideLines(disputeId, [rule(g.idle, 'all')])).outcome).toBe('for_expert');
    expect(await readPay(db, g.claim.claimId)).toMatchObject({
      amountMinor: 1_500n,
      addedMinor: 1_200n,
      addedFeeMinor: 240n,
      decidedMs: 18 * MINUTE,
    });
    expect(await g.pending()).toBe(2_700n);
    expect(await g.reserved()).toBe(0n);
    expect(await g.available()).toBe(50_000n - 3_240n);
    const [adjustment] = await db.query(sql`
      SELECT kind, source, amount_minor, fee_minor, pay_status::text AS pay_status FROM pay_adjustment
      WHERE claim_id = ${g.claim.claimId}::uuid`);
    const made = { kind: 'correction', source: 'reserve', amountMinor: 1_200n, feeMinor: 240n, payStatus: 'pending' };
    expect(adjustment).toEqual(made);
    const story = await listStoryPayments(db, g.taskId, new Uint8Array(32));
    expect(story.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['requested', null],
      ['approved', 1_800n],
      ['requestDecided', 3_240n],
      ['reserveReturned', 50_000n - 3_240n],
    ]);
    await ledgerHolds();
  });

  test('after the task is final is paid from the company’s available money, and where that lacks from the guarantee', async () => {
    for (const isBroke of [false, true]) {
      const g = await correctionGround(db);
      expectOk(await approveClaim(await g.ownerCtx(), g.claim));
      expect(await isFinal(g.taskId)).toBe(true);
      const disputeId = await request(g, [g.idle]);
      await answerOf(g, disputeId);
      if (isBroke) await spendAll(g);
      const [availableBefore, guaranteeBefore] = [await g.available(), (await guarantee()) ?? 0n];
      expectOk(await decideLines(disputeId, [rule(g.idle, 'all')]));
      expect(await g.pending()).toBe(2_700n);
      expect(availableBefore - (await g.available())).toBe(isBroke ? 0n : 1_440n);
      expect(guaranteeBefore - ((await guarantee()) ?? 0n)).toBe(isBroke ? 1_440n : 0n);
    }
    await ledgerHolds();
  });

  test('takes from outside the reserve what the seat’s budget does not cover beside another claim, and the task’s rest repays the guarantee', async () => {
    for (const isSettled of [false, true]) {
      const g = await correctionGround(db);
      await db.execute(sql`
        UPDATE seat SET status = 'claimed', reserved_minor = 11000, spent_minor = 1800
        WHERE id = (SELECT seat_id FROM claim WHERE id = ${g.claim.claimId}::uuid)`);
      const disputeId = await request(g, [g.idle]);
      if (isSettled) expectOk(await approveClaim(await g.ownerCtx(), g.claim));
      await answerOf(g, disputeId);
      const before = (await guarantee()) ?? 0n;
      expectOk(await decideLines(disputeId, [rule(g.idle, 'all')]));
      if (!isSettled) {
        expect(before - ((await guarantee()) ?? 0n)).toBe(1_440n);
        expectOk(await approveClaim(await g.ownerCtx(), g.claim));
      }
      expect(await isFinal(g.taskId)).toBe(true);
      await expectRepaid(g, before);
    }
    await ledgerHolds();
  });

  test('is repaid to the guarantee also where the job is closed before the task is decided', async () => {
    const g = await correctionGround(db);
    await db.execute(sql`
      UPDATE seat SET status = 'released', reserved_minor = 11000, spent_minor = 1800
      WHERE id = (SELECT seat_id FROM claim WHERE id = ${g.claim.claimId}::uuid)`);
    await db.execute(sql`UPDATE task SET status = 'in_tier', decided_at = NULL WHERE id = ${g.taskId}::uuid`);
    const before = (await guarantee()) ?? 0n;
    const disputeId = await request(g, [g.idle]);
    await answerOf(g, disputeId);
    expectOk(await decideLines(disputeId, [rule(g.idle, 'all')]));
    expectOk(await approveClaim(await g.ownerCtx(), g.claim));
    expect(before - ((await guarantee()) ?? 0n)).toBe(1_440n);
    await db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${g.jobId}::uuid`);
    expect(await cancelTasks(await makeSystemCtx(db), { jobId: g.jobId })).toBe(1);
    await expectRepaid(g, before);
    await ledgerHolds();
  });

  test.each([1, 2, 3, 4])(
    'grants no moment that is paid on another task, counted or granted at the same time: round %i',
    async () => {
      const g = await correctionGround(db);
      const other = await anotherClaim(db, g, 12 * MINUTE);
      const open = (await listClaimSegments(db, g.claim.claimId)).map(({ openMs }) => openMs);
      expect(open).toEqual([10 * MINUTE, 2 * MINUTE, MINUTE]);
      const third = await anotherClaim(db, g, 10 * MINUTE + 100_000_000);
      await db.execute(sql`
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      SELECT ${third.claimId}::uuid, expert_id, 'idle', false, 'trial', 1, started_at, ended_at FROM segment
      WHERE id = ${other.idle}`);
      const both = [other, third];
      const ids = [await request(g, [other.idle], other.claimId)];
      const twin = (await listClaimSegments(db, third.claimId)).find(
        ({ openMs, kind }) => kind === 'idle' && openMs > 0,
      );
      ids.push(await request(g, [twin?.segmentId ?? 0n], third.claimId));
      const due = later(await makeSystemCtx(db), 9 * DAY_MS + 1000);
      await Promise.all(ids.map((disputeId) => decideDisputeBySilence(due, { disputeId })));
      for (const id of ids) expect(await readDispute(db, id)).toMatchObject({ status: 'by_silence' });
      const pays = await Promise.all(both.map(({ claimId }) => readPay(db, claimId)));
      const grantedMs = pays.reduce((sum, pay) => sum + (pay.decidedMs ?? pay.payableMs) - pay.payableMs, 0);
      expect(grantedMs).toBe(8 * MINUTE);
    },
  );

  test('by silence counts everything asked for, once, bounded by the cap', async () => {
    const g = await correctionGround(db, { payableMs: 55 * MINUTE });
    const disputeId = await request(g, [g.idle, g.offline]);
    const due = later(await makeSystemCtx(db), 9 * DAY_MS + 1000);
    await Promise.all([decideOverdueDisputes(due), decideOverdueDisputes(due)]);
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'by_silence' });
    expect(await readPay(db, g.claim.claimId)).toMatchObject({ decidedMs: 60 * MINUTE, amountMinor: 9_000n });
    expect(await countEvents(db, 'dispute.decided', disputeId)).toBe(1);
  });
});

/** The company paid for the counted and the granted time, the guarantee for nothing, and the company's statement says where the rest went. */
async function expectRepaid(g: CorrectionGround, guaranteeBefore: bigint): Promise<void> {
  expect(await g.pending()).toBe(2_700n);
  expect(await g.available()).toBe(50_000n - 1_800n - 1_440n);
  expect(await g.reserved()).toBe(0n);
  expect(guaranteeBefore - ((await guarantee()) ?? 0n)).toBe(0n);
  const owner = await g.ownerCtx();
  const span = { from: new Date(0), to: new Date(owner.now.getTime() + DAY_MS), jobId: g.jobId };
  const { rows } = await listMovements(owner, span, { limit: 20 });
  expect(rows.filter(({ kind }) => kind === 'guarantee_return')).toMatchObject([
    { reservedMinor: -1_440n, availableMinor: 0n, taskId: g.taskId },
  ]);
  const story = await listStoryPayments(db, g.taskId, new Uint8Array(32));
  expect(story.filter(({ kind }) => kind === 'reserveReturned')).toMatchObject([{ amountMinor: 50_000n - 3_240n }]);
}

/** Empties the company's available account into a job, so that it lacks money. */
async function spendAll(g: CorrectionGround): Promise<void> {
  const { postTransaction } = await import('~/features/ledger/post-transaction.server');
  const amountMinor = await g.available();
  const { organizationId } = g.company;
  await db.transaction((tx) =>
    postTransaction(tx, {
      kind: 'trial',
      idempotencyKey: `trial:spent:${organizationId}`,
      at: new Date('2026-11-01T00:00:00Z'),
      currency: 'USD',
      references: {},
      entries: [
        { account: { kind: 'company_available', organizationId }, amountMinor: -amountMinor },
        { account: { kind: 'job_reserved', jobId: g.jobId }, amountMinor },
      ],
    }),
  );
}

describe('a query of single segments', () => {
  const query = async (g: CorrectionGround, segmentId: bigint, ctx = g.ownerCtx()) => {
    const opened = await openDispute(await ctx, {
      claimId: g.claim.claimId,
      clause: 'timeNotPlausible',
      reason: '',
      acceptedMinutes: null,
      lines: [{ segmentId, reason: 'Nothing was typed for all of these minutes.' }],
    });
    return opened.ok ? opened.value : opened.error.code;
  };

  test('holds the pay, names counted time only, and the desk leaves so many minutes of each', async () => {
    const g = await correctionGround(db);
    expect(await query(g, g.idle)).toBe('segmentNotCounted');
    const opened = await query(g, g.counted);
    if (typeof opened === 'string') throw new Error(opened);
    expect(await query(g, g.counted)).toEqual({ ...opened, outcome: 'alreadyOpened' });
    expect(await readPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'queried' });
    expectOk(await answerDispute(await g.expertCtx(), { disputeId: opened.disputeId, answer: 'I read.' }));
    const decided = await decideLines(opened.disputeId, [doubt(g.counted, { minutes: 4 })]);
    expect(expectOk(decided).outcome).toBe('reduced');
    expect(await g.pending()).toBe(600n);
    expect(await g.available()).toBe(50_000n - 720n);
    await ledgerHolds();
  });

  test('and a request of the same review, decided in either order, come to one pay', async () => {
    const paid: bigint[] = [];
    for (const companyFirst of [true, false]) {
      const g = await correctionGround(db);
      const opened = await query(g, g.counted);
      if (typeof opened === 'string') throw new Error(opened);
      const requested = await request(g, [g.idle]);
      expectOk(await answerDispute(await g.expertCtx(), { disputeId: opened.disputeId, answer: 'I read.' }));
      await answerOf(g, requested);
      const ruleCompany = () => decideLines(opened.disputeId, [doubt(g.counted, { minutes: 4 })]);
      const ruleExpert = () => decideLines(requested, [rule(g.idle, { minutes: 5 })]);
      for (const decide of companyFirst ? [ruleCompany, ruleExpert] : [ruleExpert, ruleCompany])
        expectOk(await decide());
      expect((await readPay(db, g.claim.claimId)).decidedMs).toBe(9 * MINUTE);
      paid.push(await g.pending());
      expect(await isFinal(g.taskId)).toBe(true);
    }
    expect(paid).toEqual([1_350n, 1_350n]);
    await ledgerHolds();
  });
});

describe('a corrected review', () => {
  test('is one amount on the expert’s pages, the company’s and in the ledger, also when an approval raced the decision', async () => {
    for (let round = 0; round < 4; round += 1) {
      const g = await correctionGround(db);
      const disputeId = await request(g, [g.idle, g.offline]);
      await answerOf(g, disputeId);
      const [approved, decided] = await Promise.all([
        approveClaim(await g.ownerCtx(), g.claim),
        decideLines(disputeId, [rule(g.idle, { minutes: 2 }), rule(g.offline, 'all')]),
      ]);
      expect([approved.ok, decided.ok]).toEqual([true, true]);
      const [expert, owner] = [await g.expertCtx(), await g.ownerCtx()];
      const amountMinor = payForTime(17 * MINUTE, 9_000n);
      const feeMinor = feeOn(amountMinor, 2_000);
      const shown = { amountMinor, feeMinor };
      const correction = { correctionMs: 7 * MINUTE, decidedMs: 17 * MINUTE, amountMinor: amountMinor - 1_500n };
      const own = expectOk(await getOwnClaimPay(expert, g.claim.claimId));
      expect(own).toMatchObject({ ...shown, correction, request: { id: disputeId, status: 'in_part' } });
      expect(own.segments.map(({ correctionMs }) => correctionMs)).toEqual([null, 2 * MINUTE, 5 * MINUTE]);
      const theirs = expectOk(await getCompanyClaimPay(owner, g.claim.claimId));
      expect(theirs).toMatchObject({ ...shown, correction });
      const row = { payableMs: 17 * MINUTE, amountMinor, isReduced: false };
      expect((await listEarnings(expert, { limit: 5 })).rows).toMatchObject([row]);
      expect((await listJobClaims(owner, g.jobId, { limit: 5 })).rows).toMatchObject([{ ...row, feeMinor }]);
      const costs = expectOk(await getJobCosts(owner, g.jobId));
      expect(costs).toMatchObject({
        spentMinor: amountMinor + feeMinor,
        tiers: [{ ...shown, payableMs: 17 * MINUTE }],
      });
      const span = { from: new Date(0), to: new Date(owner.now.getTime() + DAY_MS), jobId: g.jobId };
      const { rows } = await listMovements(owner, span, { limit: 20 });
      expect(rows.reduce((sum, each) => sum + each.payMinor, 0n)).toBe(amountMinor);
      expect(rows.reduce((sum, each) => sum + each.feeMinor, 0n)).toBe(feeMinor);
      expect(await g.pending()).toBe(amountMinor);
      expect(await isFinal(g.taskId)).toBe(true);
    }
    await ledgerHolds();
  });

  test('whatever the desk rules, before or after approval: pay is the stated function of segments and corrections', async () => {
    const counts = fc.constantFrom<LineRuling['counts']>('all', 'none', { minutes: 1 }, { minutes: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(counts, counts),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('before', 'after', 'never'),
        async ([idle, offline], countedMinutes, approval) => {
          fc.pre(countedMinutes < 60);
          const g = await correctionGround(db, { payableMs: countedMinutes * MINUTE + 123 });
          const disputeId = await request(g, [g.idle, g.offline]);
          await answerOf(g, disputeId);
          if (approval === 'before') expectOk(await approveClaim(await g.ownerCtx(), g.claim));
          expectOk(await decideLines(disputeId, [rule(g.idle, idle), rule(g.offline, offline)]));
          if (approval === 'after') expectOk(await approveClaim(await g.ownerCtx(), g.claim));
          const ms = (ruled: LineRuling['counts'], whole: number) =>
            ruled === 'all' ? whole : ruled === 'none' ? 0 : ruled.minutes * MINUTE;
          const correctedMs = countedMinutes * MINUTE + 123 + ms(idle, 8 * MINUTE) + ms(offline, 5 * MINUTE);
          const paidMinor = payForTime(Math.min(3_600_000, correctedMs), 9_000n);
          const pay = await readPay(db, g.claim.claimId);
          expect(pay.amountMinor + pay.addedMinor).toBe(paidMinor);
          expect(pay.feeMinor + pay.addedFeeMinor).toBe(feeOn(paidMinor, 2_000));
          expect(await g.pending()).toBe(approval === 'never' ? 0n : paidMinor);
        },
      ),
      { numRuns: 25 },
    );
    await ledgerHolds();
  });
});
