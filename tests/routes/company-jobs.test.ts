import { describe, expect, it } from 'vitest';
import { runImport } from '~/features/jobs/run-import.server';
import { sql } from '~/platform/db/sql';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

async function signUpCompany(name: string, headers: Record<string, string> = {}): Promise<TestBrowser> {
  const browser = web.newBrowser(headers);
  const account = { email: `${name}@jobs.example`, password: 'three quiet herons at dusk', displayName: name };
  await browser.post('/sign-up/company', { ...account, organizationName: name });
  return browser;
}

const jobFields: Record<string, string> = {
  title: 'Claims about answers',
  domain: 'medicine',
  contentLanguage: 'en',
  guideline: '# Read',
  estimatedMinutes: '10',
  capMinutes: '20',
  reviewWindowDays: '0',
  rateFloorPercent: '85',
  weeklyLimitHours: '20',
  auditPercent: '0',
  budgetMinor: '1000',
  currency: 'USD',
  'tiers.0.seats': '2',
  'tiers.0.rateMinorPerHour': '120',
  'tiers.0.requirement.kinds': 'us_physician',
  'tiers.0.requirement.jurisdiction': 'US',
  'tiers.0.requirement.language': 'en',
  'tiers.0.requirement.readLevel': 'B2',
};

const tier2 = {
  'tiers.1.seats': '1',
  'tiers.1.rateMinorPerHour': '180',
  'tiers.1.requirement.kinds': 'us_physician',
  'tiers.1.requirement.jurisdiction': 'US',
  'tiers.1.requirement.language': 'en',
  'tiers.1.requirement.readLevel': 'B2',
};

async function createJob(browser: TestBrowser): Promise<string> {
  const created = await browser.post('/company/jobs/new', { ...jobFields, intent: 'create' });
  expect(created.status).toBe(302);
  return created.headers.get('location') ?? '';
}

function fileOf(content: string): FormData {
  const form = new FormData();
  form.set('file', new File([content], 'tasks.jsonl'));
  return form;
}

const file = [
  '{"id":"a","prompt":"Is it?","response":{"model":"SECRET-MODEL","text":"It is."},"gold":"SECRET-LABEL"}',
  'not a line',
  '{"id":"b","prompt":"Was it?","response":{"model":"SECRET-MODEL","text":"It was."},"gold":"SECRET-LABEL"}',
].join('\n');

