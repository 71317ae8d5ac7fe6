import { describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

const password = 'three quiet herons at dusk';
const expert = {
  email: 'Ada@Example.org',
  password,
  displayName: 'Ada',
  legalName: 'Ada Lovelace',
  country: 'GB',
};
/** What the page's script tells of the browser. */
const london = { cookie: 'assay_time_zone=Europe/London' };
const company = {
  email: 'owner@acme.example',
  password,
  displayName: 'Olga',
  organizationName: 'Acme',
};

async function isSignedIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.get('/sign-in')).status === 302;
}

describe('an account', () => {
  it('of an expert is opened, left and opened again under one spelling of its address', async () => {
    const browser = web.newBrowser(london);
    const signedUp = await browser.post('/sign-up/expert', expert);
    expect([signedUp.status, signedUp.headers.get('location')]).toEqual([302, '/expert']);
    expect(await isSignedIn(browser)).toBe(true);
    const out = await browser.post('/sign-out', {});
    expect(out.headers.get('location')).toBe('/');
    expect(await isSignedIn(browser)).toBe(false);
    const again = await browser.post('/sign-in', { email: ' ADA@example.ORG ', password });
    expect([again.status, again.headers.get('location')]).toEqual([302, '/expert']);
    const row = await db.first(sql`
      SELECT u.email, u.time_zone, e.legal_name, e.country FROM user_account u JOIN expert e ON e.user_id = u.id`);
    expect(row).toEqual({
      email: 'ada@example.org',
      timeZone: 'Europe/London',
      legalName: 'Ada Lovelace',
      country: 'GB',
    });
  });

  it('is signed in again without leaving a page, by its own password, and the page is told whose it is', async () => {
    const browser = web.newBrowser(london);
    await browser.post('/sign-up/expert', { ...expert, email: 'again@example.org' });
    await browser.post('/sign-out', {});
    const refused = await browser.postJson('/sign-in/again', {
      email: 'again@example.org',
      password: 'another phrase',
    });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'wrongCredentials' }),
    ]);
    expect(await isSignedIn(browser)).toBe(false);
    const answer = await browser.postJson('/sign-in/again', { email: ' Again@example.org', password });
    const row = await db.first(sql`SELECT id AS user_id FROM user_account WHERE email = 'again@example.org'`);
    expect([answer.status, await answer.json()]).toEqual([200, row]);
    expect(await isSignedIn(browser)).toBe(true);
    const incomplete = await browser.postJson('/sign-in/again', { email: 'again@example.org' });
    expect([incomplete.status, incomplete.headers.get('set-cookie')]).toEqual([422, null]);
  });

  it('of a company makes its first person the owner, with a time zone that exists', async () => {
    const signedUp = await web.newBrowser({ cookie: 'assay_time_zone=nowhere' }).post('/sign-up/company', company);
    expect(signedUp.headers.get('location')).toBe('/company');
    const row = await db.first(sql`
      SELECT o.name, o.billing_email, m.role::text, u.time_zone, length(o.pseudonym_secret) AS secret_bytes
      FROM organization o JOIN membership m ON m.organization_id = o.id JOIN user_account u ON u.id = m.user_id`);
    expect(row).toEqual({
      name: 'Acme',
      billingEmail: 'owner@acme.example',
      role: 'owner',
      timeZone: 'UTC',
      secretBytes: 32,
    });
  });

  it('is drawn in its own time zone wherever it is used, and what nobody signed in to in the browser’s', async () => {
    const browser = web.newBrowser(london);
    expect(await (await browser.get('/sign-in')).text()).toContain('data-time-zone="Europe/London"');
    await browser.post('/sign-up/expert', { ...expert, email: 'traveller@example.org' });
    const abroad = web.newBrowser({ cookie: 'assay_time_zone=Asia/Tokyo' });
    await abroad.post('/sign-in', { email: 'traveller@example.org', password });
    expect(await (await abroad.get('/settings')).text()).toContain('data-time-zone="Europe/London"');
  });

  it('is not opened twice for one address', async () => {
    await web.newBrowser().post('/sign-up/expert', { ...expert, email: 'twice@example.org' });
    const second = await web.newBrowser().post('/sign-up/company', { ...company, email: 'TWICE@example.org' });
    expect(second.status).toBe(409);
    expect(await db.first(sql`SELECT count(*)::int AS n FROM user_account WHERE email = 'twice@example.org'`)).toEqual({
      n: 1,
    });
  });

  it('is not opened with a password attackers try first, and the page says so in the reader’s language', async () => {
    const browser = web.newBrowser({ 'accept-language': 'zh-CN,zh;q=0.9' });
    const refused = await browser.post('/sign-up/expert', {
      ...expert,
      email: 'weak@example.org',
      password: 'password1234',
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('该密码已被攻击者掌握');
    expect(page).toContain('value="weak@example.org"');
    expect(page).toContain('value="Ada Lovelace"');
    expect(page).not.toContain('password1234');
  });
});

