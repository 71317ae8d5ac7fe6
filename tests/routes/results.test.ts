import { describe, expect, it } from 'vitest';
import { buildExport } from '~/features/results/build-export.server';
import { sql } from '~/platform/db/sql';
import { makeReviewedJob, verifyText } from '../features/results/export-fixture';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';
import { useTestWeb, type TestBrowser } from './open-test-web';

const db = useTestDatabase();
const web = useTestWeb(db);

/** A signed-up company whose job was read and decided by the real commands. */
async function makeCompanyWithResults(
  name: string,
): Promise<{ browser: TestBrowser; jobId: string; taskIds: string[] }> {
  const browser = web.newBrowser({});
  const email = `${name}@results.example`;
  const account = { email, password: 'three quiet herons at dusk', displayName: name };
  await browser.post('/sign-up/company', { ...account, organizationName: name });
  const company = await db.first<{ userId: string; organizationId: string }>(sql`
    SELECT m.user_id, m.organization_id FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE u.email = ${email}`);
  if (!company) throw new Error('the company did not sign up');
  return { browser, ...(await makeReviewedJob(db, company)) };
}

describe('a company without scripts in its browser', () => {
  it('reads figures, asks for an export, downloads it and proves it with the published key', async () => {
    const { browser, jobId } = await makeCompanyWithResults('owner');
    const page = `/company/jobs/${jobId}/results`;
    const figures = await (await browser.get(page)).text();
    expect(figures).toContain('50% (1 of 2)');
    expect(figures).toContain('Is it safe?');
    expect(figures).toContain('node verify-export.mjs FILE.jsonl --key signing-key.pem');
    expect((await browser.post(page, {})).status).toBe(302);
    const queued = await db.first<{ id: string }>(sql`SELECT id FROM result_export WHERE job_id = ${jobId}::uuid`);
    const exportId = queued?.id ?? '';
    expect(await (await browser.get(page)).text()).toContain('Being built');
    expect((await browser.get(`/company/exports/${exportId}`)).status).toBe(409);
    await buildExport(await makeSystemCtx(db), { exportId });
    expect(await (await browser.get(page)).text()).toContain(`/company/exports/${exportId}`);
    const download = await browser.get(`/company/exports/${exportId}`);
    expect(download.headers.get('content-disposition')).toContain('.jsonl');
    const key = await (await web.newBrowser({}).get('/signing-key.pem')).text();
    expect(key).toContain('BEGIN PUBLIC KEY');
    expect(await verifyText(await download.text(), key)).toMatchObject({ ok: true, tasks: 2 });
  });

  it('reads the story of a task, in English and in Chinese', async () => {
    const { browser, jobId, taskIds } = await makeCompanyWithResults('reader');
    const list = await (await browser.get(`/company/jobs/${jobId}/tasks`)).text();
    expect(list).toContain(`/company/jobs/${jobId}/tasks/${taskIds[1]}`);
    const story = await (await browser.get(`/company/jobs/${jobId}/tasks/${taskIds[1]}`)).text();
    expect(story).toContain('adjudication in tier 2');
    expect(story).toContain('Guideline 2, section 4.');
    expect(story).toContain('$2.40');
    await browser.post('/locale', { locale: 'zh-CN', next: '/' });
    expect(await (await browser.get(`/company/jobs/${jobId}/tasks/${taskIds[1]}`)).text()).toContain('第 2 级裁定');
    expect(await (await browser.get(`/company/jobs/${jobId}/results`)).text()).toContain('结果');
  });

  it("finds nothing of another company's results, tasks and exports", async () => {
    const { browser, jobId, taskIds } = await makeCompanyWithResults('victim');
    await browser.post(`/company/jobs/${jobId}/results`, {});
    const made = await db.first<{ id: string }>(sql`SELECT id FROM result_export WHERE job_id = ${jobId}::uuid`);
    const { browser: stranger } = await makeCompanyWithResults('stranger');
    for (const path of [
      `/company/jobs/${jobId}/results`,
      `/company/jobs/${jobId}/tasks`,
      `/company/jobs/${jobId}/tasks/${taskIds[0]}`,
      `/company/exports/${made?.id}`,
    ]) {
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    }
    expect((await stranger.post(`/company/jobs/${jobId}/results`, {})).status).toBe(404);
  });
});
