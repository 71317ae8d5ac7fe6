import { transition } from '~/core/state-machine';
import type { CompanyCtx } from '../accounts/context';
import { decideOpening, type OpeningDecision } from '../jobs/decide-opening';
import { jobTransitions } from '../jobs/job-state';
import { loadOpeningJob } from './opening-store.server';

/** What the job page says about opening. Amounts are minor units of `currency`. */
export interface OpeningForecast extends OpeningDecision {
  currency: string;
  worstCaseMinor: bigint;
  waitingTasks: number;
  openedTasks: number;
  availableMinor: bigint;
  budgetLeftMinor: bigint;
}

/** How many tasks more would open now, and why not all; undefined when the job is closed or not the company's. */
export async function getOpeningForecast(ctx: CompanyCtx, jobId: string): Promise<OpeningForecast | undefined> {
  const job = await loadOpeningJob(ctx.db, jobId, { lock: false });
  if (job?.organizationId !== ctx.actor.organizationId) return undefined;
  if (!transition(jobTransitions, job.status, 'open').ok) return undefined;
  const { currency, worstCaseMinor, waitingTasks, openedCount, availableMinor, budgetLeftMinor } = job;
  const decision = decideOpening(job);
  return {
    ...decision,
    currency,
    worstCaseMinor,
    waitingTasks,
    openedTasks: openedCount,
    availableMinor,
    budgetLeftMinor,
  };
}
