import { beforeAll, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { getJobEligibility } from '~/features/matching/get-job-eligibility.server';
import { getCompanyRecord } from '~/features/payments/get-company-record.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listJobBalances } from '~/features/payments/list-job-balances.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { listCompanyJobs } from '~/features/jobs/list-company-jobs.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { getMovementSums } from '~/features/payments/get-movement-sums.server';
import { listWeekDays } from '~/features/payments/list-week-days.server';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { getJobResults } from '~/features/results/get-job-results.server';
import { listCompanyAttention } from '~/features/results/list-company-attention.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { listBoardFacets } from '~/features/reviews/list-board-facets.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { getJobPace } from '~/features/verification/get-job-pace.server';
import { getJobSupply } from '~/features/verification/get-job-supply.server';
import { listShortTiers } from '~/features/matching/list-short-tiers.server';
import { listVerdicts } from '~/features/results/list-verdicts.server';
import { countRunningClaims } from '~/features/reviews/count-running-claims.server';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { sql, sqlText, type Sql } from '~/platform/db/sql';
import type { CompanyCtx, ExpertCtx } from '~/features/accounts/context';
import { companyCtx, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const TASKS_PER_JOB = 6000;
/** More than any page shows or any bounded count takes, far fewer than the rows there are. */
const MOST_ROWS_READ = 2100;
const month = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2100-01-01T00:00:00Z') };

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** The most rows one scan of a plan reads, and of which table. */
function mostRead(node: PlanNode): { table: string; rows: number } {
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const own = { table: node['Relation Name'] ?? '', rows: node['Relation Name'] ? rows : 0 };
  return (node.Plans ?? []).map(mostRead).reduce((most, next) => (next.rows > most.rows ? next : most), own);
}

let jobId = '';
let expert: ExpertCtx;
let company: CompanyCtx;

beforeAll(async () => {
  const funds = { fundedMinor: 100_000_000_00n, budgetMinor: 100_000_000_00n, tasks: TASKS_PER_JOB };
  await makeOpenJob(db, funds);
  const job = await makeOpenJob(db, funds);
  jobId = job.jobId;
  await db.execute(sql`ANALYZE`);
  expert = await expertCtx(db, await makeExpert(db, [physician]));
  company = await companyCtx(db, job.company);
}, 120_000);

const reads: Record<string, () => Promise<unknown>> = {
  'the board': () => listClaimableJobs(watched(expert)),
  'the board by length': () => listClaimableJobs(watched(expert), { order: { by: 'length', descending: false } }),
  'the board of jobs with an open task': () => listClaimableJobs(watched(expert), { hasOpenTasks: true }),
  'the board of jobs without': () => listClaimableJobs(watched(expert), { hasOpenTasks: false }),
  'what the board can be narrowed to': () => listBoardFacets(watched(expert)),
  'the next task': () => listClaimableJobs(watched(expert), { onlyNext: true }),
  'the requirement of a job': () => getJobEligibility(watched(expert), jobId),
  'the record of a company': () => getCompanyRecord(watched(expert), jobId),
  'the week of an expert': () => listWeekDays(watched(expert)),
  'a claim': () => claimTask(watched(expert), { claimId: uuidv7() }),
  'a claim in one job': () => claimTask(watched(expert), { claimId: uuidv7(), jobId }),
  'the supply of a job': () => getJobSupply(watched(company), jobId),
  'the opening of a job': () => getOpeningForecast(watched(company), jobId),
  'the jobs of a company': () => listCompanyJobs(watched(company), { search: 'a', status: 'open', sort: 'spent' }),
  'what needs a company': () => listCompanyAttention(watched(company)),
  'the pace of a job': () => getJobPace(watched(company), jobId),
  'the tasks of a job': () => listJobTasks(watched(company), { jobId, after: TASKS_PER_JOB - 200 }),
  'the stuck tasks of a job': () => listJobTasks(watched(company), { jobId, status: 'stuck' }),
  'tasks of a job by how their id begins': () => listJobTasks(watched(company), { jobId, search: 'x-' }),
  'stuck tasks of a job by how their id begins': () =>
    listJobTasks(watched(company), { jobId, search: 'x-', status: 'stuck' }),
  'tasks of a job by how our id begins': () => listJobTasks(watched(company), { jobId, search: jobId.slice(0, 8) }),
  'the verdicts of a job': () => listVerdicts(watched(company), { jobId, after: 0 }),
  'the tiers too few can take': () => listShortTiers(watched(company)),
  'the running claims of a job': () => countRunningClaims(watched(company), jobId),
  'a task of a job by its id': () => listJobTasks(watched(company), { jobId, search: 'nothing-like-it' }),
  'the results of a job': () => getJobResults(watched(company), jobId),
  'the costs of a job': () => getJobCosts(watched(company), jobId),
  'the claims of a job': () => listJobClaims(watched(company), jobId, { limit: 50 }),
  'what of a job waits for approval': () => listJobClaims(watched(company), jobId, { limit: 50, part: 'waiting' }),
  'the money of each job': () => listJobBalances(watched(company), { limit: 20 }),
  'the movements of a month': () => listMovements(watched(company), month, { limit: 100 }),
  'the sums of a month': () => getMovementSums(watched(company), month),
};

let seen: { table: string; rows: number; statement: string }[] = [];

/** The same context over a database that keeps what the plan of each statement read; nothing is written. */
function watched<C extends ExpertCtx | CompanyCtx>(ctx: C): C {
  const explain = async (statement: Sql): Promise<void> => {
    const client = await db.pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) ${sqlText(statement)}`,
        [...statement.values],
      );
      const plan = answer.rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan) seen.push({ ...mostRead(plan), statement: sqlText(statement).trim().slice(0, 60) });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  const watching = {
    ...db,
    query: async <Row extends object>(statement: Sql) => {
      await explain(statement);
      return db.query<Row>(statement);
    },
    first: async <Row extends object>(statement: Sql) => {
      await explain(statement);
      return statement.strings.join('').includes('UPDATE seat') ? undefined : db.first<Row>(statement);
    },
  };
  return { ...ctx, db: watching };
}

it.each(Object.keys(reads))('%s reads a bounded number of rows, however many tasks there are', async (name) => {
  seen = [];
  await reads[name]?.();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((scan) => scan.rows > MOST_ROWS_READ)).toEqual([]);
});
