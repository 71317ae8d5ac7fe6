import { transition } from '~/core/state-machine';
import type { Queryable } from '~/platform/db/database';
import type { Ctx, SystemCtx } from '../accounts/context';
import { endOverheadShares } from '../jobs/overhead-pool.server';
import { repayGuarantee } from '../jobs/repay-guarantee.server';
import { returnOverhead } from '../jobs/return-overhead.server';
import { wakeWaitingJobs } from '../jobs/wake-waiting-jobs.server';
import { postTransaction } from '../ledger/post-transaction.server';
import { listUnsettledTasks } from '../reviews/claim-pay.server';
import { withdrawFreeSeats } from '../reviews/withdraw-seats.server';
import { appendToChains } from './append-chain-events.server';
import {
  loadClosedJob,
  loadEndingTask,
  loadEndingTasks,
  updateTasksCancelled,
  type ClosedJob,
  type EndingTask,
} from './cancel-store.server';
import { taskTransitions } from './chain';

/** How many tasks one transaction ends; the rest follow in the next ones. */
const TASKS_PER_TRANSACTION = 500;

/**
 * Ends the tasks of a closed job that nobody works on, nor may hand in late: free seats are withdrawn, the chain gets its last event, and what is left of the
 * reserves returns in one posting for many tasks. A task with a running claim ends with it (`cancelIdleTask`), one whose reviews wait
 * for approval gives its rest back with the last of them (`finalize-task`). Of a job that is not closed nothing ends; repeating it
 * ends nothing twice. Answers how many ended.
 */
export async function cancelTasks(ctx: SystemCtx, input: { jobId: string }): Promise<number> {
  let total = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: { after: number; limit: number } = { after, limit: TASKS_PER_TRANSACTION };
    const done = await ctx.db.transaction((tx) => cancelBatch(ctx, tx, input.jobId, page));
    total += done.cancelled;
    after = done.next;
  }
  return total;
}

async function cancelBatch(
  ctx: SystemCtx,
  tx: Queryable,
  jobId: string,
  page: { after: number; limit: number },
): Promise<{ cancelled: number; next: number | undefined }> {
  const job = await loadClosedJob(tx, jobId);
  const tasks = job ? await loadEndingTasks(tx, jobId, page) : [];
  const cancelled = job ? await cancelIdle(ctx, tx, job, tasks) : 0;
  return { cancelled, next: tasks.length < page.limit ? undefined : tasks.at(-1)?.ordinal };
}

/**
 * After a claim of a task has ended, under the task's lock: where the job is closed and nobody else works on the task, the task ends too.
 */
export async function cancelIdleTask(ctx: Ctx, tx: Queryable, task: { id: string; jobId: string }): Promise<void> {
  const job = await loadClosedJob(tx, task.jobId);
  const ending = job && (await loadEndingTask(tx, task.id));
  if (job && ending) await cancelIdle(ctx, tx, job, [ending]);
}

async function cancelIdle(ctx: Ctx, tx: Queryable, job: ClosedJob, tasks: readonly EndingTask[]): Promise<number> {
  const atWork = await withdrawFreeSeats(
    tx,
    tasks.map((task) => task.id),
    ctx.now,
  );
  const idle = tasks.filter((task) => !atWork.has(task.id) && transition(taskTransitions, task.status, 'cancel').ok);
  if (idle.length === 0) return 0;
  const taskIds = idle.map((task) => task.id);
  const unsettled = await listUnsettledTasks(tx, taskIds);
  const settled = idle.filter((task) => !unsettled.has(task.id));
  const restMinor = settled.reduce((sum, task) => sum + task.restMinor, 0n);
  const settledIds = settled.map((task) => task.id);
  await updateTasksCancelled(tx, { id: job.id, taskIds, settledIds, restMinor }, ctx.now);
  const overhead = await endOverheadShares(tx, job.id, settled.filter((task) => task.hasShare).length);
  const begun = idle.filter((task) => task.status !== 'imported').map((task) => task.id);
  await appendToChains(tx, ctx.now, begun, { kind: 'cancelled', body: { reason: 'jobClosed' } });
  const returnedMinor = restMinor - (await repayGuarantees(ctx, tx, job, settled));
  if (returnedMinor > 0n) await returnReserve(ctx, tx, job, settled, returnedMinor);
  if (overhead) await returnOverhead(tx, { ...job, jobId: job.id }, overhead, ctx.now);
  return idle.length;
}

/** Pays back what the guarantee gave for each of them; answers what that took of their rests. */
async function repayGuarantees(
  ctx: Ctx,
  tx: Queryable,
  { id: jobId, currency }: ClosedJob,
  tasks: readonly EndingTask[],
): Promise<bigint> {
  let repaidMinor = 0n;
  for (const { id: taskId, guaranteedMinor, restMinor } of tasks)
    repaidMinor += await repayGuarantee(tx, { taskId, jobId, currency, guaranteedMinor }, restMinor, ctx.now);
  return repaidMinor;
}

/** One posting for all of them, named after the first: a task is cancelled once, so no other names the same. */
async function returnReserve(
  ctx: Ctx,
  tx: Queryable,
  job: ClosedJob,
  tasks: readonly EndingTask[],
  amountMinor: bigint,
): Promise<void> {
  const [first, ...others] = tasks;
  if (!first) return;
  await wakeWaitingJobs(tx, job);
  await postTransaction(tx, {
    kind: 'close_job',
    idempotencyKey: `cancel:${first.id}`,
    at: ctx.now,
    currency: job.currency,
    entries: [
      { account: { kind: 'job_reserved', jobId: job.id }, amountMinor: -amountMinor },
      { account: { kind: 'company_available', organizationId: job.organizationId }, amountMinor },
    ],
    references: others.length === 0 ? { jobId: job.id, taskId: first.id } : { jobId: job.id },
  });
}
