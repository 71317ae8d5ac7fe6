import { expectOk } from '~/core/result';
import { getJobPay } from '~/features/effective-pay/get-job-pay.server';
import { topUpPay } from '~/features/effective-pay/top-up-pay.server';
import { fundJob } from '../../../scripts/scenario/jobs';
import { playedJob, roundedUp } from './plan-jobs';
import type { DemoWorld } from './world';

const LOOKS_FROM_DAYS_AGO = 50;
const LOOKS_UNTIL_DAYS_AGO = 19;

/** Plans what a company does about a job that was stopped for its pay: it looks in the morning and tops up its reviews. */
export function planTopUps(world: DemoWorld): void {
  const { stage, timeline } = world;
  for (let daysAgo = LOOKS_FROM_DAYS_AGO; daysAgo >= LOOKS_UNTIL_DAYS_AGO; daysAgo -= 1) {
    timeline.plan(stage.moment(daysAgo, 7.7), () => topUpWhenStopped(world, 'retirement'));
  }
}

async function topUpWhenStopped(world: DemoWorld, key: string): Promise<void> {
  const { stage } = world;
  const job = playedJob(world, key);
  const { company, jobId } = job;
  const { payStoppedAt, cost, availableMinor } = expectOk(await getJobPay(stage.as(company), jobId));
  if (!payStoppedAt) return;
  const missingMinor = cost.costMinor - availableMinor;
  if (missingMinor > 0n) await fundJob(stage, company, jobId, roundedUp(missingMinor));
  const ctx = stage.as(company);
  expectOk(await topUpPay(ctx, { jobId, topUpId: ctx.newId(), costMinor: cost.costMinor }));
  job.changes += 1;
}
