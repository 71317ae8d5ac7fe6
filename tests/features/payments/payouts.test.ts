import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getEarnings } from '~/features/payments/get-earnings.server';
import { listEarnings } from '~/features/payments/list-earnings.server';
import { listMyPayouts } from '~/features/payments/list-my-payouts.server';
import { regularPayDate } from '~/features/payments/pay-date';
import { processStripeEvent } from '~/features/payments/process-stripe-event.server';
import { receiveStripeEvent } from '~/features/payments/receive-stripe-event.server';
import { refreshPayoutAccount } from '~/features/payments/refresh-payout-account.server';
import { resumePayouts } from '~/features/payments/resume-payouts.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { sendPayout } from '~/features/payments/send-payout.server';
import { settleAdjustment } from '~/features/payments/settle-adjustment.server';
import { startPayoutSetup } from '~/features/payments/start-payout-setup.server';
import { loadTaskSettlementForUpdate } from '~/features/jobs/task-settlement.server';
import { listStoryPayments } from '~/features/results/list-story-payments.server';
import { loadClaimPayForUpdate, loadTaskOfClaim } from '~/features/reviews/claim-pay.server';
import type { SystemCtx } from '~/features/accounts/context';
import { setPayoutStanding } from '~/features/accounts/payout-account.server';
import { completeOnboarding } from '~/platform/fakes/stripe/complete-onboarding.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import {
  countEvents,
  insertClaim,
  insertCompany,
  insertExpert,
  insertJob,
  insertTask,
  readClaimPay,
  type TrialClaim,
} from './payment-fixtures';
import { dieByException, killAt, Killed } from './kill-at';
import { signedRequest, useFakeStripe } from './stripe-ground';

const db = useTestDatabase({ poolSize: 12 });
const stripe = useFakeStripe(db);
const DAY_MS = 86_400_000;

/** An expert who completed payout setup at Stripe, told by Stripe's own event. */
async function insertPayableExpert(): Promise<string> {
  const expertId = await insertExpert(db);
  const ctx = await makeCtx(db, { kind: 'expert', userId: expertId } as const);
  expectOk(await startPayoutSetup(ctx));
  const row = await db.first<{ id: string }>(
    sql`SELECT stripe_account_id AS id FROM expert WHERE user_id = ${expertId}::uuid`,
  );
  const accountId = row?.id ?? '';
  await inFakeTransaction(db.pool, (tx) => completeOnboarding(tx, accountId, true));
  for (const event of await stripe.events('account.updated', accountId)) {
    const system = await makeSystemCtx(db);
    expectOk(await receiveStripeEvent(system, signedRequest(event)));
    expectOk(await processStripeEvent(system, { eventId: event.id }));
  }
  return expertId;
}

async function ground(expertId: string, claims = 2) {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const made: TrialClaim[] = [];
  for (let index = 0; index < claims; index += 1) {
    const taskId = await insertTask(db, { jobId, organizationId: company.organizationId });
    const claim = await insertClaim(db, { jobId, taskId, expertId });
    expectOk(await approveClaim(await makeCtx(db, company.actor), claim));
    made.push(claim);
  }
  const balances = async () =>
    Promise.all(
      (['expert_pending', 'expert_payable', 'expert_in_transit'] as const).map((kind) =>
        getBalanceMinor(db, { kind, expertId }, 'USD'),
      ),
    );
  const statuses = async () =>
    (await Promise.all(made.map((claim) => readClaimPay(db, claim.claimId)))).map((row) => row.payStatus);
  const payouts = () =>
    db.query<{ id: string; status: string; amountMinor: bigint }>(sql`
      SELECT id, status::text AS status, amount_minor FROM payout WHERE expert_id = ${expertId}::uuid ORDER BY created_at, id`);
  return {
    claims: made,
    balances,
    statuses,
    payouts,
    totalMinor: made.reduce((sum, claim) => sum + claim.amountMinor, 0n),
  };
}
const later = async (days: number): Promise<SystemCtx> => {
  const ctx = await makeSystemCtx(db);
  return { ...ctx, now: new Date(ctx.now.getTime() + days * DAY_MS) };
};
async function onlyPayout(g: Awaited<ReturnType<typeof ground>>): Promise<string> {
  const [payout, another] = await g.payouts();
  if (!payout || another) throw new Error('exactly one payout');
  return payout.id;
}

