import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { SystemCtx } from '~/features/accounts/context';
import {
  loadTaskSettlementForUpdate,
  markTaskFinal,
  type TaskSettlement,
} from '~/features/jobs/task-settlement.server';
import { endOverheadShares, type OverheadRest } from '~/features/jobs/overhead-pool.server';
import { wakeWaitingJobs } from '~/features/jobs/wake-waiting-jobs.server';
import { hasUnsettledClaim } from '~/features/reviews/claim-pay.server';
import { postReserveReturn } from './approval-postings.server';

/**
 * Makes a task final when it is decided (or was cancelled) and none of its claims is held or undecided, and returns the rest of its
 * reserve, which may open waiting tasks, of this job or another one of the company.
 * Safe to ask at any time and any number of times; `final` says whether it is final now.
 */
export async function finalizeTask(
  ctx: SystemCtx,
  input: { taskId: string },
): Promise<Result<{ final: boolean }, Failure<'taskNotFound'>>> {
  return ctx.db.transaction(async (tx) => {
    const task = await loadTaskSettlementForUpdate(tx, input.taskId);
    if (!task) return fail('notFound', 'taskNotFound', 'There is no such task.');
    if (task.finalAt) return ok({ final: true });
    const final = await finalizeLockedTask(tx, task, ctx.now);
    if (final) await postReserveReturn(tx, task, await endTaskShare(tx, task), ctx.now);
    return ok({ final });
  });
}

/** What a task is once all its pay is settled; of one still being read nothing ends. */
const statusWhenSettled: Partial<Record<string, 'final' | 'cancelled'>> = { decided: 'final', cancelled: 'cancelled' };

/**
 * The state half of finalizing, under the task's lock; answers whether it became final. The caller posts the return
 * afterwards, so that rows are locked before ledger accounts.
 */
export async function finalizeLockedTask(tx: Queryable, task: TaskSettlement, now: Date): Promise<boolean> {
  const status = statusWhenSettled[task.status];
  if (!status || task.finalAt || (await hasUnsettledClaim(tx, task.taskId))) return false;
  const { taskId, jobId, reservedMinor, settledMinor } = task;
  await markTaskFinal(tx, { taskId, jobId, status, restMinor: reservedMinor - settledMinor }, now);
  await wakeWaitingJobs(tx, task);
  return true;
}

/**
 * Takes a final task off its job's overhead pool, after everything its claims were paid from it; answers what returns with the last
 * task of the job.
 */
export function endTaskShare(tx: Queryable, task: TaskSettlement): Promise<OverheadRest | undefined> {
  return endOverheadShares(tx, task.jobId, task.overheadMinor > 0n ? 1 : 0);
}