it('names time zones and countries in the reader’s language, countries so that they are found by their English names, too', async () => {
  const browser = web.newBrowser({ 'accept-language': 'zh-CN' });
  const page = await (await browser.get('/sign-up/expert')).text();
  expect(page).toMatch(/<option value="GB"[^>]*>英国<\/option>/);
  expect(page).toContain('GB United Kingdom');
  await browser.post('/sign-up/expert', { ...expert, email: 'zones@example.org' });
  const settings = await (await browser.get('/settings')).text();
  expect(settings).toContain('mailto:support@assay.example');
  expect(settings).toMatch(/<option value="Asia\/Shanghai"[^>]*>上海，中国标准时间 \(UTC\+8\)</);
});

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    await web.newBrowser().post('/sign-up/expert', { ...expert, email: 'known@example.org' });
    const answers = await Promise.all(
      ['known@example.org', 'nobody@example.org'].map(async (email) => {
        const answer = await web.newBrowser().post('/sign-in', { email, password: 'not the password' });
        return {
          status: answer.status,
          says: (await answer.text()).includes('do not match'),
          cookies: answer.headers.getSetCookie(),
        };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual({ status: 422, says: true, cookies: [] });
  });

  it('is refused with 429 after ten wrong passwords, even with the right one', async () => {
    await web.newBrowser().post('/sign-up/expert', { ...expert, email: 'guessed@example.org' });
    const browser = web.newBrowser();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(
        (await browser.post('/sign-in', { email: 'guessed@example.org', password: `guess ${attempt}` })).status,
      ).toBe(422);
    }
    const right = await browser.post('/sign-in', { email: 'guessed@example.org', password });
    expect(right.status).toBe(429);
    expect(await isSignedIn(browser)).toBe(false);
  });

  it('gives a new session each time and ends the old one on the server', async () => {
    const first = web.newBrowser();
    await first.post('/sign-up/expert', { ...expert, email: 'rotate@example.org' });
    const before = await db.query<{ id: string }>(sql`
      SELECT s.id FROM session s JOIN user_account u ON u.id = s.user_id WHERE u.email = 'rotate@example.org'`);
    await first.post('/sign-out', {});
    const answer = await first.post('/sign-in', { email: 'rotate@example.org', password });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('assay_session=')) ?? '';
    const after = await db.query<{ id: string }>(sql`
      SELECT s.id FROM session s JOIN user_account u ON u.id = s.user_id WHERE u.email = 'rotate@example.org'`);
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(before[0]?.id);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const token = /assay_session=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(after[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(after[0]?.id).not.toContain(token);
  });

  it.each(['https://evil.example/x', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads off the site: %s',
    async (next) => {
      await web.newBrowser().post('/sign-up/expert', { ...expert, email: 'next@example.org' });
      const answer = await web.newBrowser().post('/sign-in', { email: 'next@example.org', password, next });
      expect(answer.headers.get('location')).toBe('/expert');
    },
  );
});

describe('a language', () => {
  it('is taken from the browser, then from the switch, then from the account', async () => {
    const browser = web.newBrowser({ 'accept-language': 'zh-TW,en;q=0.5' });
    expect(await (await browser.get('/')).text()).toContain('<html lang="zh-CN"');
    const switched = await browser.post('/locale', { locale: 'en', next: '/for-experts?x=1' });
    expect(switched.headers.get('location')).toBe('/for-experts?x=1');
    expect(await (await browser.get('/')).text()).toContain('<html lang="en"');
    await browser.post('/sign-up/expert', { ...expert, email: 'polyglot@example.org' });
    await browser.post('/locale', { locale: 'zh-CN', next: 'https://evil.example' });
    const elsewhere = web.newBrowser({ 'accept-language': 'en' });
    await elsewhere.post('/sign-in', { email: 'polyglot@example.org', password });
    expect(await (await elsewhere.get('/')).text()).toContain('<html lang="zh-CN"');
  });

  it('chosen in this browser outlasts signing in, and is offered to an account that keeps another', async () => {
    const email = 'guest-choice@example.org';
    await web.newBrowser({ 'accept-language': 'zh-CN' }).post('/sign-up/expert', { ...expert, email });
    const browser = web.newBrowser({ 'accept-language': 'zh-CN' });
    await browser.post('/locale', { locale: 'en', next: '/sign-in' });
    await browser.post('/sign-in', { email, password });
    const home = await (await browser.get('/expert')).text();
    expect(home).toContain('<html lang="en"');
    expect(home).toContain('Your account, and the mails we send you, are in 简体中文.');
    await browser.post('/locale', { locale: 'en', next: '/expert' });
    expect(await (await browser.get('/expert')).text()).not.toContain('English for my account, too');
    expect(await db.first(sql`SELECT locale FROM user_account WHERE email = ${email}`)).toEqual({ locale: 'en' });
  });
});
