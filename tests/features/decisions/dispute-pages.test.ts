import { describe, expect, test } from 'vitest';
import { expectOk } from '~/core/result';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { countCases } from '~/features/decisions/count-cases.server';
import { getCase } from '~/features/decisions/get-case.server';
import { getCompanyDispute } from '~/features/decisions/get-company-dispute.server';
import { getOwnDispute } from '~/features/decisions/get-own-dispute.server';
import { listCases } from '~/features/decisions/list-cases.server';
import { listClosedCases } from '~/features/decisions/list-closed-cases.server';
import { onDisputeDecided } from '~/features/notifications/on-dispute-decided.server';
import { onDisputeOpened } from '~/features/notifications/on-dispute-opened.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listWeekDays } from '~/features/payments/list-week-days.server';
import { sumWeek } from '~/features/payments/sum-week';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { listStoryPayments } from '~/features/results/list-story-payments.server';
import { loadTaskRecords } from '~/features/results/load-task-records.server';
import { findTaskLineFault } from '~/features/results/find-task-line-fault';
import { exportTaskSchema, type ExportTask } from '~/features/results/export-format';
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
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { exportText, makeReviewedJob, sha256, verifyText } from '../results/export-fixture';
import { adminCtx, dispute, disputeGround, insertAdmin, later, reason } from './dispute-ground';

const db = useTestDatabase();
const why = { clause: 'answeredUnread' as const, reason: 'The segments show reading for four minutes only.' };

async function reduced() {
  const g = await disputeGround(db);
  const disputeId = await dispute(g, { acceptedMinutes: 2 });
  expectOk(await answerDispute(await g.expertCtx(), { disputeId, answer: 'I read it.' }));
  const admin = await insertAdmin(db, 'Ruth Bader');
  expectOk(await decideDispute(await adminCtx(db, admin), { disputeId, ruling: 'reduce', minutes: 4, ...why }));
  return { ...g, disputeId, admin };
}

