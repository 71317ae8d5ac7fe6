import { describe, expect, test } from 'vitest';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { decideDispute, type DecideDisputeInput } from '~/features/payments/decide-dispute.server';
import { decideOverdueDisputes } from '~/features/payments/decide-overdue-disputes.server';
import { sql } from '~/platform/db/sql';
import { expectOk } from '~/core/result';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { countEvents, insertCompany, insertExpert, readClaimPay } from '../payments/payment-fixtures';
import {
  adminCtx,
  DAY_MS,
  dispute,
  disputeGround,
  insertAdmin,
  later,
  readDispute,
  reason,
  type DisputeGround,
} from './dispute-ground';

const db = useTestDatabase({ poolSize: 12 });

const why = { clause: 'timeNotPlausible' as const, reason: 'The segments show reading for four minutes only.' };
const reduceTo = (disputeId: string, minutes: number): DecideDisputeInput => ({
  disputeId,
  ruling: 'reduce',
  minutes,
  ...why,
});
const forExpert = (disputeId: string): DecideDisputeInput => ({ disputeId, ruling: 'forExpert', ...why });
const answer = async (g: DisputeGround, disputeId: string, text = 'I read every page, see my notes.') =>
  answerDispute(await g.expertCtx(), { disputeId, answer: text });
const auditOf = (disputeId: string) =>
  db.query<{ action: string; actorUserId: string | null }>(sql`
    SELECT action, actor_user_id FROM audit_row WHERE subject_id = ${disputeId} ORDER BY id`);
const openInput = (g: DisputeGround, acceptedMinutes: number | null = null) => ({
  claimId: g.claim.claimId,
  clause: 'timeNotPlausible' as const,
  reason,
  acceptedMinutes,
});
const ledgerHolds = async () => expect(await db.transaction((tx) => checkLedger(tx))).toMatchObject({ ok: true });

describe('opening a dispute', () => {
  test('queries the pay, so that silence approves it no more, and tells and audits once', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    expect(await dispute(g)).toBe(disputeId);
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'queried' });
    const silence = await approveClaim(later(await makeSystemCtx(db), 8 * DAY_MS), g.claim);
    expect(silence).toMatchObject({ ok: false, error: { code: 'claimQueried' } });
    expect(await countEvents(db, 'dispute.opened', disputeId)).toBe(1);
    expect(await auditOf(disputeId)).toEqual([{ action: 'dispute.opened', actorUserId: g.company.userId }]);
  });

  test('is refused to a stranger, to a member, a second time, for time it cannot cut, and once the window is over', async () => {
    const g = await disputeGround(db);
    const open = async (acceptedMinutes: number | null, ctx = g.ownerCtx()) => {
      const result = await openDispute(await ctx, openInput(g, acceptedMinutes));
      return result.ok ? result.value.outcome : result.error.code;
    };
    const stranger = await insertCompany(db);
    expect(await open(null, makeCtx(db, stranger.actor))).toBe('claimNotFound');
    expect(await open(null, makeCtx(db, { ...g.company.actor, role: 'member' as const }))).toBe('ownerOnly');
    expect(await open(10)).toBe('offerNotLess');
    expect(
      await open(
        null,
        g.ownerCtx().then((ctx) => later(ctx, 7 * DAY_MS + 1000)),
      ),
    ).toBe('windowOver');
    expect(await open(9)).toBe('opened');
    expect(await open(8)).toBe('alreadyDisputed');
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'queried' });
  });

  test('at the end of the window either it or silence holds, never both', async () => {
    const grounds = await Promise.all(Array.from({ length: 6 }, () => disputeGround(db, { windowSeconds: 1 })));
    for (const g of grounds) {
      const [owner, system] = [await g.ownerCtx(), later(await makeSystemCtx(db), 2000)];
      const [opened, approved] = await Promise.all([openDispute(owner, openInput(g)), approveClaim(system, g.claim)]);
      expect([opened.ok, approved.ok].filter(Boolean)).toHaveLength(1);
      const { payStatus } = await readClaimPay(db, g.claim.claimId);
      expect(payStatus).toBe(opened.ok ? 'queried' : 'pending');
    }
  });
});

describe('the answer', () => {
  test('is given once, by the expert, within seven days', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    const other = await makeCtx(db, { kind: 'expert' as const, userId: await insertExpert(db) });
    expect(await answerDispute(other, { disputeId, answer: 'Mine.' })).toMatchObject({
      error: { kind: 'notFound', code: 'disputeNotFound' },
    });
    const late = later(await g.expertCtx(), 7 * DAY_MS);
    expect(await answerDispute(late, { disputeId, answer: 'Late.' })).toMatchObject({ error: { code: 'answerOver' } });
    expect(expectOk(await answer(g, disputeId)).outcome).toBe('answered');
    expect(expectOk(await answer(g, disputeId)).outcome).toBe('alreadyAnswered');
    expect(await answer(g, disputeId, 'And another thing.')).toMatchObject({ error: { code: 'alreadyAnswered' } });
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'answered' });
  });
});

