import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, test } from 'vitest';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { cancelFunding } from '~/features/payments/cancel-funding.server';
import { processStripeEvent } from '~/features/payments/process-stripe-event.server';
import { receiveStripeEvent } from '~/features/payments/receive-stripe-event.server';
import { resumeStripeEvents } from '~/features/payments/resume-stripe-events.server';
import { reconcileFunding } from '~/features/payments/reconcile-funding.server';
import { startFunding } from '~/features/payments/start-funding.server';
import { sql } from '~/platform/db/sql';
import { makeCtx, makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { countEvents, countJobs, insertCompany, insertJob } from './payment-fixtures';
import { signedRequest, useFakeStripe, type StripeEventBody } from './stripe-ground';

const db = useTestDatabase();
const stripe = useFakeStripe(db);

async function ground() {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const fundingId = uuidv7();
  const start = async (amountMinor = 250_000n) =>
    startFunding(await makeCtx(db, company.actor), { jobId, fundingId, amountMinor });
  const available = () =>
    getBalanceMinor(db, { kind: 'company_available', organizationId: company.organizationId }, 'USD');
  const funding = async () => {
    const row = await db.first<{ status: string; stripeSessionId: string | null }>(sql`
      SELECT status::text AS status, stripe_session_id FROM funding WHERE id = ${fundingId}::uuid`);
    if (!row) throw new Error('no funding');
    return row;
  };
  const sessionId = async () => (await funding()).stripeSessionId ?? '';
  const completed = async (): Promise<StripeEventBody> => {
    const [event] = await stripe.events('checkout.session.completed', await sessionId());
    if (!event) throw new Error('Stripe sent nothing');
    return event;
  };
  return { company, jobId, fundingId, start, available, funding, sessionId, completed };
}
const receive = async (event: object, options?: Parameters<typeof signedRequest>[1]) =>
  receiveStripeEvent(await makeSystemCtx(db), signedRequest(event, options));
const process = async (eventId: string) =>
  expectOk(await processStripeEvent(await makeSystemCtx(db), { eventId })).outcome;

describe('starting', () => {
  test('opens one checkout however often the form is sent, and counts no money yet', async () => {
    const g = await ground();
    const first = expectOk(await g.start());
    expect(expectOk(await g.start())).toEqual(first);
    expect(first.checkoutUrl).toContain(await g.sessionId());
    expect(await g.available()).toBe(0n);
    expect(await g.start(1_000_000n)).toMatchObject({ ok: false, error: { code: 'fundingReused' } });
  });

  test('another company finds no such job; a member who is not an owner is refused; amounts have bounds', async () => {
    const g = await ground();
    const stranger = await insertCompany(db);
    const input = { jobId: g.jobId, fundingId: g.fundingId, amountMinor: 250_000n };
    expect(await startFunding(await makeCtx(db, stranger.actor), input)).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
    const member = await makeCtx(db, { ...g.company.actor, role: 'member' as const });
    expect(await startFunding(member, input)).toMatchObject({ ok: false, error: { code: 'ownerOnly' } });
    expect(await g.start(999n)).toMatchObject({ ok: false, error: { code: 'amountOutOfRange' } });
    expect(await g.start(100_000_000n)).toMatchObject({ ok: false, error: { code: 'amountOutOfRange' } });
  });

  test('a Stripe that does not answer is said so, and the same form works later', async () => {
    const g = await ground();
    await stripe.fault('checkout.sessions.create', 'unavailable', 3);
    expect(await g.start()).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expectOk(await g.start());
  });
});

describe('giving a payment up', () => {
  const giveUp = async (g: Awaited<ReturnType<typeof ground>>, actor: CompanyCtx['actor'] = g.company.actor) =>
    cancelFunding(await makeCtx(db, actor), { fundingId: g.fundingId });

  test('closes the checkout at Stripe, so that nobody pays on it any more, and says so once', async () => {
    const g = await ground();
    expectOk(await g.start());
    expectOk(await giveUp(g));
    expect((await g.funding()).status).toBe('cancelled');
    expect(await stripe.pay(await g.sessionId())).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
    expectOk(await giveUp(g));
    expect(await g.available()).toBe(0n);
  });

  test('of one that was paid meanwhile counts the money instead', async () => {
    const g = await ground();
    expectOk(await g.start());
    await stripe.pay(await g.sessionId());
    expectOk(await giveUp(g));
    expect((await g.funding()).status).toBe('paid');
    expect(await g.available()).toBe(250_000n);
  });

  test('is for an owner of the company itself, and changes nothing while Stripe does not answer', async () => {
    const g = await ground();
    expectOk(await g.start());
    const stranger = await insertCompany(db);
    expect(await giveUp(g, stranger.actor)).toMatchObject({ error: { code: 'fundingNotFound' } });
    expect(await giveUp(g, { ...g.company.actor, role: 'member' })).toMatchObject({ error: { code: 'ownerOnly' } });
    await stripe.fault('checkout.sessions.expire', 'unavailable', 3);
    expect(await giveUp(g)).toMatchObject({ error: { kind: 'unavailable' } });
    expect((await g.funding()).status).toBe('pending');
  });

  test('no payment begins for a job that is closed', async () => {
    const g = await ground();
    await db.execute(sql`UPDATE job SET status = 'closed', closed_at = assay_now() WHERE id = ${g.jobId}::uuid`);
    expect(await g.start()).toMatchObject({ error: { kind: 'conflict', code: 'jobClosed' } });
  });
});

describe('news from Stripe', () => {
  test('settles a payment: once posted, once told, with the reserve of nobody else touched', async () => {
    const g = await ground();
    expectOk(await g.start());
    await stripe.pay(await g.sessionId());
    const event = await g.completed();
    expect(expectOk(await receive(event))).toBe('accepted');
    expect(await g.available()).toBe(0n);
    expect(await process(event.id)).toBe('settle');
    expect(await g.available()).toBe(250_000n);
    expect((await g.funding()).status).toBe('paid');
    expect(await countEvents(db, 'funding.settled', g.fundingId)).toBe(1);
  });

  test('a duplicate is accepted, kept once and done once', async () => {
    const g = await ground();
    expectOk(await g.start());
    await stripe.pay(await g.sessionId());
    const event = await g.completed();
    const before = await countJobs(db, 'process_stripe_event');
    const answers = await Promise.all(Array.from({ length: 5 }, () => receive(event)));
    expect(answers.map((answer) => expectOk(answer)).sort()).toEqual([
      'accepted',
      ...Array<string>(4).fill('duplicate'),
    ]);
    expect((await countJobs(db, 'process_stripe_event')) - before).toBe(1);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => process(event.id)));
    expect(outcomes.filter((outcome) => outcome === 'settle')).toHaveLength(1);
    expect(await g.available()).toBe(250_000n);
  });

  test.each([
    ['an unsigned request', { secret: 'whsec_somebody_else' }],
    ['a request signed 301 seconds ago', { ageSeconds: 301 }],
  ])('%s is refused and leaves nothing', async (_name, options) => {
    const event = {
      id: `evt_${uuidv7()}`,
      object: 'event',
      type: 'checkout.session.completed',
      data: { object: { id: 'cs' } },
    };
    expect(await receive(event, options)).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'forgedSignature' },
    });
    expect(await db.query(sql`SELECT 1 AS one FROM stripe_event WHERE id = ${event.id}`)).toEqual([]);
  });

  test('a body changed after signing, or no signature at all, is refused', async () => {
    const { rawBody, signature } = signedRequest({ id: 'evt_x', object: 'event', type: 'account.updated' });
    const ctx = await makeSystemCtx(db);
    const changed = await receiveStripeEvent(ctx, { rawBody: rawBody.replace('evt_x', 'evt_y'), signature });
    expect(changed).toMatchObject({ ok: false, error: { code: 'forgedSignature' } });
    expect(await receiveStripeEvent(ctx, { rawBody, signature: null })).toMatchObject({ ok: false });
  });

  test('an event that lies about the state moves nothing: only what Stripe says now counts', async () => {
    const g = await ground();
    expectOk(await g.start());
    const object = { id: await g.sessionId(), object: 'checkout.session', payment_status: 'paid', status: 'complete' };
    const lie = { id: `evt_${uuidv7()}`, object: 'event', type: 'checkout.session.completed', data: { object } };
    expectOk(await receive(lie));
    expect(await process(lie.id)).toBe('none');
    expect(await g.available()).toBe(0n);
    expect((await g.funding()).status).toBe('pending');
  });

  test('events of unknown kinds, of unknown objects and of nobody here are kept and change nothing', async () => {
    const foreign = {
      id: `evt_${uuidv7()}`,
      object: 'event',
      type: 'checkout.session.completed',
      data: { object: { id: 'cs_none' } },
    };
    const unknown = { id: `evt_${uuidv7()}`, object: 'event', type: 'invoice.paid', data: { object: { id: 'in_1' } } };
    const account = {
      id: `evt_${uuidv7()}`,
      object: 'event',
      type: 'account.updated',
      data: { object: { id: 'acct_none' } },
    };
    for (const event of [foreign, unknown, account]) expectOk(await receive(event));
    expect(await process(foreign.id)).toBe('unknownObject');
    expect(await process(unknown.id)).toBe('ignored');
    expect(await process(account.id)).toBe('unknownObject');
  });

  test('duplicated, late and reordered news of several payments end as news in order, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
        const draws = stream[Symbol.iterator]();
        const draw = (): number => Number(draws.next().value ?? 0);
        const paid = await ground();
        const expired = await ground();
        for (const each of [paid, expired]) expectOk(await each.start());
        await stripe.pay(await paid.sessionId(), false);
        await stripe.pay(await paid.sessionId());
        await (await makeSystemCtx(db)).services.stripe.checkout.sessions.expire(await expired.sessionId());
        const late = {
          data: { object: { id: await paid.sessionId() } },
          object: 'event',
          type: 'checkout.session.expired',
        };
        const events = [
          await paid.completed(),
          ...(await stripe.events('payment_intent.succeeded', paid.fundingId)),
          ...(await stripe.events('checkout.session.expired', await expired.sessionId())),
          { ...late, id: `evt_${uuidv7()}` },
        ];
        const news = events.flatMap((event) => Array.from({ length: 1 + (draw() % 3) }, () => event));
        const shuffled = news.map((event) => ({ event, at: draw() })).sort((a, b) => a.at - b.at);
        for (const { event } of shuffled) {
          expectOk(await receive(event));
          if (draw() % 2) await process(event.id);
        }
        for (const event of events) await process(event.id);
        expect([(await paid.funding()).status, (await expired.funding()).status]).toEqual(['paid', 'cancelled']);
        expect([await paid.available(), await expired.available()]).toEqual([250_000n, 0n]);
        expect(await countEvents(db, 'funding.settled', paid.fundingId)).toBe(1);
      }),
      { numRuns: 15 },
    );
  });
});