describe('the payout run', () => {
  test('pays the others when one expert cannot be paid', async () => {
    const broken = await insertPayableExpert();
    const unpayable = await ground(broken, 1);
    const g = await ground(await insertPayableExpert());
    const claimId = unpayable.claims[0]?.claimId ?? '';
    await db.execute(sql`UPDATE claim SET amount_minor = amount_minor * 1000000 WHERE id = ${claimId}::uuid`);
    await runPayouts(await later(20));
    expect(await unpayable.payouts()).toEqual([]);
    expect(await g.payouts()).toHaveLength(1);
    await db.execute(sql`UPDATE claim SET amount_minor = amount_minor / 1000000 WHERE id = ${claimId}::uuid`);
  });

  test('takes nothing before the pay date, and the first payout a week later still', async () => {
    const g = await ground(await insertPayableExpert());
    await runPayouts(await makeSystemCtx(db));
    expect(await g.payouts()).toEqual([]);
    const [claim] = g.claims;
    const dueAt = (await readClaimPay(db, claim?.claimId ?? '')).payableAt;
    expect(dueAt?.getUTCDay()).toBe(3);
    const ctx = await makeSystemCtx(db);
    expect((dueAt?.getTime() ?? 0) - ctx.now.getTime()).toBeGreaterThan(7 * DAY_MS);
    await runPayouts({ ...ctx, now: new Date((dueAt?.getTime() ?? 0) - 1) });
    expect(await g.payouts()).toEqual([]);
    await runPayouts({ ...ctx, now: new Date(dueAt?.getTime() ?? 0) });
    expect(await g.payouts()).toHaveLength(1);
  });

  test('moves pending to in transit once, even run five times at once', async () => {
    const g = await ground(await insertPayableExpert());
    const ctx = await later(20);
    await Promise.all(Array.from({ length: 5 }, () => runPayouts(ctx)));
    expect(await g.payouts()).toMatchObject([{ status: 'in_transit', amountMinor: g.totalMinor }]);
    expect(await g.balances()).toEqual([0n, 0n, g.totalMinor]);
    expect(await g.statuses()).toEqual(['in_transit', 'in_transit']);
  });

  test('leaves out an expert whose account takes no payouts, and takes them once it does', async () => {
    const expertId = await insertExpert(db);
    const g = await ground(expertId);
    await runPayouts(await later(20));
    expect(await g.payouts()).toEqual([]);
    await db.execute(
      sql`UPDATE expert SET stripe_account_id = ${`acct_${expertId}`}, payouts_enabled = true WHERE user_id = ${expertId}::uuid`,
    );
    await runPayouts(await later(20));
    expect(await g.payouts()).toHaveLength(1);
  });

  test('an admin may run it before the date, written down; the system may not', async () => {
    const g = await ground(await insertPayableExpert());
    await runPayouts(await makeSystemCtx(db), { includeNotYetDue: true });
    expect(await g.payouts()).toEqual([]);
    const adminId = await insertExpert(db);
    await runPayouts(await makeCtx(db, { kind: 'admin', userId: adminId } as const, { requestId: adminId }), {
      includeNotYetDue: true,
    });
    expect(await g.payouts()).toHaveLength(1);
    const audit = await db.query<{ details: { includeNotYetDue: boolean } }>(sql`
      SELECT details FROM audit_row WHERE action = 'payouts.run' AND actor_user_id = ${adminId}::uuid`);
    expect(audit).toMatchObject([{ details: { includeNotYetDue: true } }]);
  });
});

