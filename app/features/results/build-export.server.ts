import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { SystemCtx } from '../accounts/context';
import { exportFormat, type ExportFooter, type ExportHeader, type ExportTask } from './export-format';
import { firstExportPosition, sealExportLine } from './export-line';
import { loadExport, updateExportFailed, updateExportQueued, updateExportReady } from './export-store.server';
import { getExportPage } from './get-export-page.server';
import { loadExportJob, type ExportJob } from './load-export-job.server';

const TASKS_PER_PAGE = 200;

/**
 * Builds an export's file: pages of tasks stream through signing into storage, so that memory holds one page whatever the
 * job's size. Building twice is building once; a killed build is begun anew. A fault marks the export failed and throws,
 * so that the queue tries again; while it does, the export counts as queued.
 */
export async function buildExport(
  ctx: SystemCtx,
  input: { exportId: string },
): Promise<Result<null, Failure<'exportNotFound'>>> {
  const row = await loadExport(ctx.db, input.exportId);
  const job = row && (await loadExportJob(ctx.db, row.jobId));
  if (!row || !job) return fail('notFound', 'exportNotFound', 'There is no such export.');
  if (row.status === 'ready') return ok(null);
  try {
    if (row.status === 'failed') await updateExportQueued(ctx.db, row.id);
    const storageKey = `exports/${row.id}.jsonl`;
    const written = await writeExportFile(ctx, job, { storageKey, includesHidden: row.includesHidden });
    await updateExportReady(ctx.db, { id: row.id, storageKey, ...written });
    return ok(null);
  } catch (error) {
    await updateExportFailed(ctx.db, row.id);
    throw error;
  }
}

async function writeExportFile(
  ctx: SystemCtx,
  job: ExportJob,
  file: { storageKey: string; includesHidden: boolean },
): Promise<{ taskCount: number; byteSize: number; sha256: string }> {
  const fileHash = createHash('sha256');
  let taskCount = 0;
  async function* fileBytes(): AsyncGenerator<Buffer> {
    let position = firstExportPosition;
    for await (const content of exportContents(ctx, job, file.includesHidden)) {
      const { text, next } = sealExportLine(content, position, { sha256: sha256Hex, sign: ctx.services.secrets.sign });
      position = next;
      if (content.kind === 'task') taskCount += 1;
      const bytes = Buffer.from(`${text}\n`, 'utf8');
      fileHash.update(bytes);
      yield bytes;
    }
  }
  const byteSize = await ctx.services.storage.write(file.storageKey, Readable.from(fileBytes(), { objectMode: false }));
  return { taskCount, byteSize, sha256: fileHash.digest('hex') };
}

async function* exportContents(
  ctx: SystemCtx,
  job: ExportJob,
  includesHidden: boolean,
): AsyncGenerator<ExportHeader | ExportTask | ExportFooter> {
  yield describeHeader(ctx, job);
  let tasks = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page = await getExportPage(ctx.db, job, { after, limit: TASKS_PER_PAGE, includesHidden });
    yield* page.tasks;
    tasks += page.tasks.length;
    after = page.next;
  }
  yield { kind: 'footer', jobId: job.id, tasks };
}

function describeHeader(ctx: SystemCtx, job: ExportJob): ExportHeader {
  const { id, title, domain, contentLanguage, currency, guidelines, rubrics, policies } = job;
  return {
    kind: 'header',
    format: exportFormat,
    jobId: id,
    title,
    domain,
    contentLanguage,
    currency,
    exportedAt: ctx.now.toISOString(),
    keySha256: sha256Hex(ctx.services.secrets.publicKeyPem),
    guidelines,
    rubrics,
    policies,
  };
}
