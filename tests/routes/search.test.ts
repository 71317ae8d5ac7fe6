import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { insertJob, insertTask } from '../features/payments/payment-fixtures';
import { useTestDatabase } from '../support/test-database';
import { makeAdmin, useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);
const password = 'three quiet herons at dusk';

async function signUpCompany(name: string): Promise<{ browser: TestBrowser; organizationId: string }> {
  const browser = web.newBrowser();
  const account = {
    email: `${name.replace(' ', '.')}@search.example`,
    password,
    displayName: name,
    organizationName: name,
  };
  expect((await browser.post('/sign-up/company', account)).status).toBe(302);
  const row = await db.first<{ id: string }>(sql`SELECT id FROM organization WHERE name = ${name}`);
  if (!row) throw new Error('the company did not sign up');
  return { browser, organizationId: row.id };
}

async function signUpExpert(name: string): Promise<TestBrowser> {
  const browser = web.newBrowser();
  const account = {
    email: `${name.toLowerCase()}@search.example`,
    password,
    displayName: name,
    legalName: `Dr ${name}`,
    country: 'US',
  };
  expect((await browser.post('/sign-up/expert', account)).status).toBe(302);
  return browser;
}

const search = async (browser: TestBrowser, query: string) =>
  (await browser.get(`/search?${new URLSearchParams({ q: query }).toString()}`)).text();

describe('the search', () => {
  it('finds a company its own jobs by title and its tasks by id, and nobody else', async () => {
    const own = await signUpCompany('Heron Labs');
    const other = await signUpCompany('Stork Labs');
    const jobId = await insertJob(db, own.organizationId);
    const taskId = await insertTask(db, { jobId, organizationId: own.organizationId });
    await db.execute(sql`UPDATE job SET title = 'Discharge letters' WHERE id = ${jobId}::uuid`);
    await db.execute(sql`UPDATE task SET external_id = 'CASE-77-a' WHERE id = ${taskId}::uuid`);
    const task = `/company/jobs/${jobId}/tasks/${taskId}`;
    expect(await search(own.browser, 'CHARGE let')).toContain(`href="/company/jobs/${jobId}"`);
    expect(await search(own.browser, 'CASE-77')).toContain(`href="${task}"`);
    expect(await search(own.browser, taskId.slice(0, 13))).toContain(`href="${task}"`);
    expect(await search(own.browser, 'C')).not.toContain(task);
    for (const query of ['charge let', 'CASE-77', taskId]) {
      expect(await search(other.browser, query)).toContain('Nothing of yours goes by this name.');
    }
  });

  it('finds people and credentials for the desk alone', async () => {
    const expert = await signUpExpert('Willa');
    const desk = await signUpExpert('Orla');
    await makeAdmin(db, 'orla@search.example');
    const willa = await db.first<{ id: string }>(sql`SELECT id FROM user_account WHERE email = 'willa@search.example'`);
    const id = uuidv7();
    await db.execute(sql`
      INSERT INTO credential (id, expert_id, kind, jurisdiction, holder_name, number_encrypted, number_hash, number_masked,
        status, created_at, updated_at)
      VALUES (${id}::uuid, ${willa?.id}::uuid, 'us_physician', 'US', 'Wilhelmina Reed', '\\x00'::bytea, 'searched', '…',
        'draft', assay_now(), assay_now())`);
    for (const query of ['willa', 'WILLA@search', 'dr willa']) {
      expect(await search(desk, query)).toContain(`href="/admin/audit?actor=${willa?.id}"`);
    }
    expect(await search(desk, 'wilhel')).toContain(`href="/admin/credentials/${id}"`);
    for (const query of ['willa', 'wilhel', 'orla']) {
      expect(await search(expert, query)).toContain('Nothing of yours goes by this name.');
    }
    expect((await web.newBrowser().get('/search?q=willa')).status).toBe(302);
  });
});
