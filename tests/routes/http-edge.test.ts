import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

describe('every page', () => {
  it('carries a request id and a nonce of its own, and no script without it', async () => {
    const [first, second] = await Promise.all([web.newBrowser().get('/sign-in'), web.newBrowser().get('/sign-in')]);
    const nonceOf = (response: Response) =>
      /script-src 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const html = await first.text();
    expect(nonceOf(first).length).toBeGreaterThanOrEqual(22);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
    expect(first.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect(html).toContain(`data-request-id="${first.headers.get('x-request-id')}"`);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('x-powered-by')).toBeNull();
    expect(first.headers.get('cache-control')).toContain('no-store');
  });

  it('that does not exist is a translated 404 with the number of its request', async () => {
    const answer = await web.newBrowser({ 'accept-language': 'zh' }).get('/no/such/page');
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('页面不存在');
    expect(html).toContain(answer.headers.get('x-request-id'));
  });
});

describe('a request that changes something', () => {
  const fields = { locale: 'zh-CN', next: '/' };
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['a null origin', { origin: 'null' }],
    ['a sibling site by Sec-Fetch-Site', { 'sec-fetch-site': 'same-site' }],
    ['a foreign page by Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_name, headers) => {
    const answer = await web.newBrowser().post('/locale', fields, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain(answer.headers.get('x-request-id'));
  });

  it('is taken from a page of this site', async () => {
    expect((await web.newBrowser().post('/locale', fields, { 'sec-fetch-site': 'same-origin' })).status).toBe(302);
  });

  it('is refused with 413 when it is larger than its route takes', async () => {
    const answer = await web.newBrowser().post('/sign-in', { email: 'a@b.example', password: 'x'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
  });
});

it('a body of unknown length is cut off at the route’s limit and answered 413', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { origin: web.url, 'content-type': 'application/x-www-form-urlencoded' };
    const upload = request(`${web.url}/sign-in`, { method: 'POST', headers }, (answer) => resolve(answer.statusCode));
    // The server closes the connection of who goes on sending; what counts is the answer before that.
    upload.on('error', () => setTimeout(() => reject(new Error('no answer before the connection was closed')), 1_000));
    for (let chunk = 0; chunk < 40; chunk += 1) upload.write(Buffer.alloc(64_000, 'a'));
    upload.end();
  });
  expect(status).toBe(413);
});

describe('a page for other people', () => {
  it('sends who is not signed in to the sign-in page and back', async () => {
    const answer = await web.newBrowser().get('/company?x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?next=%2Fcompany%3Fx%3D1']);
  });

  it('is refused with 403 to a person who does not act as that', async () => {
    const browser = web.newBrowser();
    await browser.post('/sign-up/expert', {
      email: 'e@example.org',
      password: 'three quiet herons',
      displayName: 'E',
      legalName: 'E E',
      country: 'DE',
    });
    expect((await browser.get('/company')).status).toBe(403);
  });
});

describe('a connection', () => {
  it('is used again after a body that was refused', async () => {
    const browser = web.newBrowser();
    await browser.post('/sign-in', { email: 'a@b.example', password: 'x'.repeat(2_000_000) });
    const answers = await Promise.all([1, 2, 3].map(() => browser.get('/healthz')));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  });
});

describe('health', () => {
  it('is told apart from readiness', async () => {
    expect((await web.newBrowser().get('/healthz')).status).toBe(200);
    expect((await web.newBrowser().get('/readyz')).status).toBe(200);
  });
});

describe('the demo clock', () => {
  afterAll(() => db.execute(sql`UPDATE app_clock SET offset_ms = 0`));
  it('moves forward and never back', async () => {
    const browser = web.newBrowser();
    expect((await browser.post('/dev/clock', { days: '7', hours: '0', minutes: '1' })).status).toBe(302);
    expect(await db.first(sql`SELECT offset_ms FROM app_clock`)).toEqual({ offsetMs: 604_860_000n });
    expect((await browser.post('/dev/clock', { days: '-1', hours: '0', minutes: '0' })).status).toBe(422);
  });
});
