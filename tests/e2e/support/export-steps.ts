import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Visitor } from './browser-test';

/** Asks for the job's export and downloads it as soon as it is ready. */
export async function downloadExport(company: Visitor, jobId: string): Promise<Buffer> {
  const { page } = company;
  await page.goto(`/company/jobs/${jobId}/results`);
  await page.getByRole('button', { name: 'Export now' }).click();
  const link = page.locator('a[href^="/company/exports/"]').first();
  await expect(link).toBeVisible({ timeout: 20_000 });
  await company.checkAccess();
  const download = page.waitForEvent('download');
  await link.click();
  return readFileSync(await (await download).path());
}

/** What `npm run verify:export` says of the file under the key the site publishes, and how it ended. */
export async function verifyFile(company: Visitor, content: Buffer): Promise<{ code: number | null; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-verify-'));
  try {
    const key = await company.page.request.get('/signing-key.pem');
    writeFileSync(join(folder, 'key.pem'), await key.body());
    writeFileSync(join(folder, 'export.jsonl'), content);
    const words = [
      'run',
      '--silent',
      'verify:export',
      '--',
      join(folder, 'export.jsonl'),
      '--key',
      join(folder, 'key.pem'),
    ];
    const run = spawnSync('npm', words, { encoding: 'utf8' });
    return { code: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file with the first of such words replaced by others of the same length, and the number of the line they stand in. */
export function touchWords(content: Buffer, words: string, others: string): { content: Buffer; line: number } {
  const text = content.toString('utf8');
  const line = text.slice(0, text.indexOf(words)).split('\n').length;
  return { content: Buffer.from(text.replace(words, others), 'utf8'), line };
}
