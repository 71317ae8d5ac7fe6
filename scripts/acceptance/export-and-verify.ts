import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { openExport } from '~/features/results/open-export.server';
import { requestExport } from '~/features/results/request-export.server';
import { exportLineSchema } from '~/features/results/export-format';
import { ctxFor, settleQueue, type Ground } from '../scenario/ground';

/**
 * Exports a job as its company, has the file re-checked by the public command in a process of its own, reads it back and
 * compares its verdicts with `expected` (by "externalId/criterionId").
 */
export async function exportAndVerify(
  ground: Ground,
  company: CompanyCtx['actor'],
  jobId: string,
  expected: ReadonlyMap<string, string>,
): Promise<{ verified: boolean; equal: boolean }> {
  const { exportId } = expectOk(await requestExport(await ctxFor(ground, company), { jobId, includesHidden: false }));
  await settleQueue(ground);
  const opened = expectOk(await openExport(await ctxFor(ground, company), exportId));
  const folder = mkdtempSync(join(tmpdir(), 'assay-export-'));
  try {
    const file = join(folder, opened.filename);
    const keyFile = join(folder, 'public-key.pem');
    await pipeline(opened.body, createWriteStream(file));
    writeFileSync(keyFile, ground.services.secrets.publicKeyPem);
    const command = ['--import', 'tsx', 'scripts/verify-export.ts', file, '--key', keyFile];
    const verified = spawnSync(process.execPath, command, { stdio: 'pipe', encoding: 'utf8' });
    if (verified.status !== 0) console.log(verified.stdout, verified.stderr);
    return { verified: verified.status === 0, equal: saysTheSame(readFileSync(file, 'utf8'), expected) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function saysTheSame(text: string, expected: ReadonlyMap<string, string>): boolean {
  const lines = text.trimEnd().split('\n');
  const said = lines.flatMap((line) => {
    const parsed = exportLineSchema.parse(JSON.parse(line));
    if (parsed.kind !== 'task') return [];
    return parsed.verdict.map((verdict): [string, string] => [
      `${parsed.externalId}/${verdict.criterionId}`,
      verdict.value,
    ]);
  });
  return said.length === expected.size && said.every(([key, value]) => expected.get(key) === value);
}