describe('a withdrawal', () => {
  test('is the approval of the queried review: full pay, and the dispute is closed as withdrawn', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    expectOk(await approveClaim(await g.ownerCtx(), g.claim));
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'withdrawn', closedAt: expect.any(Date) as Date });
    expect(await g.pending()).toBe(g.claim.amountMinor);
    const decided = await decideDispute(await adminCtx(db, await insertAdmin(db)), forExpert(disputeId));
    expect(decided).toMatchObject({ ok: false, error: { code: 'disputeClosed' } });
    expect((await auditOf(disputeId)).map((row) => row.action)).toEqual(['dispute.opened', 'dispute.withdrawn']);
  });
});

describe('a decision', () => {
  test('for the expert pays in full', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    const admin = await insertAdmin(db);
    expect(expectOk(await decideDispute(await adminCtx(db, admin), forExpert(disputeId))).outcome).toBe('for_expert');
    expect(await g.pending()).toBe(1_500n);
    expect(await g.available()).toBe(50_000n - 1_800n);
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'pending', approvedBy: admin });
  });

  test('for the company pays the minutes it leaves; the rest returns when the task is final', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g, { acceptedMinutes: 2 });
    expectOk(await answer(g, disputeId));
    const admin = await insertAdmin(db, 'Ruth Bader');
    const ctx = await adminCtx(db, admin);
    expect(expectOk(await decideDispute(ctx, reduceTo(disputeId, 4))).outcome).toBe('reduced');
    expect(await g.pending()).toBe(600n);
    expect(await g.reserved()).toBe(0n);
    expect(await g.available()).toBe(50_000n - 720n);
    const row = await db.first(sql`
      SELECT c.amount_minor, c.fee_minor, c.payable_ms, c.decided_ms AS left_ms, x.correction_ms, k.amount_minor AS off, k.fee_minor AS fee_off,
        k.decider_name, k.clause, k.reason, k.counted_ms, k.decided_ms, t.settled_minor, p.payable_ms::int AS tier_ms
      FROM claim c JOIN time_correction x ON x.claim_id = c.id JOIN decision k ON k.id = x.decision_id
        JOIN task t ON t.id = c.task_id JOIN job_tier_cost p ON p.job_id = c.job_id
      WHERE c.id = ${g.claim.claimId}::uuid`);
    expect(row).toEqual({
      amountMinor: 600n,
      feeMinor: 120n,
      payableMs: 600_000,
      leftMs: 240_000,
      correctionMs: -360_000,
      off: -900n,
      feeOff: -180n,
      deciderName: 'Ruth Bader',
      ...why,
      countedMs: 600_000,
      decidedMs: 240_000,
      settledMinor: 720n,
      tierMs: 240_000,
    });
    await ledgerHolds();
    expect(expectOk(await decideDispute(ctx, reduceTo(disputeId, 4))).outcome).toBe('alreadyDecided');
    expect(await decideDispute(ctx, reduceTo(disputeId, 3))).toMatchObject({ error: { code: 'disputeClosed' } });
    expect(await g.pending()).toBe(600n);
    expect(await countEvents(db, 'dispute.decided', disputeId)).toBe(1);
  });

  test('that leaves nothing owes nothing and posts nothing but the return of the reserve', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    const ctx = later(await adminCtx(db, await insertAdmin(db)), 8 * DAY_MS);
    expectOk(await decideDispute(ctx, reduceTo(disputeId, 0)));
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'adjusted', payableAt: null });
    expect(await g.pending()).toBe(0n);
    expect(await g.available()).toBe(50_000n);
    expect(await approveClaim(await g.ownerCtx(), g.claim)).toMatchObject({ error: { code: 'payNotOwed' } });
  });

  test('waits for the expert before it takes anything, and never goes below what the company offered', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g, { acceptedMinutes: 5 });
    const ctx = await adminCtx(db, await insertAdmin(db));
    const codeOf = async (minutes: number, at = ctx) => {
      const result = await decideDispute(at, reduceTo(disputeId, minutes));
      return result.ok ? 'decided' : result.error.code;
    };
    expect(await codeOf(6)).toBe('answerPending');
    const after = later(ctx, 7 * DAY_MS);
    expect(await codeOf(10, after)).toBe('minutesNotLess');
    expect(await codeOf(4, after)).toBe('minutesBelowOffer');
    expect(await codeOf(6, later(ctx, 9 * DAY_MS))).toBe('decisionOverdue');
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'open' });
    expect(await codeOf(5, after)).toBe('decided');
  });

  test('is made by nobody who has a part in it', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    const colleague = await insertAdmin(db);
    await db.execute(sql`
      INSERT INTO membership (user_id, organization_id, role, created_at)
      VALUES (${colleague}::uuid, ${g.company.organizationId}::uuid, 'member', assay_now())`);
    for (const userId of [g.expertId, g.company.userId, colleague]) {
      const decided = await decideDispute(await adminCtx(db, userId), forExpert(disputeId));
      expect(decided).toMatchObject({ ok: false, error: { kind: 'forbidden', code: 'notIndependent' } });
    }
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'queried' });
  });

  test('cannot be changed afterwards, nor can its correction', async () => {
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    expectOk(await answer(g, disputeId));
    expectOk(await decideDispute(await adminCtx(db, await insertAdmin(db)), reduceTo(disputeId, 1)));
    const changes = [
      sql`UPDATE decision SET reason = 'another' WHERE dispute_id = ${disputeId}::uuid`,
      sql`DELETE FROM decision WHERE dispute_id = ${disputeId}::uuid`,
      sql`UPDATE time_correction SET correction_ms = -1 WHERE claim_id = ${g.claim.claimId}::uuid`,
      sql`DELETE FROM time_correction WHERE claim_id = ${g.claim.claimId}::uuid`,
    ];
    for (const change of changes) await expect(db.execute(change)).rejects.toThrow(/append-only/);
  });

  test('two admins at once decide once, and what is paid is what the record says', async () => {
    for (let round = 0; round < 5; round += 1) {
      const g = await disputeGround(db);
      const disputeId = await dispute(g);
      expectOk(await answer(g, disputeId));
      const [first, second] = [await adminCtx(db, await insertAdmin(db)), await adminCtx(db, await insertAdmin(db))];
      const results = await Promise.all([
        decideDispute(first, reduceTo(disputeId, 4)),
        decideDispute(second, forExpert(disputeId)),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await g.pending()).toBe(results[0].ok ? 600n : 1_500n);
      const rows = await db.query(sql`SELECT 1 AS one FROM decision WHERE dispute_id = ${disputeId}::uuid`);
      expect(rows).toHaveLength(1);
    }
    await ledgerHolds();
  });

  test('against a withdrawal at the same time: one of them holds, and it is paid once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const g = await disputeGround(db);
      const disputeId = await dispute(g);
      expectOk(await answer(g, disputeId));
      const [admin, owner] = [await adminCtx(db, await insertAdmin(db)), await g.ownerCtx()];
      const [decided, approved] = await Promise.all([
        decideDispute(admin, reduceTo(disputeId, 4)),
        approveClaim(owner, g.claim),
      ]);
      const withdrawn = approved.ok && approved.value.outcome === 'approved';
      expect(decided.ok).toBe(!withdrawn);
      expect(await readDispute(db, disputeId)).toMatchObject({ status: withdrawn ? 'withdrawn' : 'reduced' });
      expect(await g.pending()).toBe(withdrawn ? 1_500n : 600n);
    }
    await ledgerHolds();
  });
});

