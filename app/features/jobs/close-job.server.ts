import type { CompanyCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { transition } from '~/core/state-machine';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import { isTitleTyped } from './is-title-typed';
import { jobTransitions } from './job-state';
import { loadOwnedJobForUpdate, updateJobClosed } from './job-store.server';

export type CloseJobError = Failure<'jobNotFound' | 'ownerOnly' | 'titleDiffers'>;

/**
 * Closes a job for good: from this commit no task of it opens and no claim begins. Claims that run go on and are paid; what nobody
 * works on ends by `job.closed`, and its reserve returns. Needs an owner, and the job's title typed. Closing twice is closing once.
 */
export async function closeJob(
  ctx: CompanyCtx,
  input: { jobId: string; confirmation: string },
): Promise<Result<null, CloseJobError>> {
  const { organizationId, role } = ctx.actor;
  if (role !== 'owner') return fail('forbidden', 'ownerOnly', 'Only an owner of the company may close a job.');
  return ctx.db.transaction(async (tx): Promise<Result<null, CloseJobError>> => {
    const job = await loadOwnedJobForUpdate(tx, input.jobId, organizationId);
    if (!job) return fail('notFound', 'jobNotFound', 'There is no such job.');
    if (!transition(jobTransitions, job.status, 'close').ok) return ok(null);
    if (!isTitleTyped(job.title, input.confirmation)) {
      const message = 'This is not the title of the job.';
      return fail('invalid', 'titleDiffers', message, { confirmation: ['titleDiffers'] });
    }
    await updateJobClosed(tx, input.jobId, ctx.now);
    await recordAudit(tx, ctx, {
      action: 'job.closed',
      subjectType: 'job',
      subjectId: input.jobId,
      organizationId,
      details: { before: job.status },
    });
    await emitEvent(tx, 'job.closed', { jobId: input.jobId });
    return ok(null);
  });
}
