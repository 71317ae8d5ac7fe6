import { fail, ok, type Failure, type Result } from '~/core/result';
import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { insertExport, loadQueuedExport, lockOwnJob } from './export-store.server';

/** Asks for an export of one of the company's own jobs. While one waits to be built, asking again answers that one. */
export async function requestExport(
  ctx: CompanyCtx,
  input: { jobId: string },
): Promise<Result<{ exportId: string }, Failure<'jobNotFound'>>> {
  const { organizationId, userId } = ctx.actor;
  return ctx.db.transaction(async (tx): Promise<Result<{ exportId: string }, Failure<'jobNotFound'>>> => {
    if (!(await lockOwnJob(tx, input.jobId, organizationId))) {
      return fail('notFound', 'jobNotFound', 'There is no such job.');
    }
    const waiting = await loadQueuedExport(tx, input.jobId);
    if (waiting) return ok({ exportId: waiting.id });
    const exportId = ctx.newId();
    await insertExport(tx, { id: exportId, jobId: input.jobId, requestedBy: userId, createdAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'export.requested',
      subjectType: 'export',
      subjectId: exportId,
      organizationId,
      details: { jobId: input.jobId },
    });
    await enqueueJob(tx, 'build_export', { exportId }, { jobKey: `export:${exportId}` });
    return ok({ exportId });
  });
}
