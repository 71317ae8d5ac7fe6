import { describe, expect, test } from 'vitest';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { approveDueClaims } from '~/features/payments/approve-due-claims.server';
import { finalizeTask } from '~/features/payments/finalize-task.server';
import { onClaimEnded } from '~/features/payments/on-claim-ended.server';
import { sql } from '~/platform/db/sql';
import { expectOk } from '~/core/result';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import {
  countEvents,
  countJobs,
  insertClaim,
  insertCompany,
  insertExpert,
  insertJob,
  insertTask,
  readClaimPay,
} from './payment-fixtures';

const db = useTestDatabase({ poolSize: 12 });

async function ground(options: { reservedMinor?: bigint; status?: string } = {}) {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const taskId = await insertTask(db, { jobId, organizationId: company.organizationId }, options);
  const expertId = await insertExpert(db);
  const reserved = () => getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD');
  const pending = () => getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD');
  const available = () =>
    getBalanceMinor(db, { kind: 'company_available', organizationId: company.organizationId }, 'USD');
  return { company, jobId, taskId, expertId, reserved, pending, available };
}
const taskOf = (taskId: string) =>
  db.first<{ status: string; settledMinor: bigint; finalCount: number; committedMinor: bigint }>(sql`
    SELECT t.status::text AS status, t.settled_minor, j.final_count, j.committed_minor
    FROM task t JOIN job j ON j.id = t.job_id WHERE t.id = ${taskId}::uuid`);

describe('approval by the company', () => {
  test('posts the amount to the expert and the fee to the platform out of the job reserve, and says so', async () => {
    const g = await ground({ status: 'in_tier' });
    const fees = await getBalanceMinor(db, { kind: 'platform_fees' }, 'USD');
    const claim = await insertClaim(db, g);
    const ctx = await makeCtx(db, g.company.actor);
    expect(expectOk(await approveClaim(ctx, claim))).toMatchObject({ outcome: 'approved', taskFinal: false });
    expect(claim).toMatchObject({ amountMinor: 1_500n, feeMinor: 300n });
    expect(await g.pending()).toBe(1_500n);
    expect(await g.reserved()).toBe(48_200n);
    expect((await getBalanceMinor(db, { kind: 'platform_fees' }, 'USD')) - fees).toBe(300n);
    expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'pending', approvedBy: g.company.userId });
    expect(await taskOf(g.taskId)).toMatchObject({ status: 'in_tier', settledMinor: 1_800n });
    expect(await countEvents(db, 'claim.approved', claim.claimId)).toBe(1);
    const audit = await db.query(
      sql`SELECT 1 AS one FROM audit_row WHERE subject_id = ${claim.claimId} AND action = 'claim.approved'`,
    );
    expect(audit).toHaveLength(1);
  });

  test('ten at once, by company and by silence, post once', async () => {
    const g = await ground({ status: 'in_tier' });
    const claim = await insertClaim(db, g, { windowSeconds: 0 });
    const company = await makeCtx(db, g.company.actor);
    const system = await makeSystemCtx(db);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) => approveClaim(index % 2 ? company : system, claim)),
    );
    const outcomes = results.map((result) => expectOk(result).outcome);
    expect(outcomes.filter((outcome) => outcome === 'approved')).toHaveLength(1);
    expect(await g.pending()).toBe(claim.amountMinor);
    expect(await taskOf(g.taskId)).toMatchObject({ settledMinor: claim.amountMinor + claim.feeMinor });
  });

  test('another company finds no such claim and moves nothing', async () => {
    const g = await ground();
    const claim = await insertClaim(db, g);
    const stranger = await insertCompany(db);
    const result = await approveClaim(await makeCtx(db, stranger.actor), claim);
    expect(result).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(await g.pending()).toBe(0n);
  });

  test('a claim that is still held is not approved', async () => {
    const g = await ground();
    const claim = await insertClaim(db, g, { payStatus: 'accruing', status: 'held' });
    const result = await approveClaim(await makeCtx(db, g.company.actor), claim);
    expect(result).toMatchObject({ ok: false, error: { code: 'claimNotEnded' } });
  });

  test('a claim without payable time is settled with no posting', async () => {
    const g = await ground();
    const claim = await insertClaim(db, g, { payableMs: 0 });
    expectOk(await approveClaim(await makeCtx(db, g.company.actor), claim));
    expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'paid', payoutId: null });
    expect(
      await db.query(sql`SELECT 1 AS one FROM ledger_transaction WHERE claim_id = ${claim.claimId}::uuid`),
    ).toEqual([]);
  });

  test('an amount beyond the reserve is refused by the database and leaves everything as it was', async () => {
    const g = await ground({ reservedMinor: 1_000n });
    const claim = await insertClaim(db, g);
    await expect(approveClaim(await makeCtx(db, g.company.actor), claim)).rejects.toThrow();
    expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'submitted' });
    expect(await g.reserved()).toBe(1_000n);
  });
});

