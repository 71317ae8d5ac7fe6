import { describe, expect, it } from 'vitest';
import { recordAudit } from '~/features/audit/record-audit.server';
import { dispute, disputeGround } from '../features/decisions/dispute-ground';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const account = {
  password: 'three quiet herons at dusk',
  displayName: 'Ada Desk',
  legalName: 'Ada Desk',
  country: 'US',
};

async function signUp(email: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  expect((await browser.post('/sign-up/expert', { ...account, email, timeZone: 'UTC' })).status).toBe(302);
  return browser;
}

const read = async (browser: TestBrowser, path: string): Promise<string> => (await browser.get(path)).text();

describe('the audit page', () => {
  it('shows every row once over its pages, newest first, and one subject when asked, to admins only', async () => {
    const browser = await signUp('ada@assay.example');
    expect((await browser.get('/admin/audit')).status).toBe(403);
    await makeAdmin(db, 'ada@assay.example');
    const ctx = await makeSystemCtx(db);
    for (let position = 1; position <= 60; position += 1) {
      const subjectId = `trial-${position}-end`;
      await recordAudit(db, ctx, { action: 'trial.done', subjectType: 'trial', subjectId, details: { position } });
    }
    const first = await read(browser, '/admin/audit');
    const next = /href="\/admin\/audit\?(before=\d+)"/.exec(first)?.[1] ?? 'no next page';
    const second = await read(browser, `/admin/audit?${next}`);
    const positions = (html: string) => [...html.matchAll(/position=(\d+)/g)].map((match) => Number(match[1]));
    const expected = Array.from({ length: 60 }, (_, index) => 60 - index);
    expect([...positions(first), ...positions(second)]).toEqual(expected);
    const one = await read(browser, '/admin/audit?subjectType=trial&subjectId=trial-7-end');
    expect(positions(one)).toEqual([7]);
    expect((await browser.get('/admin/audit?before=99999999999999999999&actor=nobody')).status).toBe(200);
  });
});

describe('the navigation of admins', () => {
  it('says how many cases wait, and nothing while none does', async () => {
    const browser = await signUp('cora@assay.example');
    await makeAdmin(db, 'cora@assay.example');
    expect(await read(browser, '/admin')).not.toMatch(/\d+ waits?</);
    await dispute(await disputeGround(db));
    expect(await read(browser, '/admin')).toContain('1 waits<');
    expect(await read(browser, '/settings')).not.toContain('1 waits<');
  });
});
