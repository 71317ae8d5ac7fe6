import { describe, expect, it } from 'vitest';
import { locales } from '~/core/locale';
import { auditActions, auditSubjects } from '~/features/audit/audit-action';
import { recordAudit } from '~/features/audit/record-audit.server';
import { createAppTranslator } from '~/i18n/translate';
import { sql } from '~/platform/db/sql';
import { dispute, disputeGround, readDispute } from '../features/decisions/dispute-ground';
import { makeCtx, makeSystemCtx } from '../support/test-context';
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
  expect((await browser.post('/sign-up/expert', { ...account, email })).status).toBe(302);
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
      await recordAudit(db, ctx, { action: 'payouts.run', subjectType: 'payoutRun', subjectId, details: { position } });
    }
    const first = await read(browser, '/admin/audit');
    const next = /href="\/admin\/audit\?(before=\d+_\d+)"/.exec(first)?.[1] ?? 'no next page';
    const second = await read(browser, `/admin/audit?${next}`);
    const expected = Array.from({ length: 60 }, (_, index) => 60 - index);
    expect([...positions(first), ...positions(second)]).toEqual(expected);
    const one = await read(browser, '/admin/audit?subjectId=trial-7-end');
    expect(positions(one)).toEqual([7]);
    expect((await browser.get('/admin/audit?before=1_99999999999999999999&actor=nobody&from=never')).status).toBe(200);
  });

  it('is searched by actor, action, object and days of the reader’s zone, and says when nothing fits', async () => {
    const browser = await signUp('bea@assay.example');
    await makeAdmin(db, 'bea@assay.example');
    await db.execute(sql`UPDATE user_account SET time_zone = 'Asia/Shanghai' WHERE email = 'bea@assay.example'`);
    const bea = await db.first<{ id: string }>(sql`SELECT id FROM user_account WHERE email = 'bea@assay.example'`);
    const actor = { kind: 'admin' as const, userId: bea?.id ?? '' };
    // The last second of the 9th and the first of the 10th in Shanghai.
    for (const [position, at] of ['2026-03-09T15:59:59Z', '2026-03-09T16:00:00Z'].entries()) {
      const ctx = await makeCtx(db, actor, { now: new Date(at) });
      const subject = { subjectType: 'credential', subjectId: `searched-${position}` } as const;
      await recordAudit(db, ctx, { ...subject, action: 'credential.verified', details: { position } });
      await recordAudit(db, ctx, { ...subject, action: 'credential.viewed', details: { position } });
    }
    const found = async (query: string) => positions(await read(browser, `/admin/audit?${query}`));
    expect(await found('actor=Bea%40assay.example')).toEqual([1, 1, 0, 0]);
    expect(await found(`actor=${actor.userId}&action=credential.verified`)).toEqual([1, 0]);
    expect(await found('actor=%20ADA%20d&action=credential.verified')).toEqual([1, 0]);
    expect(await found('action=credential.viewed&to=2026-03-09')).toEqual([0]);
    expect(await found('action=credential.viewed&from=2026-03-10&to=2026-03-10')).toEqual([1]);
    expect(await found('subjectId=searched-1&action=credential.verified')).toEqual([1]);
    const nobody = await read(browser, '/admin/audit?actor=nobody%40assay.example');
    expect(nobody).toContain('Nothing was found');
    await browser.post('/locale', { locale: 'zh-CN', next: '/' });
    expect(await read(browser, '/admin/audit?action=credential.verified')).toContain('核实资质');
  });

  it.each(locales)('has words in %s for every action and every kind of object that is written down', (locale) => {
    const t = createAppTranslator({ locale, timeZone: 'UTC' });
    const wordless = [
      ...auditActions.filter((action) => !t.has(`admin.audit.action.${action}`)),
      ...auditSubjects.filter((subject) => !t.has(`admin.audit.subject.${subject}`)),
    ];
    expect(wordless).toEqual([]);
  });
});

const positions = (html: string) => [...html.matchAll(/>position=(\d+)/g)].map((match) => Number(match[1]));

describe('the navigation of admins', () => {
  it('says how many cases wait, and nothing while none does', async () => {
    const browser = await signUp('cora@assay.example');
    await makeAdmin(db, 'cora@assay.example');
    expect(await read(browser, '/admin')).not.toMatch(/\d+ waits?</);
    await dispute(await disputeGround(db));
    expect(await read(browser, '/admin')).toContain('1 waits<');
    expect(await read(browser, '/settings')).toContain('1 waits<');
    expect(await read(await signUp('no-admin@assay.example'), '/expert')).not.toContain('1 waits<');
  });
});

describe('a ruling', () => {
  it('is shown once more before it is recorded, and can still be changed there', async () => {
    const browser = await signUp('dora@assay.example');
    await makeAdmin(db, 'dora@assay.example');
    const ground = await disputeGround(db);
    const disputeId = await dispute(ground);
    await db.execute(sql`
      INSERT INTO guideline_version (job_id, version, markdown, created_by, created_at)
      VALUES (${ground.jobId}::uuid, 1, 'Read the source.', ${ground.expertId}::uuid, assay_now()) ON CONFLICT DO NOTHING`);
    await db.execute(sql`
      INSERT INTO rubric_version (job_id, version, criteria, created_by, created_at)
      VALUES (${ground.jobId}::uuid, 1, '[]', ${ground.expertId}::uuid, assay_now()) ON CONFLICT DO NOTHING`);
    const page = `/admin/cases/${disputeId}`;
    const ruling = { ruling: 'forExpert', clause: 'timeNotPlausible', reason: 'The segments show steady reading.' };
    const status = async () => (await readDispute(db, disputeId))?.status;
    const looked = await (await browser.post(page, { ...ruling, step: 'look' })).text();
    for (const text of ['Record this decision?', 'cannot be changed afterwards', ruling.reason])
      expect(looked).toContain(text);
    const changed = await (await browser.post(page, { ...ruling, step: 'change' })).text();
    expect([changed.includes('Record this decision?'), changed.includes(ruling.reason)]).toEqual([false, true]);
    expect(await status()).toBe('open');
    const recorded = await browser.post(page, { ...ruling, step: 'record' });
    expect(recorded.headers.get('location')).toBe(`${page}?decided`);
    expect(await read(browser, `${page}?decided`)).toContain('The decision is recorded.');
    expect(await status()).toBe('for_expert');
  });
});