describe('a company without scripts in its browser', () => {
  it('builds a job: lists grow without losing what was typed, a weak tier is named, the cost is shown', async () => {
    const browser = await signUpCompany('builder');
    const grown = await (await browser.post('/company/jobs/new', { ...jobFields, intent: 'addCriterion' })).text();
    expect(grown).toContain('name="criteria.0.label"');
    expect(grown).toContain('value="Claims about answers"');
    const weak = await browser.post('/company/jobs/new', { ...jobFields, ...tier2, intent: 'create' });
    expect(weak.status).toBe(422);
    expect(await weak.text()).toContain('strictly more than the tier before');
    const cost = await browser.post('/company/jobs/new', { ...jobFields, intent: 'check' });
    const summary = await cost.text();
    expect([cost.status, summary]).toEqual([200, expect.stringContaining('The budget covers')]);
    expect(summary).toContain('needs 2 different people; 0 qualify for tier 1.');
    expect(summary).toContain('no estimate: a task needs more people than qualify');
    const job = await (await browser.get(await createJob(browser))).text();
    expect(job).toContain('Claims about answers');
    expect(job).toContain('nothing is imported yet');
    const terms = job.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(terms).toContain('Rate floor 85%');
    expect(terms).toContain('Hours per expert and week 20 h');
    const wrong = { ...jobFields, rateFloorPercent: '49', weeklyLimitHours: 'many', intent: 'check' };
    const refused = await browser.post('/company/jobs/new', wrong);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="many"');
    const free = await browser.post('/company/jobs/new', { ...jobFields, weeklyLimitHours: ' ', intent: 'create' });
    const unlimited = await (await browser.get(free.headers.get('location') ?? '')).text();
    expect(unlimited.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'Hours per expert and week no limit',
    );
  });

  it('can reckon the price of the example on the page for companies after', async () => {
    const page = (await (await web.newBrowser({}).get('/for-companies')).text()).replaceAll(/<[^>]*>/g, ' ');
    // (2 × 1.5 × 15 min × $130 + 1.5 × 15 min × $180) with a fee of 20% and 3% overhead.
    expect(page).toMatch(/2 readers\s+at\s+\$58\.50\s+\$117\.00/);
    expect(page).toMatch(/One task at worst\s+\$203\.94/);
  });

  it('is kept from posting a job under whose budget no task could ever open, and shown what one costs', async () => {
    const browser = await signUpCompany('thrifty');
    // Two seats at 1.5 x 20 minutes x $120 with a fee of 20 % and 3 % overhead.
    const short = await browser.post('/company/jobs/new', { ...jobFields, budgetMinor: '148.31', intent: 'create' });
    const page = await short.text();
    expect([short.status, page.includes('does not cover one task'), page.includes('$148.32')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(
      (await browser.post('/company/jobs/new', { ...jobFields, budgetMinor: '148.32', intent: 'create' })).status,
    ).toBe(302);
  });

  it('imports a file: proposed mapping, attestation, then a report line by line', async () => {
    const browser = await signUpCompany('importer');
    const job = await createJob(browser);
    const uploaded = await browser.post(`${job}/import`, fileOf(file));
    expect(uploaded.status).toBe(302);
    const address = uploaded.headers.get('location') ?? '';
    const mapping = await (await browser.get(address)).text();
    for (const path of ['prompt', 'response.text', 'response.model', 'gold'])
      expect(mapping).toContain(`value="${path}"`);
    const roles = {
      'path.0': 'id',
      'role.0': 'externalId',
      'path.1': 'prompt',
      'role.1': 'prompt',
      'path.2': 'response.text',
      'role.2': 'response',
    };
    expect(mapping).toContain('no personal data of anybody');
    expect(mapping).not.toContain('Own criteria');
    const unattested = await browser.post(address, roles);
    expect(unattested.status).toBe(422);
    expect((await browser.post(address, { ...roles, attested: 'yes' })).status).toBe(302);
    await runImport(await makeSystemCtx(db), { importId: address.split('/').at(-1) ?? '' });
    const report = await (await browser.get(address)).text();
    expect(report).toContain('2 tasks went in.');
    expect(report).toContain('The line is not valid JSON.');
    const page = await (await browser.get(`${job}/tasks`)).text();
    expect(page).toContain('Was it?');
    expect(page).not.toContain('SECRET');
  });

  it('is sent for another file when one is no JSONL file, with nothing to confirm', async () => {
    const browser = await signUpCompany('tabular');
    const job = await createJob(browser);
    const uploaded = await browser.post(`${job}/import`, fileOf('id,prompt\n1,Is it?\n'));
    const page = await (await browser.get(uploaded.headers.get('location') ?? '')).text();
    expect(page).toContain('We read JSON Lines');
    expect(page).toContain(`href="${job}/import"`);
    expect(page).not.toContain('name="attested"');
  });

  it('is told what is wrong with an upload', async () => {
    const browser = await signUpCompany('empty');
    const refused = await browser.post(`${await createJob(browser)}/import`, fileOf(''));
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('not empty')]);
  });

  it('closes a job for good once its title is typed, and finds it closed on its pages', async () => {
    const browser = await signUpCompany('closer');
    const job = await createJob(browser);
    expect(await (await browser.get(job)).text()).toContain('Close this job');
    const results = await (await browser.get(`${job}/results`)).text();
    expect([results.includes('there is nothing to export'), results.includes('Export now')]).toEqual([true, false]);
    const refused = await browser.post(job, { intent: 'close', confirmation: 'Another title' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('not the title of the job')]);
    const closed = await browser.post(job, { intent: 'close', confirmation: 'claims about answers' });
    expect([closed.status, closed.headers.get('location')]).toEqual([302, `${job}?closed`]);
    expect(await (await browser.get(`${job}?closed`)).text()).toMatch(/tabindex="-1"[^>]*><div role="status"/);
    const page = await (await browser.get(job)).text();
    expect(page).not.toMatch(/tabindex="-1"[^>]*><div role="status"/);
    expect(page).toContain('Nobody can take a task of this job any more.');
    expect(page).not.toContain('Close this job');
    expect(page).not.toContain(`${job}/import"`);
    expect(await (await browser.get('/company?status=closed')).text()).toContain('Claims about answers');
  });

  it('never reaches another company’s job or import, by any address or method', async () => {
    const owner = await signUpCompany('owner');
    const job = await createJob(owner);
    const imported = (await owner.post(`${job}/import`, fileOf(file))).headers.get('location') ?? '';
    const other = await signUpCompany('other');
    const ownJob = await createJob(other);
    const foreign = imported.replace(job, ownJob);
    for (const path of [job, `${job}/import`, imported, foreign, `${job}x`, `${ownJob}/imports/none`]) {
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
    expect((await other.post(`${job}/import`, fileOf(file))).status).toBe(404);
    const roles = { 'path.0': 'prompt', 'role.0': 'prompt', 'path.1': 'response.text', 'role.1': 'response' };
    expect((await other.post(imported, { ...roles, attested: 'yes' })).status).toBe(404);
    const [row] = await db.query<{ status: string }>(sql`
      SELECT status FROM task_import WHERE id = ${imported.split('/').at(-1)}::uuid`);
    expect(row?.status).toBe('uploaded');
  });

  it('reads all of it in Chinese', async () => {
    const browser = await signUpCompany('chinese', { 'accept-language': 'zh-CN' });
    expect(await (await browser.get('/company')).text()).toContain('还没有项目');
    expect(await (await browser.get('/company/jobs/new')).text()).toContain('评审链');
    const job = await createJob(browser);
    const upload = await (await browser.get(`${job}/import`)).text();
    for (const shown of ['上传文件', '[&quot;是&quot;, &quot;否&quot;]']) expect(upload).toContain(shown);
  });
});
