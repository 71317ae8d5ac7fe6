import { describe, expect, test } from 'vitest';
import { expectOk } from '~/core/result';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { checkFinances } from '~/features/payments/check-finances.server';
import { processStripeEvent } from '~/features/payments/process-stripe-event.server';
import { runRequestedPayouts } from '~/features/payments/request-finance-work.server';
import { sendPayout } from '~/features/payments/send-payout.server';
import { completeOnboarding } from '~/platform/fakes/stripe/complete-onboarding.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { sql } from '~/platform/db/sql';
import { insertClaim, insertJob, insertSegment, insertTask, readClaimPay } from '../features/payments/payment-fixtures';
import { signedRequest, useFakeStripe } from '../features/payments/stripe-ground';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const stripe = useFakeStripe(db);
const web = useTestWeb(db);
const password = 'three quiet herons at dusk';

async function signUpCompany(name: string) {
  const browser = web.newBrowser();
  const email = `${name}@company.example`;
  await browser.post('/sign-up/company', {
    email,
    password,
    displayName: name,
    organizationName: name,
  });
  const row = await db.first<{ organizationId: string }>(sql`
    SELECT m.organization_id FROM membership m JOIN user_account u ON u.id = m.user_id WHERE u.email = ${email}`);
  return { browser, organizationId: row?.organizationId ?? '' };
}

async function signUpExpert(name: string) {
  const browser = web.newBrowser();
  const email = `${name}@expert.example`;
  const fields = { email, password, displayName: name, legalName: `Dr ${name}`, country: 'US' };
  await browser.post('/sign-up/expert', fields);
  const row = await db.first<{ id: string }>(sql`SELECT id FROM user_account WHERE email = ${email}`);
  return { browser, expertId: row?.id ?? '' };
}

const read = async (browser: TestBrowser, path: string): Promise<string> => {
  const page = await browser.get(path);
  expect([path, page.status]).toEqual([path, 200]);
  return page.text();
};
const deliver = (event: object, options?: Parameters<typeof signedRequest>[1]) => {
  const { rawBody, signature } = signedRequest(event, options);
  return fetch(`${web.url}/webhooks/stripe`, {
    method: 'POST',
    body: rawBody,
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
  });
};

/** Does, and takes out of the queue, the payout runs the desk has asked for. */
async function runPlannedPayouts(): Promise<void> {
  const planned = await db.query<{ payload: { adminUserId: string; includeNotYetDue: boolean } }>(sql`
    DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'adminUserId' IS NOT NULL RETURNING payload`);
  expect(planned).toHaveLength(1);
  for (const { payload } of planned) await runRequestedPayouts(await makeSystemCtx(db), payload);
}

