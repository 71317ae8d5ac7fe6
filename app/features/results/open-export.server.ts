import type { Readable } from 'node:stream';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadOwnExport } from './export-store.server';

/** The file of a ready export as a stream, with the name to save it under. */
export interface OpenedExport {
  filename: string;
  byteSize: number;
  sha256: string;
  body: Readable;
}

/** Opens the file of one of the company's own exports, hidden fields for owners only; each download is written down. */
export async function openExport(
  ctx: CompanyCtx,
  exportId: string,
): Promise<Result<OpenedExport, Failure<'exportNotFound' | 'exportNotReady' | 'hiddenOwnerOnly'>>> {
  const row = await loadOwnExport(ctx.db, exportId, ctx.actor.organizationId);
  if (!row) return fail('notFound', 'exportNotFound', 'There is no such export.');
  if (row.includesHidden && ctx.actor.role !== 'owner') {
    return fail('forbidden', 'hiddenOwnerOnly', 'Only an owner of the company may take hidden fields out.');
  }
  if (row.status !== 'ready' || row.storageKey === null || row.sha256 === null) {
    return fail('conflict', 'exportNotReady', 'The file is not ready yet.');
  }
  await recordAudit(ctx.db, ctx, {
    action: 'export.downloaded',
    subjectType: 'export',
    subjectId: row.id,
    organizationId: ctx.actor.organizationId,
    details: { includesHidden: row.includesHidden },
  });
  const body = await ctx.services.storage.read(row.storageKey);
  return ok({ filename: exportFilename(row.title, row.createdAt), byteSize: row.byteSize, sha256: row.sha256, body });
}

function exportFilename(title: string, createdAt: Date): string {
  const stem = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const stamp = createdAt.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `assay-${stem === '' ? 'export' : stem}-${stamp}.jsonl`;
}