describe('silence past the deadline', () => {
  test('decides for the expert, once, and one that cannot be settled holds up no other', async () => {
    const stuck = await disputeGround(db);
    const stuckId = await dispute(stuck);
    await db.execute(sql`UPDATE task SET reserved_minor = 1 WHERE id = ${stuck.taskId}::uuid`);
    const g = await disputeGround(db);
    const disputeId = await dispute(g);
    const early = later(await makeSystemCtx(db), 9 * DAY_MS - 60_000);
    await decideOverdueDisputes(early);
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'open' });
    const due = later(await makeSystemCtx(db), 9 * DAY_MS + 1000);
    await Promise.all([decideOverdueDisputes(due), decideOverdueDisputes(due)]);
    await decideOverdueDisputes(due);
    expect(await readDispute(db, disputeId)).toMatchObject({ status: 'by_silence' });
    expect(await readDispute(db, stuckId)).toMatchObject({ status: 'open' });
    expect(await g.pending()).toBe(1_500n);
    expect(await readClaimPay(db, g.claim.claimId)).toMatchObject({ payStatus: 'pending', approvedBy: null });
    expect(await countEvents(db, 'dispute.decided', disputeId)).toBe(1);
    const record = await db.first(sql`
      SELECT outcome, decider_user_id, decider_name FROM decision WHERE dispute_id = ${disputeId}::uuid`);
    expect(record).toEqual({ outcome: 'by_silence', deciderUserId: null, deciderName: null });
    await ledgerHolds();
  });
});
