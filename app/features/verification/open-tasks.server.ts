import { transition } from '~/core/state-machine';
import type { Queryable } from '~/platform/db/database';
import type { SystemCtx } from '../accounts/context';
import { decideOpening } from '../jobs/decide-opening';
import { jobTransitions } from '../jobs/job-state';
import { addToOverheadPool } from '../jobs/overhead-pool.server';
import { postTransaction } from '../ledger/post-transaction.server';
import { openSeats } from '../reviews/open-seats.server';
import { beginChains } from './append-chain-events.server';
import { loadOpeningJob, loadTasksToOpen, updateTasksOpened, type OpeningJob } from './opening-store.server';

/** How many tasks one transaction opens; the rest follow in the next ones. */
const TASKS_PER_TRANSACTION = 500;

/**
 * Opens as many of a job's imported tasks as the company's money and the job's budget cover through the worst case of
 * their chain: one posting for many tasks, seats of tier 1, the first event of each chain. Repeating it opens no more
 * than the money covers; of a closed job nothing opens. Answers how many opened.
 */
export async function openTasks(ctx: SystemCtx, input: { jobId: string }): Promise<number> {
  let total = 0;
  for (;;) {
    const opened = await ctx.db.transaction((tx) => openBatch(ctx, tx, input.jobId));
    total += opened;
    if (opened < TASKS_PER_TRANSACTION) return total;
  }
}

async function openBatch(ctx: SystemCtx, tx: Queryable, jobId: string): Promise<number> {
  const job = await loadOpeningJob(tx, jobId, { lock: true });
  if (!job || !transition(jobTransitions, job.status, 'open').ok) return 0;
  const { count } = decideOpening(job);
  const tasks = await loadTasksToOpen(tx, jobId, Math.min(count, TASKS_PER_TRANSACTION));
  const tier = job.policy.tiers[0];
  if (tasks.length === 0 || !tier) return 0;
  await updateTasksOpened(
    tx,
    job,
    tasks.map((task) => task.id),
    ctx.now,
  );
  await openSeats(ctx, tx, {
    jobId,
    tier: 1,
    seats: tier.seats,
    rateMinorPerHour: BigInt(tier.rateMinorPerHour),
    capMs: job.capMs,
    feeBasisPoints: job.feeBasisPoints,
    tasks,
  });
  const { guidelineVersion, rubricVersion, policyVersion } = job;
  await beginChains(
    tx,
    ctx.now,
    tasks.map((task) => ({
      id: task.id,
      event: {
        kind: 'opened',
        body: { contentHash: task.contentHash, tier: 1, guidelineVersion, rubricVersion, policyVersion },
      },
    })),
  );
  await addToOverheadPool(tx, jobId, { shareMinor: job.overheadMinor, tasks: tasks.length });
  await reserveMoney(ctx, tx, job, tasks.length);
  return tasks.length;
}

async function reserveMoney(ctx: SystemCtx, tx: Queryable, job: OpeningJob, taskCount: number): Promise<void> {
  const amountMinor = job.worstCaseMinor * BigInt(taskCount);
  await postTransaction(tx, {
    kind: 'open_tasks',
    idempotencyKey: `open:${job.id}:${job.openedCount}`,
    at: ctx.now,
    currency: job.currency,
    entries: [
      { account: { kind: 'company_available', organizationId: job.organizationId }, amountMinor: -amountMinor },
      { account: { kind: 'job_reserved', jobId: job.id }, amountMinor },
    ],
    references: { jobId: job.id },
  });
}
