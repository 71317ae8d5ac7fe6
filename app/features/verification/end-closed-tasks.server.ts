import { doEach } from '~/platform/jobs/do-each.server';
import type { SystemCtx } from '../accounts/context';
import { listUnfinishedClosedJobs } from './cancel-store.server';
import { cancelTasks } from './cancel-tasks.server';

const JOBS_PER_SWEEP = 200;

/**
 * Ends what is left of closed jobs: tasks whose late submission was awaited in vain, and what an attempt before this one left behind.
 * Answers how many tasks ended.
 */
export async function endClosedTasks(ctx: SystemCtx): Promise<number> {
  let ended = 0;
  await doEach(ctx.services.log, await listUnfinishedClosedJobs(ctx.db, JOBS_PER_SWEEP), async ({ jobId }) => {
    ended += await cancelTasks(ctx, { jobId });
  });
  return ended;
}
