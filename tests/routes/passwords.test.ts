import { describe, expect, it } from 'vitest';
import { onPasswordChanged } from '~/features/notifications/on-password-changed.server';
import { onPasswordResetRequested } from '~/features/notifications/on-password-reset-requested.server';
import { sendMail } from '~/features/notifications/send-mail.server';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { sql } from '~/platform/db/sql';
import { makeSystemCtx } from '../support/test-context';
import { moveClock, useTestDatabase } from '../support/test-database';
import { useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const password = 'three quiet herons at dusk';
const another = 'a kettle sings behind the shed';
const HOUR_MS = 3_600_000;

async function signUp(email: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const account = { email, password, displayName: 'Ada', legalName: 'Ada Lovelace', country: 'GB' };
  expect((await browser.post('/sign-up/expert', account)).status).toBe(302);
  return browser;
}

const isSignedIn = async (browser: TestBrowser): Promise<boolean> => (await browser.get('/expert')).status === 200;
const signIn = (browser: TestBrowser, email: string, guess: string) =>
  browser.post('/sign-in', { email, password: guess });

/** Runs what waits in the queue under a topic, as the worker does, and once more, as it may. */
async function react(topic: string, run: (ctx: never, payload: never) => Promise<void>): Promise<void> {
  const waiting = await db.query<{ payload: object }>(sql`
    DELETE FROM graphile_worker._private_jobs WHERE payload ->> 'topic' = ${topic} RETURNING payload -> 'payload' AS payload`);
  const ctx = await makeSystemCtx(db);
  for (const { payload } of [...waiting, ...waiting]) await run(ctx as never, payload as never);
}

interface Mail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
}

const mailsTo = (email: string): Promise<Mail[]> =>
  db.query<Mail>(sql`SELECT id, recipient, subject, text FROM outbound_mail WHERE recipient = ${email} ORDER BY id`);

/** Asks for a link and answers the token of the mail that comes. */
async function ask(email: string): Promise<string> {
  const asked = await web.newBrowser().post('/forgot-password', { email });
  expect(asked.headers.get('location')).toBe('/forgot-password?sent');
  await react('passwordReset.requested', onPasswordResetRequested);
  const token = /\/reset-password\?token=([\w-]+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1];
  return token ?? '';
}

