import { expectOk } from '~/core/result';
import { createJob } from '~/features/jobs/create-job.server';
import { estimateDraftCost } from '~/features/jobs/estimate-draft-cost';
import { sql } from '~/platform/db/sql';
import { fundJob, importUploaded, uploadTasks } from '../../../scripts/scenario/jobs';
import { demoJobRuns, unreachableRun, type JobRun } from '../demo-job-runs';
import type { DemoTask } from '../demo-job';
import { taskFile } from '../task-file';
import type { DemoWorld, PlayedJob } from './world';

/** Plans when each job is created, gets its tasks and its money. */
export function planJobs(world: DemoWorld): void {
  for (const run of [...demoJobRuns, unreachableRun]) {
    const { opensDaysAgo, firstTasks } = run;
    world.timeline.plan(world.stage.moment(opensDaysAgo, 9.5), async () => {
      const job = await openJob(world, run);
      const tasks = run.content.tasks;
      await payFor(world, job);
      await importTasks(world, job, tasks.slice(0, firstTasks?.count ?? tasks.length));
    });
    if (firstTasks) {
      world.timeline.plan(world.stage.moment(firstTasks.restDaysAgo, 9.2), () =>
        importTasks(world, playedJob(world, run.key), run.content.tasks.slice(firstTasks.count)),
      );
    }
  }
}

/** The played job of a key; throws for one that is not open yet. */
export function playedJob(world: DemoWorld, key: string): PlayedJob {
  const job = world.jobs.get(key);
  if (!job) throw new Error(`the job ${key} is not there yet`);
  return job;
}

async function openJob(world: DemoWorld, run: JobRun): Promise<PlayedJob> {
  const company = world.companies.get(run.content.company);
  if (!company) throw new Error(`there is no company ${run.content.company}`);
  const budgetMinor = budgetOf(run);
  const { jobId } = expectOk(await createJob(world.stage.as(company), { ...run.draft, budgetMinor }));
  const job = {
    run,
    content: run.content,
    company,
    jobId,
    reviewCount: 0,
    changes: 0,
    nothingFor: new Map<string, number>(),
  };
  world.jobs.set(run.key, job);
  return job;
}

async function importTasks(world: DemoWorld, job: PlayedJob, tasks: readonly DemoTask[]): Promise<void> {
  const name = `${job.run.key}-${tasks[0]?.id ?? 'none'}.jsonl`;
  const importId = await uploadTasks(world.stage, job.company, job.jobId, taskFile(name, tasks));
  await importUploaded(world.stage, job.company, importId);
  job.changes += 1;
}

const HUNDRED_DOLLARS = 100_00n;

/** Up to whole hundreds, as companies pay in here; minor units. */
export function roundedUp(amountMinor: bigint): bigint {
  return ((amountMinor + HUNDRED_DOLLARS - 1n) / HUNDRED_DOLLARS) * HUNDRED_DOLLARS;
}

function costOf(run: JobRun, tasks: number): bigint {
  return estimateDraftCost(run.draft).perTaskMinor * BigInt(tasks);
}

/** The content's own budget where it covers all tasks, else one that does, unless the run wants it short. */
function budgetOf(run: JobRun): bigint {
  if (run.budgetTasks !== undefined) return costOf(run, run.budgetTasks);
  const wantedMinor = roundedUp(costOf(run, run.content.tasks.length));
  return wantedMinor > run.draft.budgetMinor ? wantedMinor : run.draft.budgetMinor;
}

/** Pays what the worst case of the funded tasks lacks, in whole hundreds; what earlier jobs gave back is used first. */
async function payFor(world: DemoWorld, job: PlayedJob): Promise<void> {
  const { run, company, jobId } = job;
  const wantedMinor = costOf(run, run.fundedTasks ?? run.content.tasks.length);
  const balance = await world.stage.db.first<{ amountMinor: bigint }>(sql`
    SELECT coalesce(sum(balance_minor), 0)::bigint AS amount_minor FROM ledger_account
    WHERE organization_id = ${company.organizationId}::uuid AND kind = 'company_available'`);
  const missingMinor = wantedMinor - (balance?.amountMinor ?? 0n);
  if (missingMinor > 0n) await fundJob(world.stage, company, jobId, roundedUp(missingMinor));
}
