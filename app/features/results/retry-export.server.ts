import { fail, ok, type Failure, type Result } from '~/core/result';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { CompanyCtx } from '../accounts/context';
import { exportJobKey } from './export-job-key';
import { loadOwnExport, updateExportQueued } from './export-store.server';

/** Has one of the company's own failed exports built again, at once; one that is not failed is left as it is. */
export async function retryExport(
  ctx: CompanyCtx,
  input: { exportId: string },
): Promise<Result<null, Failure<'exportNotFound'>>> {
  const { exportId } = input;
  return ctx.db.transaction(async (tx): Promise<Result<null, Failure<'exportNotFound'>>> => {
    const row = await loadOwnExport(tx, exportId, ctx.actor.organizationId);
    if (!row) return fail('notFound', 'exportNotFound', 'There is no such export.');
    if (row.status !== 'failed') return ok(null);
    await updateExportQueued(tx, exportId);
    await enqueueJob(tx, 'build_export', { exportId }, { jobKey: exportJobKey(exportId) });
    return ok(null);
  });
}
