import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { revalidateStep } from '~/routes/expert/revalidate-step';
import { useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const password = 'three quiet herons at dusk';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const copy = new File([png], 'certificate.png', { type: 'image/png' });

async function signUp(name: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const email = `${name}@expert.example`;
  const account = { email, password, displayName: name, legalName: `Dr ${name}`, country: 'US' };
  expect((await browser.post('/sign-up/expert', account)).status).toBe(302);
  return browser;
}

/** A form as a browser without scripts sends it; a list is sent as several fields of its name. */
function form(fields: Record<string, string | readonly string[] | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

const send = async (browser: TestBrowser, path: string, fields: Parameters<typeof form>[0]) => {
  const answer = await browser.post(`/expert/application${path}`, form(fields));
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const page = async (browser: TestBrowser, path: string) => (await browser.get(path)).text();

const usMedicine = { version: '0', domains: 'medicine', places: 'US', languages: ['en', '', 'en'], kinds: ['rate'] };

describe('an application without scripts', () => {
  it('goes from nothing to handed in, and to its approval at the desk', async () => {
    const applicant = await signUp('applicant');
    expect(await page(applicant, '/expert')).toContain('Begin the application');
    expect(await page(applicant, '/expert/board')).toContain('You have not applied yet.');
    expect((await applicant.get('/expert/application/work')).headers.get('location')).toBe('/expert/application');
    expect((await send(applicant, '', { intent: 'begin' })).to).toBe('/expert/application/work');
    const nothing = await send(applicant, '/work', { version: '0' });
    expect([nothing.status, nothing.text.match(/Choose at least one/g)?.length]).toEqual([422, 4]);
    expect((await send(applicant, '/work', usMedicine)).to).toBe('/expert/application/identity');

    expect(await page(applicant, '/expert/application/identity')).toContain('OIG LEIE');
    const identity = { version: '0', otherNames: 'Dr A. Plicant\n', birthDate: '1980-05-17' };
    expect((await send(applicant, '/identity', identity)).to).toBe('/expert/application/credentials');
    const offered = await page(applicant, '/expert/application/credentials');
    expect(offered).toContain('value="us_physician"');
    expect(offered).not.toContain('value="cn_lawyer"');
    const credential = { kind: 'us_physician', jurisdiction: 'US', number: '1234567893', holderName: 'Dr applicant' };
    expect((await send(applicant, '/credentials', credential)).to).toBe('/expert/application/credentials?added');
    const language = { tag: 'en', readLevel: 'C2', writeLevel: 'C1', proof: 'certificate' };
    expect(await send(applicant, '/languages', language)).toMatchObject({ status: 422 });
    const named = { ...language, certificateName: 'IELTS 8.0' };
    for (const address of ['/expert/application/languages', '/expert/languages/new']) {
      const withoutCopy = await applicant.post(address, form(named));
      expect([withoutCopy.status, await withoutCopy.text()]).toEqual([
        422,
        expect.stringMatching(/id="([^"]+)-error"[^>]*>(?:(?!<\/p>|<\/ul>).)*Hand in a copy of the certificate\./s),
      ]);
    }
    const certified = { ...named, document: copy };
    expect((await send(applicant, '/languages', certified)).to).toBe('/expert/application/languages?added');
    const profile = { version: '0', headline: 'Internist', biography: 'Wards.', yearsOfPractice: '9' };
    expect((await send(applicant, '/profile', profile)).status).toBe(422);
    expect((await send(applicant, '/profile', { ...profile, education: 'professional' })).to).toBe(
      '/expert/application/rate',
    );
    const guidance = await page(applicant, '/expert/application/rate');
    for (const said of ['$60.00', '$180.00', 'HireArt', 'Our default, not market data', '$138.00'])
      expect(guidance).toContain(said);
    expect((await send(applicant, '/rate', { version: '0', amount: '12,5', currency: 'USD' })).to).toBe(
      '/expert/application/conflicts',
    );
    const early = await page(applicant, '/expert/application/review');
    expect(early).toContain('One thing is missing');
    expect(early).toContain('This is below what others are said to pay.');
    expect(await send(applicant, '/review', {})).toMatchObject({ status: 422 });
    expect((await send(applicant, '/conflicts', { intent: 'declare', kind: 'employer', name: 'Bay Clinic' })).to).toBe(
      '/expert/application/conflicts?done=declared',
    );
    expect((await send(applicant, '/conflicts', { version: '0' })).to).toBe('/expert/application/review');
    expect((await send(applicant, '/review', {})).to).toBe('/expert/application?done=submitted');
    expect(await page(applicant, '/expert/application')).toContain('A person at the desk takes it up next.');
    expect(await page(applicant, '/expert/application')).not.toContain('1980');
    const late = await send(applicant, '/rate', { version: '1', amount: '99', currency: 'USD' });
    expect([late.status, late.to]).toEqual([302, '/expert/application?closed']);
    expect(await page(applicant, '/expert/application?closed')).toContain('was not saved');
    expect((await send(applicant, '/conflicts', { version: '1' })).text).toContain('can no longer be changed');

    const desk = await signUp('desk');
    await makeAdmin(db, 'desk@expert.example');
    const queue = await page(desk, '/admin/applications');
    const [, address = ''] = /(\/admin\/applications\/[0-9a-f-]{36})/.exec(queue) ?? [];
    const shown = await page(desk, address);
    for (const said of ['Dr A. Plicant', 'Bay Clinic', 'IELTS 8.0', 'Internist', 'Not to be approved yet'])
      expect(shown).toContain(said);
    expect(shown).not.toContain('1980');
    const seen = async () => {
      const [, since = ''] = /name="seenSince" value="(\d+)"/.exec(await page(desk, address)) ?? [];
      return since;
    };
    const refused = await desk.post(address, { decision: 'approve', seenSince: await seen() });
    expect(refused.status).toBe(409);
    const before = await seen();
    await db.execute(sql`UPDATE expert_application SET status_since = status_since + interval '1 second'`);
    const unwritten = await desk.post(address, { decision: 'reject', seenSince: before });
    expect(unwritten.status).toBe(422);
    expect(await unwritten.text()).toContain(`name="seenSince" value="${before}"`);
    await db.execute(sql`
      UPDATE credential SET status = 'verified', valid_until = assay_now() + interval '100 days' WHERE number_masked IS NOT NULL`);
    const approved = await desk.post(address, { decision: 'approve', seenSince: await seen() });
    expect(approved.headers.get('location')).toBe(`${address}?decided`);
    expect(await page(applicant, '/expert/application')).toContain('Approved');
    const looks = await db.first<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM audit_row WHERE action = 'application.viewed'`,
    );
    expect(looks?.count).toBeGreaterThanOrEqual(3);
  });
});

describe('a step', () => {
  let applicant: TestBrowser;
  beforeAll(async () => {
    applicant = await signUp('second');
    await send(applicant, '', { intent: 'begin' });
  });

  it('saved on another device is told plainly; what is there and what was typed are both shown', async () => {
    expect((await send(applicant, '/work', usMedicine)).status).toBe(302);
    const stale = await send(applicant, '/work', { ...usMedicine, domains: 'law', places: 'EU' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Nothing was overwritten');
    expect(stale.text).toContain('United States');
    expect(stale.text).toMatch(/name="domains" (?:class="[^"]*" )?(?:checked="" )?value="law"|value="law"[^>]*checked/);
    expect(stale.text).toContain('name="version" value="1"');
  });

  it('refused for what was typed keeps the version it was drawn from, so that it replaces nothing unseen', async () => {
    const mistaken = await send(applicant, '/work', { ...usMedicine, domains: [] });
    expect(mistaken.status).toBe(422);
    expect(mistaken.text).toContain('name="version" value="0"');
    expect((await send(applicant, '/rate', { version: '0', amount: '90', currency: 'USD' })).status).toBe(302);
    const nothing = await send(applicant, '/rate', { version: '0', amount: '', currency: 'USD' });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('name="version" value="0"');
  });

  it('asks for no birth date where the work needs none', async () => {
    const law = { ...usMedicine, version: '1', domains: 'law', places: 'CN' };
    expect((await send(applicant, '/work', law)).status).toBe(302);
    const identity = await page(applicant, '/expert/application/identity');
    expect(identity).toContain('Your date of birth is not needed');
    expect(identity).not.toContain('name="birthDate"');
  });

  it('that is closed is not read anew by the page, which keeps what was typed', () => {
    const reads = (code?: string) =>
      revalidateStep({ actionResult: code && { failure: { code } } } as Parameters<typeof revalidateStep>[0]);
    expect([reads(), reads('stepChanged'), reads('invalidInput')]).toEqual([true, true, true]);
    expect([reads('applicationNotEditable'), reads('applicationNotFound')]).toEqual([false, false]);
  });

  it('is given up only with the word typed', async () => {
    expect(await send(applicant, '', { intent: 'withdraw', confirmation: 'yes' })).toMatchObject({ status: 422 });
    expect((await send(applicant, '', { intent: 'withdraw', confirmation: 'withdraw' })).to).toBe(
      '/expert/application?done=withdrawn',
    );
    expect(await page(applicant, '/expert/application')).toContain('Apply again');
  });
});

describe('an answer to the desk', () => {
  it('that comes after the decision is refused with its words still there', async () => {
    const applicant = await signUp('third');
    await send(applicant, '', { intent: 'begin' });
    await db.execute(sql`
      UPDATE expert_application SET status = 'rejected', submitted_at = created_at, reapply_from = created_at + interval '90 days'
      WHERE expert_id = (SELECT id FROM user_account WHERE email = 'third@expert.example')`);
    const late = await send(applicant, '', { intent: 'answer', note: 'The court of Pudong.' });
    expect(late.status).toBe(404);
    expect(late.text).toContain('The court of Pudong.');
    expect(late.text).toContain('was not sent');
  });
});
