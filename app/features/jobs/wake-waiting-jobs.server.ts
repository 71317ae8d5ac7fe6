import { enqueueJob } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import { loadWaitingJobs } from './job-store.server';

/** How many jobs one return of money wakes; what they leave wakes the next with the next return. */
const MOST_WOKEN = 20;

/**
 * After money came into a company's account: has the worker open what waits for money in its jobs, the oldest first. Each opens as many
 * tasks as the money that is left covers.
 */
export async function wakeWaitingJobs(
  tx: Queryable,
  account: { organizationId: string; currency: string },
): Promise<void> {
  for (const { id } of await loadWaitingJobs(tx, account, MOST_WOKEN))
    await enqueueJob(tx, 'open_tasks', { jobId: id }, { jobKey: `open:${id}` });
}