describe('a reduced review', () => {
  test('is shown with what was counted, what was taken off and what is paid, and the pages agree', async () => {
    const g = await reduced();
    const [expert, owner] = [await g.expertCtx(), await g.ownerCtx()];
    for (const pay of [
      expectOk(await getOwnClaimPay(expert, g.claim.claimId)),
      expectOk(await getCompanyClaimPay(owner, g.claim.claimId)),
    ]) {
      expect(pay).toMatchObject({ payableMs: 600_000, amountMinor: 600n, feeMinor: 120n, payStatus: 'pending' });
      expect(pay.sum).toMatchObject({ amountMinor: 1_500n });
      expect(pay.correction).toEqual({
        correctionMs: -360_000,
        amountMinor: -900n,
        feeMinor: -180n,
        decidedMs: 240_000,
      });
      expect(pay.dispute).toEqual({ id: g.disputeId, status: 'reduced', isUndecided: false });
    }
    const shown = { payableMs: 240_000, isReduced: true, amountMinor: 600n };
    expect((await listEarnings(expert, { limit: 5 })).rows).toMatchObject([shown]);
    expect((await listJobClaims(owner, g.jobId, { limit: 5 })).rows).toMatchObject([shown]);
    expect(sumWeek(await listWeekDays(expert))).toMatchObject([{ amountMinor: 600n, payableMs: 240_000 }]);
    expect((await getEarnings(expert)).currencies).toMatchObject([{ awaitingMinor: 0n, pendingMinor: 600n }]);
    expect(expectOk(await getJobCosts(owner, g.jobId))).toMatchObject({
      spentMinor: 720n,
      awaitingCount: 0,
      reservedMinor: 0n,
      tiers: [{ payableMs: 240_000, amountMinor: 600n, feeMinor: 120n }],
    });
  });

  test('is marked in the statement, and its task’s story says from what to what it was reduced', async () => {
    const g = await reduced();
    const owner = await g.ownerCtx();
    const span = {
      from: new Date(owner.now.getTime() - 86_400_000),
      to: new Date(owner.now.getTime() + 86_400_000 * 30),
    };
    const { rows } = await listMovements(owner, { ...span, jobId: g.jobId }, { limit: 20 });
    expect(rows.filter((row) => row.isReduced)).toMatchObject([{ kind: 'approval', payMinor: 600n }]);
    const payments = await listStoryPayments(db, g.taskId, new Uint8Array(32));
    expect(payments.filter((payment) => payment.payOffMinor !== null)).toMatchObject([
      { kind: 'disputeDecided', amountMinor: 720n, payOffMinor: -900n, feeOffMinor: -180n },
    ]);
  });

  test('to nothing is not counted as an approved review of its tier', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g, { acceptedMinutes: 0 });
    expectOk(await answerDispute(await g.expertCtx(), { disputeId, answer: 'I read it.' }));
    const admin = await adminCtx(db, await insertAdmin(db));
    expectOk(await decideDispute(admin, { disputeId, ruling: 'reduce', minutes: 0, ...why }));
    expect(expectOk(await getJobCosts(await g.ownerCtx(), g.jobId)).tiers).toMatchObject([
      { approvedCount: 0, payableMs: 0, amountMinor: 0n },
    ]);
    const pay = expectOk(await getCompanyClaimPay(await g.ownerCtx(), g.claim.claimId));
    expect(pay).toMatchObject({ payStatus: 'adjusted', payableMs: 600_000, dispute: { status: 'reduced' } });
  });

  test('has one record, the same for both parties, with the name of who decided and of nobody else', async () => {
    const g = await reduced();
    const mine = expectOk(await getOwnDispute(await g.expertCtx(), g.disputeId));
    const theirs = expectOk(await getCompanyDispute(await g.ownerCtx(), g.claim.claimId));
    const { canAnswer, canWithdraw, ...record } = mine;
    expect({ canAnswer, canWithdraw }).toEqual({ canAnswer: false, canWithdraw: false });
    expect(theirs.dispute).toEqual(record);
    expect(record.decision).toMatchObject({
      ...why,
      outcome: 'reduced',
      deciderName: 'Ruth Bader',
      decidedMs: 240_000,
    });
    expect(JSON.stringify(theirs, printable)).not.toContain('Trial Expert');
    expect(JSON.stringify(theirs, printable)).not.toContain(g.expertId);
    expect(JSON.stringify(record, printable)).not.toContain(g.company.userId);
  });

  test('exports with the time the decision left, and the file verifies', async () => {
    const job = await makeReviewedJob(db);
    const claim = await db.first<{ id: string; payableMs: number }>(sql`
      SELECT id, payable_ms FROM claim WHERE job_id = ${job.jobId}::uuid AND status = 'submitted' AND payable_ms > 0
      ORDER BY id LIMIT 1`);
    if (!claim) throw new Error('a paid review');
    const owner = await companyCtx(db, job.company);
    const opened = await openDispute(owner, { claimId: claim.id, ...why, acceptedMinutes: null });
    const { disputeId } = expectOk(opened);
    const admin = later(await adminCtx(db, await insertAdmin(db)), 8 * 86_400_000);
    expectOk(await decideDispute(admin, { disputeId, ruling: 'reduce', minutes: 0, ...why }));
    const text = await exportText(db, job);
    expect(await verifyText(text)).toMatchObject({ ok: true });
    const tasks = text.split('\n').filter((line) => line.includes('"kind":"task"'));
    const lines = tasks.map((line) => exportTaskSchema.parse(JSON.parse(line)));
    const touched = lines.find((line) => line.opinions.some((opinion) => opinion.decidedMs !== undefined));
    const opinion = touched?.opinions.find((each) => each.decidedMs !== undefined);
    expect(opinion).toMatchObject({
      decidedMs: 0,
      payableMs: claim.payableMs,
      amountMinor: 0,
      feeMinor: 0,
      costMinor: 0,
    });
    if (!touched || !opinion) throw new Error('a corrected line');
    const without: ExportTask = {
      ...touched,
      opinions: touched.opinions.map((each) => (each === opinion ? { ...each, decidedMs: undefined } : each)),
    };
    expect(findTaskLineFault(without, sha256)).toBe('payDiffers');
  });
});

