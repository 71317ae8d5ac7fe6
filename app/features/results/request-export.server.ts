import { fail, ok, type Failure, type Result } from '~/core/result';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { exportJobKey } from './export-job-key';
import { insertExport, loadQueuedExport, lockOwnJob } from './export-store.server';

type RequestExportError = Failure<'jobNotFound' | 'hiddenOwnerOnly'>;

/**
 * Asks for an export of one of the company's own jobs; with `includesHidden`, which an owner alone may ask for, it carries
 * the hidden fields of the import. While the same waits to be built, asking again answers that one.
 */
export async function requestExport(
  ctx: CompanyCtx,
  input: { jobId: string; includesHidden: boolean },
): Promise<Result<{ exportId: string }, RequestExportError>> {
  const { organizationId, userId, role } = ctx.actor;
  const { jobId, includesHidden } = input;
  return ctx.db.transaction(async (tx): Promise<Result<{ exportId: string }, RequestExportError>> => {
    if (!(await lockOwnJob(tx, jobId, organizationId))) {
      return fail('notFound', 'jobNotFound', 'There is no such job.');
    }
    if (includesHidden && role !== 'owner') {
      return fail('forbidden', 'hiddenOwnerOnly', 'Only an owner of the company may take hidden fields out.');
    }
    const waiting = await loadQueuedExport(tx, jobId, includesHidden);
    if (waiting) return ok({ exportId: waiting.id });
    const exportId = ctx.newId();
    await insertExport(tx, { id: exportId, jobId, requestedBy: userId, includesHidden, createdAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'export.requested',
      subjectType: 'export',
      subjectId: exportId,
      organizationId,
      details: { jobId, includesHidden },
    });
    await enqueueJob(tx, 'build_export', { exportId }, { jobKey: exportJobKey(exportId) });
    return ok({ exportId });
  });
}
