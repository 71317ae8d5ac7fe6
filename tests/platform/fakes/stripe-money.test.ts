import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { expireOverdueCheckouts } from '~/platform/fakes/stripe/expire-checkout.server';
import { createTransfer } from '~/platform/stripe/create-transfer.server';
import { findTransferByGroup, listTransfersSince } from '~/platform/stripe/find-transfer-by-group.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import { getConnectedAccount } from '~/platform/stripe/get-connected-account.server';
import { setStripeFault, type StripeFaultKind } from '~/platform/fakes/stripe/stripe-fault.server';
import { openAccount, openCheckout, press, useFakeStripe } from './use-fake-stripe';

const under = useFakeStripe();

async function typesSince(startedAfter: string | undefined): Promise<string[]> {
  const page = await under.stripe.events.list({ limit: 100, ...(startedAfter ? { ending_before: startedAfter } : {}) });
  return page.data.map((event) => event.type).reverse();
}

async function newestEvent(): Promise<string | undefined> {
  return (await under.stripe.events.list({ limit: 1 })).data[0]?.id;
}

describe('checkout on the fake Stripe', () => {
  it('is paid once, tells so by three events, and leads to the success address', async () => {
    const session = await openCheckout(under, 'funding-pay');
    const before = await newestEvent();
    expect((await (await fetch(session.url)).text()).includes('&#60;b&#62;')).toBe(true);
    const [first, second] = await Promise.all([press(session.url, 'pay'), press(session.url, 'pay')]);
    expect(first.location).toBe(`${under.config.appUrl}/done?session=${session.sessionId}`);
    expect(second.location).toBe(first.location);
    expect(expectOk(await getCheckoutSession(under.stripe, session.sessionId))).toMatchObject({
      fundingId: 'funding-pay',
      status: 'complete',
      paid: true,
      amountMinor: 12_000n,
      currency: 'USD',
    });
    expect(await typesSince(before)).toEqual([
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  it('stays open after a declined card and after cancel, and can be paid then on the same intent', async () => {
    const session = await openCheckout(under, 'funding-fail');
    const before = await newestEvent();
    expect((await press(session.url, 'fail')).location).toContain('declined');
    expect((await press(session.url, 'cancel')).location).toBe(`${under.config.appUrl}/cancelled`);
    const open = expectOk(await getCheckoutSession(under.stripe, session.sessionId));
    expect(open).toMatchObject({ status: 'open', paid: false });
    await press(session.url, 'pay');
    const paid = expectOk(await getCheckoutSession(under.stripe, session.sessionId));
    expect(paid).toMatchObject({ status: 'complete', paymentIntentId: open.paymentIntentId });
    expect((await typesSince(before)).slice(0, 2)).toEqual(['charge.failed', 'payment_intent.payment_failed']);
  });

  it('cannot be paid after it expired', async () => {
    const session = await openCheckout(under, 'funding-expired');
    await under.stripe.checkout.sessions.expire(session.sessionId);
    await press(session.url, 'pay');
    expect(expectOk(await getCheckoutSession(under.stripe, session.sessionId))).toMatchObject({
      status: 'expired',
      paid: false,
    });
  });

  it('expires by itself when its time is over, with an event', async () => {
    const session = await openCheckout(under, 'funding-overdue');
    const before = await newestEvent();
    await under.db.execute(sql`
      UPDATE stripe_fake.object SET body = jsonb_set(body, '{expires_at}', '1') WHERE id = ${session.sessionId}`);
    await Promise.all([expireOverdueCheckouts(under.db.pool), expireOverdueCheckouts(under.db.pool)]);
    await press(session.url, 'pay');
    expect(expectOk(await getCheckoutSession(under.stripe, session.sessionId))).toMatchObject({ status: 'expired' });
    expect(await typesSince(before)).toEqual(['checkout.session.expired']);
  });

  it('opens one session per funding and refuses the key for another amount', async () => {
    const first = await openCheckout(under, 'funding-same');
    expect(await openCheckout(under, 'funding-same')).toEqual(first);
    const other = under.stripe.customers.create({ name: 'x' }, { idempotencyKey: 'funding:funding-same' });
    await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  });
});

describe('transfers on the fake Stripe', () => {
  const pay = (payoutId: string, accountId: string, amountMinor = 5_000n) =>
    createTransfer(under.stripe, { payoutId, accountId, amountMinor, currency: 'USD' });

  it('are refused for an account that is not onboarded, and for one that does not exist', async () => {
    const accountId = await openAccount(under, 'not-yet', false);
    expect(await pay('payout-early', accountId)).toMatchObject({
      error: { kind: 'conflict', code: 'stripeRefused', message: expect.stringContaining('insufficient_capabilities') },
    });
    expect(await pay('payout-nobody', 'acct_nobody')).toMatchObject({ error: { code: 'stripeNotFound' } });
    expect(expectOk(await findTransferByGroup(under.stripe, 'payout-early'))).toBeUndefined();
  });

  it('happen once however often and however concurrently they are asked for', async () => {
    const accountId = await openAccount(under, 'once');
    expect(expectOk(await getConnectedAccount(under.stripe, accountId)).payoutsEnabled).toBe(true);
    const answers = await Promise.all(Array.from({ length: 6 }, () => pay('payout-once', accountId)));
    const ids = new Set(
      [...answers, await pay('payout-once', accountId)].flatMap((a) => (a.ok ? [a.value.transferId] : [])),
    );
    expect(ids.size).toBe(1);
    const found = await under.stripe.transfers.list({ transfer_group: 'payout-once' });
    expect(found.data).toHaveLength(1);
    expect(await pay('payout-once', accountId, 9_999n)).toMatchObject({ error: { code: 'stripeKeyReused' } });
  });

  it.each<[StripeFaultKind, string, boolean]>([
    ['networkError', 'stripeUnavailable', false],
    ['lostAnswer', 'stripeUnavailable', true],
    ['unavailable', 'stripeUnavailable', false],
    ['rateLimited', 'stripeUnavailable', false],
    ['refused', 'stripeRefused', false],
    ['balanceInsufficient', 'stripeBalanceTooLow', false],
  ])('fail as told: %s is %s, happened %s', async (kind, code, happened) => {
    const accountId = await openAccount(under, `fault-${kind}`);
    const payoutId = `payout-${kind}`;
    await setStripeFault(under.db.pool, { operation: 'transfers.create', kind, times: 3 });
    expect(await pay(payoutId, accountId)).toMatchObject({ ok: false, error: { code } });
    await setStripeFault(under.db.pool, { operation: 'transfers.create', kind, times: 0 });
    const found = expectOk(await findTransferByGroup(under.stripe, payoutId));
    expect(found !== undefined).toBe(happened);
    if (code === 'stripeUnavailable') {
      const again = expectOk(await pay(payoutId, accountId));
      if (found) expect(again.transferId).toBe(found.transferId);
      expect((await under.stripe.transfers.list({ transfer_group: payoutId })).data).toHaveLength(1);
    }
  });

  it('replay a 500 under the same key, as Stripe documents', async () => {
    const accountId = await openAccount(under, 'stuck');
    await setStripeFault(under.db.pool, { operation: 'transfers.create', kind: 'serverError', times: 1 });
    expect(await pay('payout-stuck', accountId)).toMatchObject({ error: { code: 'stripeUnavailable' } });
    expect(await pay('payout-stuck', accountId)).toMatchObject({ error: { code: 'stripeUnavailable' } });
    expect(expectOk(await findTransferByGroup(under.stripe, 'payout-stuck'))).toBeUndefined();
  });

  it('are forgotten under their key after a day, as Stripe may: only the group tells then', async () => {
    const accountId = await openAccount(under, 'forgotten');
    const first = expectOk(await pay('payout-forgotten', accountId));
    await under.db.execute(sql`
      UPDATE stripe_fake.idempotency_key SET created_at = created_at - interval '25 hours' WHERE key = 'payout-forgotten'`);
    const found = expectOk(await findTransferByGroup(under.stripe, 'payout-forgotten'));
    expect(found?.transferId).toBe(first.transferId);
    expect(expectOk(await pay('payout-forgotten', accountId)).transferId).not.toBe(first.transferId);
    await expect(findTransferByGroup(under.stripe, 'payout-forgotten')).rejects.toThrow(/more than one/);
  });

  it('are listed page by page, newest first, to the last one', async () => {
    const accountId = await openAccount(under, 'pages');
    for (let n = 0; n < 5; n += 1) expectOk(await pay(`page-${n}`, accountId));
    const groups: (string | null)[] = [];
    for await (const transfer of under.stripe.transfers.list({ destination: accountId, limit: 2 })) {
      groups.push(transfer.transfer_group);
    }
    expect(groups).toEqual(['page-4', 'page-3', 'page-2', 'page-1', 'page-0']);
    const listed = expectOk(await listTransfersSince(under.stripe, new Date(0)));
    expect(listed.filter((transfer) => transfer.accountId === accountId)).toHaveLength(5);
    expect(expectOk(await listTransfersSince(under.stripe, new Date('2999-01-01')))).toEqual([]);
  });
});

describe('the fake Stripe API', () => {
  it('names an unknown, a missing and an invalid parameter as Stripe does', async () => {
    const create = (params: Record<string, unknown>) => under.stripe.rawRequest('POST', '/v1/transfers', params);
    await expect(create({ amount: 1, currency: 'usd', destination: 'a', colour: 'red' })).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'colour',
    });
    await expect(create({ currency: 'usd', destination: 'a' })).rejects.toMatchObject({
      code: 'parameter_missing',
      param: 'amount',
    });
    await expect(create({ amount: 'many', currency: 'usd', destination: 'a' })).rejects.toMatchObject({
      code: 'parameter_invalid_integer',
      param: 'amount',
    });
    await expect(under.stripe.transfers.retrieve('tr_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
    await expect(under.stripe.rawRequest('GET', '/v1/invoices')).rejects.toMatchObject({ statusCode: 404 });
  });
});