describe('approval by silence', () => {
  test('comes with the end of the window, not before', async () => {
    const g = await ground();
    const claim = await insertClaim(db, g, { windowSeconds: 60 });
    const early = await approveClaim(await makeSystemCtx(db), claim);
    expect(early).toMatchObject({ ok: false, error: { code: 'windowOpen' } });
    const later = { ...(await makeSystemCtx(db)), now: new Date(Date.now() + 61_000) };
    expect(expectOk(await approveClaim(later, claim)).outcome).toBe('approved');
    expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'pending', approvedBy: null });
  });

  test('the sweep approves what is due and leaves queried and open windows alone', async () => {
    const g = await ground({ status: 'in_tier' });
    const due = await insertClaim(db, g, { windowSeconds: -1 });
    const others = [insertExpert(db), insertExpert(db)].map(async (expert) => ({ ...g, expertId: await expert }));
    const [second, third] = await Promise.all(others);
    if (!second || !third) throw new Error('two more experts');
    const queried = await insertClaim(db, second, { windowSeconds: -1, payStatus: 'queried' });
    const open = await insertClaim(db, third, { windowSeconds: 3_600 });
    await approveDueClaims(await makeSystemCtx(db));
    expect(await readClaimPay(db, due.claimId)).toMatchObject({ payStatus: 'pending' });
    expect(await readClaimPay(db, queried.claimId)).toMatchObject({ payStatus: 'queried' });
    expect(await readClaimPay(db, open.claimId)).toMatchObject({ payStatus: 'submitted' });
  });

  test('the sweep goes on behind a claim it cannot post', async () => {
    const broken = await ground({ reservedMinor: 1n });
    const stuck = await insertClaim(db, broken, { windowSeconds: -120 });
    const g = await ground();
    const due = await insertClaim(db, g, { windowSeconds: -60 });
    await approveDueClaims(await makeSystemCtx(db));
    expect(await readClaimPay(db, stuck.claimId)).toMatchObject({ payStatus: 'submitted' });
    expect(await readClaimPay(db, due.claimId)).toMatchObject({ payStatus: 'pending' });
  });

  test('the end of a claim plans its approval for the end of the window', async () => {
    const g = await ground();
    const claim = await insertClaim(db, g, { windowSeconds: 3_600 });
    const before = await countJobs(db, 'approve_claim');
    await onClaimEnded(await makeSystemCtx(db), claim);
    await onClaimEnded(await makeSystemCtx(db), claim);
    expect((await countJobs(db, 'approve_claim')) - before).toBe(1);
  });
});

describe('the end of a task', () => {
  test('comes with the last approval and returns what the task did not use, in either order of claims', async () => {
    for (const order of [0, 1]) {
      const g = await ground();
      const peer = { ...g, expertId: await insertExpert(db) };
      const claims = [await insertClaim(db, g), await insertClaim(db, peer, { payableMs: 1_200_000 })];
      const [first, second] = order ? claims.reverse() : claims;
      if (!first || !second) throw new Error('two claims');
      const ctx = await makeCtx(db, g.company.actor);
      expect(expectOk(await approveClaim(ctx, first)).taskFinal).toBe(false);
      expect(await g.available()).toBe(0n);
      expect(expectOk(await approveClaim(ctx, second)).taskFinal).toBe(true);
      expect(await g.reserved()).toBe(0n);
      expect(await g.available()).toBe(50_000n - 1_800n - 3_600n);
      expect(await taskOf(g.taskId)).toMatchObject({
        status: 'final',
        finalCount: 1,
        committedMinor: 1_000_000n - 44_600n,
      });
    }
  });

  test('two last approvals at once make it final once', async () => {
    const g = await ground();
    const peer = { ...g, expertId: await insertExpert(db) };
    const claims = [await insertClaim(db, g), await insertClaim(db, peer)];
    const ctx = await makeCtx(db, g.company.actor);
    const results = await Promise.all(claims.map((claim) => approveClaim(ctx, claim)));
    expect(results.map((result) => expectOk(result).taskFinal).filter(Boolean)).toHaveLength(1);
    expect(await taskOf(g.taskId)).toMatchObject({ status: 'final', finalCount: 1 });
    expect(await g.available()).toBe(46_400n);
  });

  test('waits for the decision, for held claims and for queries, and repeating it changes nothing', async () => {
    const g = await ground({ status: 'in_tier' });
    const ctx = await makeSystemCtx(db);
    expect(expectOk(await finalizeTask(ctx, g))).toEqual({ final: false });
    await db.execute(sql`UPDATE task SET status = 'decided' WHERE id = ${g.taskId}::uuid`);
    const held = await insertClaim(db, g, { status: 'held', payStatus: 'accruing' });
    expect(expectOk(await finalizeTask(ctx, g))).toEqual({ final: false });
    await db.execute(sql`UPDATE claim SET status = 'lapsed', pay_status = 'queried' WHERE id = ${held.claimId}::uuid`);
    expect(expectOk(await finalizeTask(ctx, g))).toEqual({ final: false });
    await db.execute(sql`UPDATE claim SET pay_status = 'submitted' WHERE id = ${held.claimId}::uuid`);
    expectOk(await approveClaim(await makeCtx(db, g.company.actor), held));
    expect(expectOk(await finalizeTask(ctx, g))).toEqual({ final: true });
    expect(expectOk(await finalizeTask(ctx, g))).toEqual({ final: true });
    expect(await taskOf(g.taskId)).toMatchObject({ finalCount: 1 });
    expect(await g.available()).toBe(48_200n);
  });

  test('opens waiting tasks again when money came back', async () => {
    const g = await ground();
    await db.execute(sql`UPDATE job SET imported_count = 2, opened_count = 1 WHERE id = ${g.jobId}::uuid`);
    expectOk(await finalizeTask(await makeSystemCtx(db), g));
    const planned = await db.first<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`open:${g.jobId}`}`);
    expect(planned?.count).toBe(1);
  });

  test('the ledger still sums to zero', async () => {
    expect(await checkLedger(db)).toMatchObject({ ok: true, sumMinor: 0n });
  });
});
