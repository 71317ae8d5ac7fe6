import type { SystemCtx } from '../accounts/context';
import { wakeWaitingJobs } from '../jobs/wake-waiting-jobs.server';
import { openTasks } from './open-tasks.server';
import { loadOpeningJob } from './opening-store.server';

/** After a payment: opens what it was made for, then what else of the company waits for money. */
export async function openPaidTasks(ctx: SystemCtx, input: { jobId: string }): Promise<void> {
  await openTasks(ctx, input);
  const job = await loadOpeningJob(ctx.db, input.jobId, { lock: false });
  if (job) await wakeWaitingJobs(ctx.db, job);
}
