import { describe, expect, test } from 'vitest';
import { expectOk } from '~/core/result';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { checkFinances } from '~/features/payments/check-finances.server';
import { insertFinanceCheck } from '~/features/payments/finance-check-store.server';
import { getBilling } from '~/features/payments/get-billing.server';
import { getCompanyClaimPay, getOwnClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { getFinanceOverview } from '~/features/payments/get-finance-overview.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { requestFinanceWork, runRequestedPayouts } from '~/features/payments/request-finance-work.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import {
  countJobs,
  insertClaim,
  insertCompany,
  insertExpert,
  insertJob,
  insertSegment,
  insertTask,
} from './payment-fixtures';

const db = useTestDatabase();

async function ground() {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const taskId = await insertTask(db, { jobId, organizationId: company.organizationId }, { status: 'in_tier' });
  const expertId = await insertExpert(db);
  const claim = await insertClaim(db, { jobId, taskId, expertId });
  return {
    company,
    jobId,
    taskId,
    expertId,
    claim,
    expert: await makeCtx(db, { kind: 'expert', userId: expertId } as const),
    owner: await makeCtx(db, company.actor),
  };
}

describe('the expert', () => {
  test('sees an amount from its segments up: time, sum, rounding and postings agree', async () => {
    const g = await ground();
    await insertSegment(db, g.claim.claimId, { startMs: 0, lengthMs: 400_000, payable: true, kind: 'active' });
    await insertSegment(db, g.claim.claimId, { startMs: 400_000, lengthMs: 60_000, payable: false, kind: 'idle' });
    await insertSegment(db, g.claim.claimId, { startMs: 460_000, lengthMs: 200_000, payable: true, kind: 'reading' });
    expectOk(await approveClaim(g.owner, g.claim));
    const seen = expectOk(await getOwnClaimPay(g.expert, g.claim.claimId));
    expect(seen).toMatchObject({ payableMs: 600_000, segmentsMatch: true, amountMinor: 1_500n, feeMinor: 300n });
    expect(seen.sum).toMatchObject({ exactMajor: '15.00', rounding: 'exact', amountMinor: 1_500n });
    expect(seen.segments.map((segment) => [segment.kind, segment.lengthMs])).toEqual([
      ['active', 400_000],
      ['idle', 60_000],
      ['reading', 200_000],
    ]);
    expect(seen.postings).toMatchObject([{ kind: 'approval' }]);
    const entries = seen.postings.flatMap((posting) =>
      posting.entries.map((entry) => `${entry.kind} ${entry.amountMinor}`),
    );
    expect(entries.sort()).toEqual(['expert_pending 1500', 'job_reserved -1800', 'platform_fees 300']);
  });

  test('is told when segments and payable time disagree', async () => {
    const g = await ground();
    await insertSegment(db, g.claim.claimId, { startMs: 0, lengthMs: 1_000, payable: true, kind: 'active' });
    expect(expectOk(await getOwnClaimPay(g.expert, g.claim.claimId)).segmentsMatch).toBe(false);
  });

  test("finds nobody else's review, as another expert and as another company", async () => {
    const g = await ground();
    const other = await ground();
    expect(await getOwnClaimPay(other.expert, g.claim.claimId)).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
    expect(await getCompanyClaimPay(other.owner, g.claim.claimId)).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
    expect(await getJobCosts(other.owner, g.jobId)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect((await listJobClaims(other.owner, g.jobId, { limit: 10 })).rows).toEqual([]);
  });

  test('sees balances as the ledger has them and pages through all claims once', async () => {
    const g = await ground();
    for (let index = 0; index < 4; index += 1) {
      const owner = { jobId: g.jobId, organizationId: g.company.organizationId };
      await insertClaim(db, { ...g, taskId: await insertTask(db, owner) });
    }
    expectOk(await approveClaim(g.owner, g.claim));
    const earnings = await getEarnings(g.expert);
    expect(earnings).toMatchObject({ account: 'missing', firstPayoutHeld: true });
    expect(earnings.currencies).toMatchObject([
      { currency: 'USD', awaitingMinor: 6_000n, pendingMinor: 1_500n, paidMinor: 0n },
    ]);
    await db.execute(sql`
      UPDATE claim SET pay_status = 'queried' WHERE id = (SELECT id FROM claim
        WHERE expert_id = ${g.expertId}::uuid AND pay_status = 'submitted' LIMIT 1)`);
    expect((await getEarnings(g.expert)).currencies).toMatchObject([{ awaitingMinor: 4_500n, disputedMinor: 1_500n }]);
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof listEarnings>>['next'];
    do {
      const page = await listEarnings(g.expert, { after, limit: 2 });
      seen.push(...page.rows.map((row) => row.claimId));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });
});

describe('the company', () => {
  test('sees reserved, spent and awaiting money that add up, and readers by a pseudonym only', async () => {
    const g = await ground();
    const waiting = await insertClaim(db, { ...g, expertId: await insertExpert(db) });
    expectOk(await approveClaim(g.owner, g.claim));
    const costs = expectOk(await getJobCosts(g.owner, g.jobId));
    expect(costs).toMatchObject({
      reservedMinor: 48_200n,
      spentMinor: 1_800n,
      awaitingCount: 1,
      awaitingMinor: 1_800n,
    });
    expect(costs.tiers).toMatchObject([
      { tier: 1, approvedCount: 1, payableMs: 600_000, amountMinor: 1_500n, feeMinor: 300n },
    ]);
    const { rows } = await listJobClaims(g.owner, g.jobId, { limit: 10 });
    expect(rows.map((row) => row.claimId).sort()).toEqual([g.claim.claimId, waiting.claimId].sort());
    const text = JSON.stringify([rows, await getCompanyClaimPay(g.owner, g.claim.claimId)], (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    expect(text).not.toContain(g.expertId);
    expect(text).not.toContain('Trial Expert');
    expect(rows.every((row) => row.reader.startsWith('R-'))).toBe(true);
    const billing = await getBilling(g.owner);
    expect(billing.balances).toEqual([
      { currency: 'USD', availableMinor: 0n, reservedMinor: 48_200n, spentMinor: 1_800n },
    ]);
  });
});

test("a tier's kept costs are the sum of its approved claims, approved twice, at once and by silence", async () => {
  const g = await ground();
  const claims = [g.claim];
  for (let index = 0; index < 9; index += 1) {
    const taskId = await insertTask(db, { jobId: g.jobId, organizationId: g.company.organizationId });
    claims.push(await insertClaim(db, { ...g, taskId }, { payableMs: 61_003 * (index + 1), windowSeconds: -1 }));
  }
  const system = await makeSystemCtx(db);
  await Promise.all(claims.flatMap((claim) => [approveClaim(g.owner, claim), approveClaim(system, claim)]));
  const recounted = await db.first(sql`
    SELECT count(*)::int AS approved_count, sum(payable_ms)::float8 AS payable_ms, sum(amount_minor)::bigint AS amount_minor,
      sum(fee_minor)::bigint AS fee_minor, 1 AS tier
    FROM claim WHERE job_id = ${g.jobId}::uuid AND pay_status = 'pending'`);
  const costs = expectOk(await getJobCosts(g.owner, g.jobId));
  expect(costs.tiers).toEqual([recounted]);
  expect(costs).toMatchObject({ awaitingCount: 0, awaitingMinor: 0n });
  expect(costs.tiers[0]?.approvedCount).toBe(10);
});

describe('the finance desk', () => {
  test('shows the latest recount: that the ledger holds, and what waits for whom', async () => {
    const g = await ground();
    expectOk(await approveClaim(g.owner, g.claim));
    const admin = await makeCtx(db, { kind: 'admin', userId: g.expertId } as const);
    expect((await getFinanceOverview(admin)).check).toBeUndefined();
    await checkFinances(await makeSystemCtx(db));
    const { check } = await getFinanceOverview(admin);
    expect(check?.ledger).toEqual({ ...(await checkLedger(db)), ok: true, sumMinor: 0n });
    expect(check?.unpayable[0]?.amountMinor).toBeGreaterThanOrEqual(1_500n);
    expect(check?.due).toEqual([]);
    expect(check?.balances.reduce((total, account) => total + account.balanceMinor, 0n)).toBe(0n);
  });

  test('says so when a balance was altered behind its back, and again when it holds', async () => {
    const g = await ground();
    const admin = await makeCtx(db, { kind: 'admin', userId: g.expertId } as const);
    const bend = (byMinor: number) =>
      db.execute(sql`
        UPDATE ledger_account SET balance_minor = balance_minor + ${byMinor}::bigint WHERE kind = 'job_reserved' AND job_id = ${g.jobId}::uuid`);
    await bend(1);
    expect(await checkFinances(await makeSystemCtx(db))).toEqual({ ok: false });
    expect((await getFinanceOverview(admin)).check?.ledger).toMatchObject({ ok: false, wrongBalanceCount: 1 });
    await bend(-1);
    await checkFinances(await makeSystemCtx(db));
    expect((await getFinanceOverview(admin)).check?.ledger.ok).toBe(true);
  });

  test('keeps a quarter of a year of recounts, and those that found a fault for ever', async () => {
    const ctx = await makeSystemCtx(db);
    const old = { checkedAt: new Date(ctx.now.getTime() - 91 * 86_400_000), durationMs: 1, figures: '{}' };
    await insertFinanceCheck(db, { ...old, ok: true });
    await insertFinanceCheck(db, { ...old, ok: false });
    await checkFinances(ctx);
    expect(await db.query(sql`SELECT ok FROM finance_check WHERE checked_at <= ${old.checkedAt}::timestamptz`)).toEqual(
      [{ ok: false }],
    );
  });

  test('has the worker recount and run payouts in the name of the admin who asked', async () => {
    const g = await ground();
    const admin = await makeCtx(db, { kind: 'admin', userId: g.expertId } as const);
    await requestFinanceWork(admin, { intent: 'run', includeNotYetDue: true });
    await requestFinanceWork(admin, { intent: 'check', includeNotYetDue: false });
    await requestFinanceWork(admin, { intent: 'check', includeNotYetDue: false });
    expect(await countJobs(db, 'check_finances')).toBe(1);
    const asked = await db.first<{ payload: { adminUserId: string; includeNotYetDue: boolean } }>(sql`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'adminUserId' = ${g.expertId}`);
    if (!asked) throw new Error('no payout run was planned');
    await runRequestedPayouts(await makeSystemCtx(db), asked.payload);
    const audit = await db.query(sql`
      SELECT actor_kind, details -> 'includeNotYetDue' AS off_cycle FROM audit_row
      WHERE action = 'payouts.run' AND actor_user_id = ${g.expertId}::uuid`);
    expect(audit).toEqual([{ actorKind: 'admin', offCycle: true }]);
  });
});