describe('the desk', () => {
  test('sees what is due first, a page at a time, and counts it; what is closed stands apart', async () => {
    const ctx = await adminCtx(db, await insertAdmin(db));
    const before = await countCases(ctx);
    const grounds = [await disputeGround(db), await disputeGround(db), await disputeGround(db)];
    const ids: string[] = [];
    for (const g of grounds) ids.push(await dispute(g));
    expect(await countCases(ctx)).toBe(before + 3);
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof listCases>>['next'];
    do {
      const page = await listCases(ctx, { after, limit: 2 });
      seen.push(...page.rows.map((row) => row.disputeId));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(before + 3);
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
    const [first] = grounds;
    if (!first) throw new Error('a ground');
    expectOk(await approveClaim(await first.ownerCtx(), first.claim));
    expect(await countCases(ctx)).toBe(before + 2);
    const closed = await listClosedCases(ctx, 20);
    expect(closed.find((row) => row.disputeId === ids[0])).toMatchObject({ status: 'withdrawn' });
    expect(closed.some((row) => row.disputeId === ids[1])).toBe(false);
  });

  test('sees the evidence of a case, may do what is possible now, and the look is written down', async () => {
    const expert = await makeExpert(db, [physician], 'Dr Evidence');
    const job = await makeOpenJob(db);
    const claim = await claimNext(db, expert, job.jobId);
    await moveClock(db, 60_000);
    await submit(db, expert, claim, answerAll(['j1', 'j2'], 'yes'));
    const owner = await companyCtx(db, job.company);
    const opened = await openDispute(owner, { claimId: claim.claimId, ...why, acceptedMinutes: null });
    const { disputeId } = expectOk(opened);
    const admin = await insertAdmin(db);
    const seen = expectOk(await getCase(await adminCtx(db, admin), disputeId));
    expect(seen).toMatchObject({
      expertName: 'Dr Evidence',
      isIndependent: true,
      may: { decide: true, change: false },
    });
    expect(seen.answers).toHaveLength(2);
    expect(seen.segments.length).toBeGreaterThan(0);
    expectOk(await answerDispute(await expertCtx(db, expert), { disputeId, answer: 'I did read it.' }));
    expect(expectOk(await getCase(await adminCtx(db, admin), disputeId)).may.change).toBe(true);
    const own = expectOk(await getCase(await adminCtx(db, job.company.userId), disputeId));
    expect(own).toMatchObject({ isIndependent: false, may: { decide: false, change: false } });
    const looks = await db.query(sql`
      SELECT 1 AS one FROM audit_row WHERE action = 'dispute.viewed' AND subject_id = ${disputeId}
        AND actor_user_id = ${admin}::uuid`);
    expect(looks).toHaveLength(2);
    const records = await loadTaskRecords(db, [claim.taskId], new Uint8Array(32));
    expect(records.get(claim.taskId)?.opinions[0]?.decidedMs).toBeUndefined();
  });
});

describe('the mails', () => {
  const mailsTo = (userId: string) =>
    db.query<{ subject: string; text: string }>(sql`
      SELECT subject, text FROM outbound_mail
      WHERE recipient = (SELECT email FROM user_account WHERE id = ${userId}::uuid) ORDER BY id`);

  test('tell the expert in their language why, until when, and what was decided; the company is told too; each once', async () => {
    const g = await disputeGround(db);
    await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE id = ${g.expertId}::uuid`);
    await db.execute(sql`UPDATE user_account SET display_name = 'Olga Owner' WHERE id = ${g.company.userId}::uuid`);
    const disputeId = await dispute(g);
    const system = await makeSystemCtx(db);
    await onDisputeOpened(system, { disputeId });
    await onDisputeOpened(system, { disputeId });
    const [opened, ...more] = await mailsTo(g.expertId);
    expect(more).toEqual([]);
    expect(opened?.text).toContain('计时与任务内容明显不符');
    expect(opened?.text).toContain(reason);
    expect(opened?.text).toMatch(/\d\d:\d\d UTC/);
    expect(opened?.text).toContain(`/expert/disputes/${disputeId}`);
    expect(opened?.text).not.toContain('Olga Owner');
    expectOk(await answerDispute(await g.expertCtx(), { disputeId, answer: '我读完了。' }));
    const admin = await adminCtx(db, await insertAdmin(db, 'Ruth Bader'));
    expectOk(await decideDispute(admin, { disputeId, ruling: 'reduce', minutes: 4, ...why }));
    await onDisputeDecided(system, { disputeId });
    await onDisputeDecided(system, { disputeId });
    const [, decided] = await mailsTo(g.expertId);
    expect(decided?.text).toContain('4 分钟');
    expect(decided?.text).toContain('Ruth Bader');
    const toCompany = await mailsTo(g.company.userId);
    expect(toCompany).toHaveLength(1);
    expect(toCompany[0]?.text).toContain('4 minutes are paid, $6.00');
    expect(toCompany[0]?.text).toContain(`/company/reviews/${g.claim.claimId}/dispute`);
  });
});

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
