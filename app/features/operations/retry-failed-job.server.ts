import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { updateFailedJobForRetry } from './operations-store.server';
import type { RetryFailedJobInput } from './retry-failed-job.schema';

/** Gives a piece of background work one more attempt, at once. All such work may run twice. Error: notFound, also when it was retried already. */
export async function retryFailedJob(
  ctx: AdminCtx,
  { jobId }: RetryFailedJobInput,
): Promise<Result<{ task: string }, Failure<'failedJobNotFound'>>> {
  return ctx.db.transaction(async (tx) => {
    const task = await updateFailedJobForRetry(tx, jobId);
    if (task === undefined) return fail('notFound', 'failedJobNotFound', 'There is no such failed job.');
    await recordAudit(tx, ctx, {
      action: 'job.retried',
      subjectType: 'background_job',
      subjectId: jobId,
      details: { task },
    });
    return ok({ task });
  });
}