describe('a forgotten password', () => {
  it('is asked for alike whether an account has the address or not, and only one that has it gets a mail', async () => {
    await signUp('known@example.org');
    const answers = await Promise.all(
      ['Known@example.org', 'nobody@example.org'].map(async (email) => {
        const answer = await web.newBrowser().post('/forgot-password', { email });
        return [answer.status, answer.headers.get('location'), await answer.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    const written = await db.query(sql`SELECT email, token_hash FROM password_reset ORDER BY email`);
    expect(written).toEqual([
      { email: 'known@example.org', tokenHash: null },
      { email: 'nobody@example.org', tokenHash: null },
    ]);
    await react('passwordReset.requested', onPasswordResetRequested);
    expect(await mailsTo('known@example.org')).toHaveLength(1);
    expect(await mailsTo('nobody@example.org')).toEqual([]);
    expect(await db.query(sql`SELECT email FROM password_reset`)).toEqual([{ email: 'known@example.org' }]);
  });

  it('is set anew once by the link, which signs in here and out everywhere else, is written down and told', async () => {
    const email = 'lost@example.org';
    const elsewhere = await signUp(email);
    const token = await ask(email);
    const kept = await db.first<{ row: string }>(sql`
      SELECT row_to_json(r)::text AS row FROM password_reset r WHERE email = ${email}`);
    expect(kept?.row).toContain(sha256Hex(token));
    expect(kept?.row).not.toContain(token);
    const browser = web.newBrowser();
    const page = await browser.get(`/reset-password?token=${token}`);
    expect(page.headers.get('referrer-policy')).toMatch(/(^|, )same-origin$/);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(await page.text()).toContain(email);
    const set = await browser.post(`/reset-password?token=${token}`, { token, password: another });
    expect([set.status, set.headers.get('location')]).toEqual([302, '/settings?changed']);
    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await signIn(web.newBrowser(), email, password)).status).toBe(422);
    expect((await signIn(web.newBrowser(), email, another)).status).toBe(302);
    const rows = await db.query(sql`
      SELECT a.action, a.actor_kind FROM audit_row a JOIN user_account u ON u.id::text = a.subject_id
      WHERE a.subject_type = 'account' AND u.email = ${email}`);
    expect(rows).toEqual([{ action: 'password.reset', actorKind: 'anonymous' }]);
    await react('password.changed', onPasswordChanged);
    const [, told, ...more] = await mailsTo(email);
    expect(told?.subject).toBe('Your password was changed');
    expect(more).toEqual([]);
    const again = await web.newBrowser().post('/reset-password', { token, password: 'yet another long sentence' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('no longer works');
    expect((await signIn(web.newBrowser(), email, another)).status).toBe(302);
  });

  it('cannot be set by two who use one link at the same time', async () => {
    const email = 'race@example.org';
    await signUp(email);
    const token = await ask(email);
    const answers = await Promise.all(
      [another, 'yet another long sentence'].map((chosen) =>
        web.newBrowser().post('/reset-password', { token, password: chosen }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort((first, second) => first - second)).toEqual([302, 409]);
  });

  it('is not set by a link out of time, one that was asked for again, or one made up', async () => {
    const email = 'late@example.org';
    await signUp(email);
    const voided = await ask(email);
    const last = await ask(email);
    expect(voided).not.toBe(last);
    const use = (token: string) => web.newBrowser().post('/reset-password', { token, password: another });
    expect((await use(voided)).status).toBe(409);
    expect((await use(sha256Hex(last))).status).toBe(409);
    expect((await use('')).status).toBe(409);
    await moveClock(db, HOUR_MS);
    const page = await (await web.newBrowser().get(`/reset-password?token=${last}`)).text();
    expect(page).toContain('no longer works');
    expect(page).toContain('href="/forgot-password"');
    expect((await use(last)).status).toBe(409);
    await moveClock(db, -HOUR_MS);
    expect((await use(last)).status).toBe(302);
  });

  it('is held to the rules of a new one, and a refused one leaves the link good', async () => {
    const email = 'margarete@example.org';
    await signUp(email);
    const token = await ask(email);
    for (const weak of ['short', 'password1234', 'margarete.1990']) {
      const refused = await web.newBrowser().post(`/reset-password?token=${token}`, { token, password: weak });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain('aria-invalid="true"');
      expect(page).not.toContain(weak);
    }
    expect((await web.newBrowser().post('/reset-password', { token, password: another })).status).toBe(302);
  });

  it('lifts the lock that wrong passwords brought', async () => {
    const email = 'locked@example.org';
    await signUp(email);
    for (let guess = 0; guess < 10; guess += 1) await signIn(web.newBrowser(), email, `guess ${guess}`);
    expect((await signIn(web.newBrowser(), email, password)).status).toBe(429);
    const token = await ask(email);
    await web.newBrowser().post('/reset-password', { token, password: another });
    expect((await signIn(web.newBrowser(), email, another)).status).toBe(302);
  });

  it('is asked for five times an hour under one address, known or not', async () => {
    for (const email of ['often@example.org', 'often-nobody@example.org']) {
      if (email === 'often@example.org') await signUp(email);
      const statuses: number[] = [];
      for (let time = 0; time < 6; time += 1)
        statuses.push((await web.newBrowser().post('/forgot-password', { email })).status);
      expect(statuses).toEqual([302, 302, 302, 302, 302, 429]);
    }
  });

  it('is mailed in the language of the account', async () => {
    await signUp('lin@example.org');
    await db.execute(sql`UPDATE user_account SET locale = 'zh-CN' WHERE email = 'lin@example.org'`);
    await ask('lin@example.org');
    expect((await mailsTo('lin@example.org'))[0]?.subject).toBe('设置新密码');
  });

  it('leaves its link on the outbox page, where without a mail server it is read', async () => {
    const email = 'outbox@example.org';
    await signUp(email);
    const token = await ask(email);
    const [mail] = await mailsTo(email);
    await sendMail(await makeSystemCtx(db), { mailId: mail?.id ?? '' });
    expect((await mailsTo(email))[0]?.text).toContain(token);
  });
});

describe('a password', () => {
  it('is changed by who knows the present one, and every other device is signed out', async () => {
    const email = 'change@example.org';
    const browser = await signUp(email);
    const elsewhere = web.newBrowser();
    await signIn(elsewhere, email, password);
    const link = await ask(email);
    const wrong = await browser.post('/settings/password', { currentPassword: 'not this one', newPassword: another });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('This is not your present password.');
    expect(await isSignedIn(elsewhere)).toBe(true);
    const changed = await browser.post('/settings/password', { currentPassword: password, newPassword: another });
    expect(changed.headers.get('location')).toBe('/settings?changed');
    expect(await isSignedIn(browser)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await signIn(web.newBrowser(), email, another)).status).toBe(302);
    expect((await web.newBrowser().post('/reset-password', { token: link, password })).status).toBe(409);
    const row = await db.first(sql`
      SELECT a.actor_user_id = u.id AS by_owner FROM audit_row a JOIN user_account u ON u.id::text = a.subject_id
      WHERE a.action = 'password.changed' AND u.email = ${email}`);
    expect(row).toEqual({ byOwner: true });
  });

  it('cannot be guessed at in the settings', async () => {
    const browser = await signUp('guess@example.org');
    const guess = (currentPassword: string) =>
      browser.post('/settings/password', { currentPassword, newPassword: another });
    for (let time = 0; time < 10; time += 1) expect((await guess(`guess ${time}`)).status).toBe(422);
    expect((await guess(password)).status).toBe(429);
  });
});