test('a payout account is told apart as missing, waiting for its owner, being checked and ready', async () => {
  const expertId = await insertExpert(db);
  const ctx = await makeCtx(db, { kind: 'expert', userId: expertId } as const);
  const standing = async () => (await getEarnings(ctx)).account;
  expect(await standing()).toBe('missing');
  expectOk(await startPayoutSetup(ctx));
  expect(await standing()).toBe('incomplete');
  const row = await db.first<{ id: string }>(
    sql`SELECT stripe_account_id AS id FROM expert WHERE user_id = ${expertId}::uuid`,
  );
  const accountId = row?.id ?? '';
  await setPayoutStanding(db, accountId, { payoutsEnabled: false, detailsDue: false });
  expect(await standing()).toBe('checking');
  const told = async (approved: boolean) => {
    await inFakeTransaction(db.pool, (tx) => completeOnboarding(tx, accountId, approved));
    expectOk(await refreshPayoutAccount(await makeSystemCtx(db), accountId));
    return standing();
  };
  expect(await told(false)).toBe('incomplete');
  expect(await told(true)).toBe('ready');
});

describe('sending', () => {
  test('makes one transfer, marks claims paid and ends the hold of the first payout', async () => {
    const expertId = await insertPayableExpert();
    const g = await ground(expertId);
    await runPayouts(await later(20));
    const payoutId = await onlyPayout(g);
    const ctx = await later(20);
    const sent = await Promise.allSettled(Array.from({ length: 4 }, () => sendPayout(ctx, { payoutId })));
    // Stripe answers 409 while another sender uses the key; one that meets it at every try throws, for its job to come again.
    const reasons = sent.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    for (const reason of reasons) expect(reason).toContain('was not sent: stripeUnavailable');
    for (const result of sent) if (result.status === 'fulfilled') expect(expectOk(result.value).status).toBe('paid');
    expect(reasons.length).toBeLessThan(4);
    expect(expectOk(await sendPayout(ctx, { payoutId })).status).toBe('paid');
    expect(await stripe.countTransfers(payoutId)).toBe(1);
    expect(await g.balances()).toEqual([0n, 0n, 0n]);
    expect(await g.statuses()).toEqual(['paid', 'paid']);
    expect(await countEvents(db, 'payout.settled', payoutId)).toBe(1);
    const expert = await db.first<{ held: boolean }>(
      sql`SELECT first_paid_out_at IS NULL AS held FROM expert WHERE user_id = ${expertId}::uuid`,
    );
    expect(expert?.held).toBe(false);
  });

  test.each(['networkError', 'lostAnswer', 'unavailable', 'serverError', 'rateLimited'] as const)(
    'a Stripe with the fault %s lets the job fail, and the next tries end in exactly one transfer',
    async (kind) => {
      const g = await ground(await insertPayableExpert(), 1);
      await runPayouts(await later(20));
      const payoutId = await onlyPayout(g);
      await stripe.fault('transfers.create', kind, kind === 'rateLimited' ? 1 : 3);
      await expect(sendPayout(await later(20), { payoutId })).rejects.toThrow('was not sent');
      expect(await g.statuses()).toEqual(['in_transit']);
      const repeat = await sendPayout(await later(20), { payoutId }).catch(() => undefined);
      if (!repeat) await db.execute(sql`DELETE FROM stripe_fake.idempotency_key WHERE key = ${payoutId}`);
      expect(expectOk(await sendPayout(await later(22), { payoutId })).status).toBe('paid');
      expect(await stripe.countTransfers(payoutId)).toBe(1);
      expect(await g.balances()).toEqual([0n, 0n, 0n]);
    },
  );

  test('after a day, when Stripe has forgotten the key, the transfer is found and not made again', async () => {
    const g = await ground(await insertPayableExpert(), 1);
    await runPayouts(await later(20));
    const payoutId = await onlyPayout(g);
    await stripe.fault('transfers.create', 'lostAnswer', 3);
    await expect(sendPayout(await later(20), { payoutId })).rejects.toThrow('was not sent');
    expect(await stripe.countTransfers(payoutId)).toBe(1);
    await db.execute(sql`DELETE FROM stripe_fake.idempotency_key WHERE key = ${payoutId}`);
    expect(expectOk(await sendPayout(await later(22), { payoutId })).status).toBe('paid');
    expect(await stripe.countTransfers(payoutId)).toBe(1);
  });

  test('a definite refusal makes the money payable again, and the next run pays it under a new id', async () => {
    const g = await ground(await insertPayableExpert());
    await runPayouts(await later(20));
    const first = await onlyPayout(g);
    await stripe.fault('transfers.create', 'refused', 1);
    expect(expectOk(await sendPayout(await later(20), { payoutId: first })).status).toBe('failed');
    expect(await g.balances()).toEqual([0n, g.totalMinor, 0n]);
    expect(await g.statuses()).toEqual(['payable', 'payable']);
    await runPayouts(await later(27));
    const second = (await g.payouts()).find((payout) => payout.status === 'in_transit')?.id ?? '';
    expect(second).not.toBe(first);
    expect(expectOk(await sendPayout(await later(27), { payoutId: second })).status).toBe('paid');
    expect(await stripe.countTransfers(first)).toBe(0);
    expect(await g.balances()).toEqual([0n, 0n, 0n]);
  });

  test("Stripe's own news of the transfer settles a payout whose sender died, and the sender then finds it done", async () => {
    const g = await ground(await insertPayableExpert(), 1);
    await runPayouts(await later(20));
    const payoutId = await onlyPayout(g);
    await stripe.fault('transfers.create', 'lostAnswer', 3);
    await expect(sendPayout(await later(20), { payoutId })).rejects.toThrow('was not sent');
    const [event] = await stripe.events('transfer.created', payoutId);
    const ctx = await makeSystemCtx(db);
    expectOk(await receiveStripeEvent(ctx, signedRequest(event ?? {})));
    expect(expectOk(await processStripeEvent(ctx, { eventId: event?.id ?? '' })).outcome).toBe('settled');
    expect(expectOk(await sendPayout(ctx, { payoutId })).status).toBe('paid');
    expect(await g.balances()).toEqual([0n, 0n, 0n]);
  });

  test('a transfer reversed in full makes the money payable again, once, whatever order its news comes in', async () => {
    const g = await ground(await insertPayableExpert(), 1);
    await runPayouts(await later(20));
    const payoutId = await onlyPayout(g);
    expectOk(await sendPayout(await later(20), { payoutId }));
    await db.execute(sql`
      UPDATE stripe_fake.object SET body = body || jsonb_build_object('amount_reversed', body -> 'amount', 'reversed', true)
      WHERE kind = 'transfer' AND body ->> 'transfer_group' = ${payoutId}`);
    const ctx = await makeSystemCtx(db);
    const outcomes = [];
    for (const type of ['transfer.reversed', 'transfer.created', 'transfer.reversed']) {
      const event = {
        id: `evt_${uuidv7()}`,
        object: 'event',
        type,
        data: { object: { id: 'tr', transfer_group: payoutId } },
      };
      expectOk(await receiveStripeEvent(ctx, signedRequest(event)));
      outcomes.push(expectOk(await processStripeEvent(ctx, { eventId: event.id })).outcome);
    }
    expect(outcomes).toEqual(['reversed', 'none', 'none']);
    expect(await g.balances()).toEqual([0n, g.totalMinor, 0n]);
    expect(await g.statuses()).toEqual(['payable']);
  });

  test('an addition to a settled claim goes out once, comes back with a reversed transfer, and is not settled twice', async () => {
    const expertId = await insertPayableExpert();
    const g = await ground(expertId, 1);
    const { claimId = '' } = g.claims[0] ?? {};
    const addition = {
      kind: 'correction',
      referenceId: uuidv7(),
      amountMinor: 300n,
      feeMinor: 60n,
      addedMs: 120_000,
      from: 'covered',
    } as const;
    const settle = () =>
      db.transaction(async (tx) => {
        const taskId = (await loadTaskOfClaim(tx, claimId, undefined)) ?? '';
        const task = await loadTaskSettlementForUpdate(tx, taskId);
        const claim = await loadClaimPayForUpdate(tx, claimId);
        if (!task || !claim) throw new Error('a settled claim');
        const { now } = await makeSystemCtx(db);
        await settleAdjustment(tx, now, task, claim, { id: uuidv7(), ...addition });
      });
    await Promise.all([settle(), settle(), settle()]);
    await settle();
    const totalMinor = g.totalMinor + 300n;
    const additions = () =>
      db.query(
        sql`SELECT pay_status::text AS pay_status, payout_id FROM pay_adjustment WHERE claim_id = ${claimId}::uuid`,
      );
    expect(await g.balances()).toEqual([totalMinor, 0n, 0n]);
    const system = await later(20);
    await Promise.all(Array.from({ length: 4 }, () => runPayouts(system)));
    expect(await g.payouts()).toMatchObject([{ amountMinor: totalMinor }]);
    const payoutId = await onlyPayout(g);
    expect(await additions()).toEqual([{ payStatus: 'in_transit', payoutId }]);
    expectOk(await sendPayout(await later(20), { payoutId }));
    expect(await additions()).toEqual([{ payStatus: 'paid', payoutId }]);
    const expert = await makeCtx(db, { kind: 'expert', userId: expertId } as const);
    expect((await listMyPayouts(expert))[0]).toMatchObject({ amountMinor: totalMinor, reviews: 1 });
    const carried = (await listEarnings(expert, { limit: 5, payoutId })).rows;
    expect(carried).toMatchObject([{ claimId, amountMinor: totalMinor }]);
    const taskId = (await loadTaskOfClaim(db, claimId, undefined)) ?? '';
    const told = (await listStoryPayments(db, taskId, new Uint8Array(32))).filter(({ kind }) => kind === 'paidOut');
    expect(told.map(({ amountMinor }) => amountMinor)).toEqual([totalMinor]);
    await db.execute(sql`
      UPDATE stripe_fake.object SET body = body || jsonb_build_object('amount_reversed', body -> 'amount', 'reversed', true)
      WHERE kind = 'transfer' AND body ->> 'transfer_group' = ${payoutId}`);
    const event = {
      id: `evt_${uuidv7()}`,
      object: 'event',
      type: 'transfer.reversed',
      data: { object: { id: 'tr', transfer_group: payoutId } },
    };
    const ctx = await makeSystemCtx(db);
    expectOk(await receiveStripeEvent(ctx, signedRequest(event)));
    expectOk(await processStripeEvent(ctx, { eventId: event.id }));
    expect(await additions()).toEqual([{ payStatus: 'payable', payoutId: null }]);
    expect(await g.balances()).toEqual([0n, totalMinor, 0n]);
    await runPayouts(await later(27));
    expect((await g.payouts()).map(({ status, amountMinor }) => [status, amountMinor])).toEqual([
      ['failed', totalMinor],
      ['in_transit', totalMinor],
    ]);
    expect(await db.transaction((tx) => checkLedger(tx))).toMatchObject({ ok: true });
  });

  test('an addition settled after its claim was paid has a pay date and a payout of its own', async () => {
    const expertId = await insertPayableExpert();
    const g = await ground(expertId, 1);
    const { claimId = '' } = g.claims[0] ?? {};
    await runPayouts(await later(20));
    const paid = await onlyPayout(g);
    expectOk(await sendPayout(await later(20), { payoutId: paid }));
    const { now } = await makeSystemCtx(db);
    await db.transaction(async (tx) => {
      const task = await loadTaskSettlementForUpdate(tx, (await loadTaskOfClaim(tx, claimId, undefined)) ?? '');
      const claim = await loadClaimPayForUpdate(tx, claimId);
      if (!task || !claim) throw new Error('a paid claim');
      const addition = { id: uuidv7(), kind: 'top_up', referenceId: uuidv7(), addedMs: 0, from: 'available' } as const;
      await settleAdjustment(tx, now, task, claim, { ...addition, amountMinor: 250n, feeMinor: 50n });
    });
    expect(
      (await getEarnings(await makeCtx(db, { kind: 'expert', userId: expertId } as const))).currencies,
    ).toMatchObject([{ pendingMinor: 250n, nextPayableAt: regularPayDate(now) }]);
    await runPayouts(await makeSystemCtx(db));
    expect(await g.payouts()).toHaveLength(1);
    await runPayouts(await later(20));
    expect((await g.payouts()).map(({ amountMinor }) => amountMinor)).toEqual([g.totalMinor, 250n]);
    expect(await db.transaction((tx) => checkLedger(tx))).toMatchObject({ ok: true });
  });

  test('a payout whose job was lost is planned again after half an hour', async () => {
    const g = await ground(await insertPayableExpert(), 1);
    await runPayouts(await later(20));
    const payoutId = await onlyPayout(g);
    await db.execute(sql`SELECT graphile_worker.remove_job(${`payout:${payoutId}`})`);
    await resumePayouts(await later(20));
    const planned = () => db.query(sql`SELECT 1 AS one FROM graphile_worker.jobs WHERE key = ${`payout:${payoutId}`}`);
    expect(await planned()).toHaveLength(0);
    await resumePayouts(await later(20.1));
    expect(await planned()).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  const diesAt = async (ctx: SystemCtx, step: number, work: (ctx: SystemCtx) => Promise<unknown>): Promise<boolean> => {
    try {
      await work({ ...ctx, db: killAt(db, step, dieByException) });
      return false;
    } catch (error) {
      if (error instanceof Killed) return true;
      throw error;
    }
  };

  test('at any step of sending and at any step of beginning leaves exactly one payout and one transfer', async () => {
    const expertId = await insertPayableExpert();
    const seen = { run: 0, send: 0 };
    for (let step = 1, died = true; died; step += 1) {
      const g = await ground(expertId, 1);
      const before = (await g.payouts()).length;
      const ctx = await later(20 + step);
      const diedRunning = await diesAt(ctx, step, (dying) => runPayouts(dying));
      if (diedRunning) seen.run += 1;
      await runPayouts(ctx);
      expect(await g.payouts()).toHaveLength(before + 1);
      const payoutId = (await g.payouts()).find((payout) => payout.status === 'in_transit')?.id ?? '';
      const diedSending = await diesAt(ctx, step, (dying) => sendPayout(dying, { payoutId }));
      if (diedSending) seen.send += 1;
      expect(expectOk(await sendPayout(ctx, { payoutId })).status).toBe('paid');
      expect(await stripe.countTransfers(payoutId)).toBe(1);
      expect(await g.balances()).toEqual([0n, 0n, 0n]);
      expect(await g.statuses()).toEqual(['paid']);
      died = diedRunning || diedSending;
    }
    expect(seen.run).toBeGreaterThan(8);
    expect(seen.send).toBeGreaterThan(8);
  });

  test('at any step of approving leaves one posting and one final task', async () => {
    let deaths = 0;
    for (let step = 1, died = true; died; step += 1) {
      const company = await insertCompany(db);
      const jobId = await insertJob(db, company.organizationId);
      const expertId = await insertExpert(db);
      const taskId = await insertTask(db, { jobId, organizationId: company.organizationId });
      const claim = await insertClaim(db, { jobId, taskId, expertId }, { windowSeconds: -1 });
      const ctx = await makeSystemCtx(db);
      died = await diesAt(ctx, step, (dying) => approveClaim(dying, claim));
      if (died) deaths += 1;
      expectOk(await approveClaim(ctx, claim));
      expect(await getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD')).toBe(claim.amountMinor);
      expect(await getBalanceMinor(db, { kind: 'job_reserved', jobId }, 'USD')).toBe(0n);
      const job = await db.first<{ finalCount: number }>(sql`SELECT final_count FROM job WHERE id = ${jobId}::uuid`);
      expect(job?.finalCount).toBe(1);
    }
    expect(deaths).toBeGreaterThan(10);
  });

  const script = fileURLToPath(new URL('money-process.ts', import.meta.url));
  const runProcess = async (...args: string[]): Promise<NodeJS.Signals | null> => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, db.url, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return signal;
  };

  test('by SIGKILL in the middle of approving leaves nothing half done, and one posting in the end', async () => {
    const company = await insertCompany(db);
    const jobId = await insertJob(db, company.organizationId);
    const expertId = await insertExpert(db);
    const taskId = await insertTask(db, { jobId, organizationId: company.organizationId });
    const { claimId, amountMinor } = await insertClaim(db, { jobId, taskId, expertId }, { windowSeconds: -1 });
    const pending = () => getBalanceMinor(db, { kind: 'expert_pending', expertId }, 'USD');
    expect(await runProcess('approve', '9', claimId)).toBe('SIGKILL');
    expect([await pending(), (await readClaimPay(db, claimId)).payStatus]).toEqual([0n, 'submitted']);
    expect(await runProcess('approve', '0', claimId)).toBeNull();
    expect(await runProcess('approve', '0', claimId)).toBeNull();
    expect([await pending(), (await readClaimPay(db, claimId)).payStatus]).toEqual([amountMinor, 'pending']);
  });

  test(
    'by SIGKILL, before and after Stripe and in the middle of closing, leaves exactly one transfer',
    { timeout: 90_000 },
    async () => {
      const g = await ground(await insertPayableExpert(), 1);
      await db.execute(sql`UPDATE claim SET payable_at = assay_now() WHERE id = ${g.claims[0]?.claimId ?? ''}::uuid`);
      expect(await runProcess('run', '4')).toBe('SIGKILL');
      expect(await g.payouts()).toEqual([]);
      expect(await runProcess('run', '0')).toBeNull();
      const payoutId = await onlyPayout(g);
      expect(await runProcess('send', '1', payoutId)).toBe('SIGKILL');
      expect(await stripe.countTransfers(payoutId)).toBe(0);
      expect(await runProcess('send', '2', payoutId)).toBe('SIGKILL');
      expect(await stripe.countTransfers(payoutId)).toBe(1);
      expect(await runProcess('send', '6', payoutId)).toBe('SIGKILL');
      expect(await g.balances()).toEqual([0n, 0n, g.totalMinor]);
      expect(await runProcess('send', '0', payoutId)).toBeNull();
      expect(await stripe.countTransfers(payoutId)).toBe(1);
      expect(await g.balances()).toEqual([0n, 0n, 0n]);
    },
  );

  test('the ledger sums to zero after all of it', async () => {
    expect(await checkLedger(db)).toMatchObject({ ok: true, sumMinor: 0n });
  });
});

test('payouts that settle plan one look over all money, for after the last of them', async () => {
  for (const expertId of [await insertPayableExpert(), await insertPayableExpert()]) await ground(expertId);
  const ctx = await later(30);
  const { payoutIds } = await runPayouts(ctx);
  expect(payoutIds.length).toBeGreaterThan(1);
  for (const payoutId of payoutIds) expectOk(await sendPayout(ctx, { payoutId }));
  const planned = await db.query<{ runAt: Date }>(sql`
    SELECT run_at FROM graphile_worker.jobs WHERE key = 'check_finances:settled'`);
  expect(planned.map(({ runAt }) => runAt > ctx.now)).toEqual([true]);
});