describe('reconciliation', () => {
  test('takes up an event whose job has given up, and leaves one that is still tried alone', async () => {
    const receivedAt = new Date((await makeSystemCtx(db)).now.getTime() - 2 * 3_600_000);
    const later = await makeSystemCtx(db);
    const ids = ['evt_given_up', 'evt_still_tried'];
    for (const id of ids) {
      const body = { id, object: 'event', type: 'invented.kind', data: { object: { id: 'x_1' } } };
      const early = { ...later, now: receivedAt };
      expectOk(await receiveStripeEvent(early, signedRequest(body as unknown as StripeEventBody)));
    }
    await db.execute(sql`
      UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = 'stripe:evt_given_up'`);
    expect(await resumeStripeEvents(later)).toEqual({ resumed: 1 });
    const waiting = await db.query(sql`
      SELECT key FROM graphile_worker.jobs WHERE key LIKE 'stripe:evt_%' AND attempts < max_attempts
        AND key = ANY (${ids.map((id) => `stripe:${id}`)}::text[]) ORDER BY key`);
    expect(waiting).toEqual([{ key: 'stripe:evt_given_up' }, { key: 'stripe:evt_still_tried' }]);
    for (const eventId of ids) expectOk(await processStripeEvent(later, { eventId }));
    expect(await resumeStripeEvents(later)).toEqual({ resumed: 0 });
  });

  test('settles what a lost webhook left, once, and the late webhook then changes nothing', async () => {
    const g = await ground();
    expectOk(await g.start());
    await stripe.pay(await g.sessionId());
    const ctx = await makeSystemCtx(db);
    const soon = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
    await reconcileFunding(soon);
    expect((await g.funding()).status).toBe('pending');
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 6 * 60_000) };
    await Promise.all([reconcileFunding(later), reconcileFunding(later)]);
    expect((await g.funding()).status).toBe('paid');
    const event = await g.completed();
    expectOk(await receive(event));
    expect(await process(event.id)).toBe('none');
    expect(await g.available()).toBe(250_000n);
  });

  test('the ledger sums to zero after all of it', async () => {
    expect(await checkLedger(db)).toMatchObject({ ok: true, sumMinor: 0n });
  });
});