describe('money over HTTP', () => {
  test(
    'goes from a checkout by a signed webhook to an approved, explained and paid-out review',
    { timeout: 90_000 },
    async () => {
      const company = await signUpCompany('payer');
      const jobId = await insertJob(db, company.organizationId);
      const form = await read(company.browser, `/company/jobs/${jobId}/funding`);
      const fundingId = /name="fundingId" value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? '';
      const bad = await company.browser.post(`/company/jobs/${jobId}/funding`, { fundingId, amount: 'much' });
      expect([bad.status, (await bad.text()).includes('Write an amount such as')]).toEqual([422, true]);
      const started = await company.browser.post(`/company/jobs/${jobId}/funding`, { fundingId, amount: '1250.50' });
      const checkout = started.headers.get('location') ?? '';
      expect([started.status, checkout]).toEqual([302, expect.stringContaining('/fake-stripe/checkout/cs_test_')]);

      const sessionId = checkout.split('/').at(-1) ?? '';
      await stripe.pay(sessionId);
      const [event] = await stripe.events('checkout.session.completed', sessionId);
      if (!event) throw new Error('Stripe sent nothing');
      expect((await deliver(event, { secret: 'whsec_forged' })).status).toBe(400);
      expect((await deliver(event)).status).toBe(200);
      expect((await deliver(event)).status).toBe(200);
      expectOk(await processStripeEvent(await makeSystemCtx(db), { eventId: event.id }));
      const available = { kind: 'company_available', organizationId: company.organizationId } as const;
      expect(await getBalanceMinor(db, available, 'USD')).toBe(125_050n);
      expect(await read(company.browser, `/company/jobs/${jobId}/funding?funding=${fundingId}`)).toContain(
        'arrived. Waiting tasks it covers open by themselves.',
      );
      expect(await read(company.browser, '/company/billing')).toContain('$1,250.50');

      const expert = await signUpExpert('reader');
      const taskId = await insertTask(db, { jobId, organizationId: company.organizationId }, { status: 'in_tier' });
      const claim = await insertClaim(db, { jobId, taskId, expertId: expert.expertId }, { payableMs: 601_000 });
      await insertSegment(db, claim.claimId, { startMs: 0, lengthMs: 601_000, payable: true, kind: 'active' });
      const reviews = `/company/jobs/${jobId}/reviews`;
      expect(await read(company.browser, reviews)).toContain('Waiting for approval');
      const approved = await company.browser.post(reviews, { claimId: claim.claimId });
      expect([approved.status, (await approved.text()).includes('Approved. The amount is posted.')]).toEqual([
        200,
        true,
      ]);
      expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'pending' });
      expect(await read(company.browser, reviews)).toContain('Nothing waits for you');
      expect(await read(company.browser, `${reviews}?view=all`)).toContain(`/company/reviews/${claim.claimId}`);
      const statement = await read(company.browser, '/company/billing/statement');
      expect(statement).toContain(`/company/reviews/${claim.claimId}`);
      expect(statement).toContain('$1,250.50');
      const file = await read(company.browser, `/company/billing/statement.csv?job=${jobId}`);
      expect(file).toContain(`,approval,Trial job,${taskId},${claim.claimId},,USD,0.00,-18.02,15.02,3.00`);
      expect(file).toContain(`,funding,Trial job,,,${fundingId},USD,1250.50,0.00,0.00,0.00`);

      const own = (await read(expert.browser, `/expert/earnings/${claim.claimId}`)).replaceAll(/<[^>]*>/g, '');
      expect(own).toContain('10 min 01 s are 601 s; 601 s × $90.00 per hour ÷ 3,600 s = 15.025 USD.');
      expect(own).toContain('Exactly half: rounded once to the even neighbour, $15.02.');
      expect(own).toContain('The payable stretches sum to the payable time.');
      expect(await read(expert.browser, '/expert/earnings')).toContain('$15.02');
      const seen = await read(company.browser, `/company/reviews/${claim.claimId}`);
      expect(seen).toContain('R-');
      expect(seen).not.toContain('Dr reader');
      expect(seen).not.toContain(expert.expertId);

      const stuck = (await read(expert.browser, '/expert')).replaceAll(/<[^>]*>/g, '');
      expect(stuck).toContain('$15.02 earned so far cannot be sent until you say where to.');
      const setup = await expert.browser.post('/expert/earnings', {});
      expect([setup.status, setup.headers.get('location')]).toEqual([
        302,
        expect.stringContaining('/fake-stripe/onboarding/'),
      ]);
      expect(await read(expert.browser, '/expert/earnings')).toContain('Stripe still needs something from you');
      expect(await read(expert.browser, '/expert/earnings?setup=returned')).toContain(
        'Stripe has not confirmed yet: it is checking what you entered',
      );
      const account = await db.first<{ id: string }>(sql`
      SELECT stripe_account_id AS id FROM expert WHERE user_id = ${expert.expertId}::uuid`);
      const accountId = account?.id ?? '';
      await inFakeTransaction(db.pool, (tx) => completeOnboarding(tx, accountId, true));
      const [updated] = await stripe.events('account.updated', accountId);
      if (!updated) throw new Error('Stripe sent nothing');
      expect((await deliver(updated)).status).toBe(200);
      expectOk(await processStripeEvent(await makeSystemCtx(db), { eventId: updated.id }));
      expect(await read(expert.browser, '/expert/earnings')).toContain('Payouts are set up.');

      const admin = await signUpExpert('desk');
      await makeAdmin(db, 'desk@expert.example');
      const unknown = await read(admin.browser, '/admin/finance');
      expect(unknown).toContain('Not recounted yet');
      expect(unknown).toMatch(/Pay what is due[^]*cannot be called back[^]*Pay out now/);
      const check = await admin.browser.post('/admin/finance', { intent: 'check' });
      expect(await check.text()).toContain('The recount is under way.');
      await checkFinances(await makeSystemCtx(db));
      const desk = await read(admin.browser, '/admin/finance');
      expect(desk).toContain('The ledger adds up');
      expect(desk).toContain('$15.02');
      const early = await admin.browser.post('/admin/finance', { intent: 'run' });
      expect(await early.text()).toContain('The payout run is under way.');
      await runPlannedPayouts();
      expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'pending' });
      await admin.browser.post('/admin/finance', { intent: 'run', includeNotYetDue: 'on' });
      await runPlannedPayouts();
      expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'in_transit' });
      const payout = await db.first<{ id: string }>(
        sql`SELECT id FROM payout WHERE expert_id = ${expert.expertId}::uuid`,
      );
      expectOk(await sendPayout(await makeSystemCtx(db), { payoutId: payout?.id ?? '' }));
      expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'paid' });
      expect(await read(admin.browser, '/admin/finance')).toMatch(/<code[^>]*>tr_\w+<\/code>/);
    },
  );

  test('reads in Chinese as well', async () => {
    const browser = web.newBrowser({ 'accept-language': 'zh-CN' });
    await browser.post('/sign-up/expert', {
      email: 'zh@expert.example',
      password,
      displayName: 'Li',
      legalName: 'Li Hua',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
    });
    expect(await read(browser, '/expert/earnings')).toContain('设置收款');
  });

  test("another company's and another expert's money answers 404 at every address", async () => {
    const company = await signUpCompany('owner');
    const jobId = await insertJob(db, company.organizationId);
    const expert = await signUpExpert('worker');
    const taskId = await insertTask(db, { jobId, organizationId: company.organizationId });
    const claim = await insertClaim(db, { jobId, taskId, expertId: expert.expertId });
    const stranger = await signUpCompany('stranger');
    const peer = await signUpExpert('peer');
    const paths = [
      `/company/jobs/${jobId}/funding`,
      `/company/jobs/${jobId}/reviews`,
      `/company/reviews/${claim.claimId}`,
      `/company/billing/statement?job=${jobId}`,
    ];
    for (const path of paths) expect([path, (await stranger.browser.get(path)).status]).toEqual([path, 404]);
    const foreign = await read(stranger.browser, `/company/billing/statement.csv?job=${jobId}`);
    expect(foreign.trim().split('\r\n')).toHaveLength(1);
    expect((await peer.browser.get(`/expert/earnings/${claim.claimId}`)).status).toBe(404);
    expect((await stranger.browser.post(`/company/reviews/${claim.claimId}`, {})).status).toBe(404);
    const posted = await stranger.browser.post(`/company/jobs/${jobId}/reviews`, { claimId: claim.claimId });
    expect(posted.status).toBe(404);
    expect(await readClaimPay(db, claim.claimId)).toMatchObject({ payStatus: 'submitted' });
    expect((await peer.browser.get('/admin/finance')).status).toBe(403);
  });
});
