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
import { countWaitingCases } from '~/features/decisions/count-waiting-cases.server';
import { countRunningClaims } from '~/features/reviews/count-running-claims.server';
import { readPayWeek } from '~/features/payments/read-pay-week';
import { getLatestStretch } from '~/features/timekeeping/get-latest-stretch.server';
import { getTimesheetJob } from '~/features/timekeeping/get-timesheet-job.server';
import { getTimesheetSums } from '~/features/timekeeping/get-timesheet-sums.server';
import { listJobWeeks } from '~/features/timekeeping/list-job-weeks.server';
import { listLookedSignals, listOpenSignals } from '~/features/timekeeping/list-time-signals.server';
import { listMyTime } from '~/features/timekeeping/list-my-time.server';
import { listStretches } from '~/features/timekeeping/list-stretches.server';
import { listTimesheet } from '~/features/timekeeping/list-timesheet.server';
import { getOpeningForecast } from '~/features/verification/get-opening-forecast.server';
import { sql, sqlText, type Sql } from '~/platform/db/sql';
import type { AdminCtx, CompanyCtx, ExpertCtx } from '~/features/accounts/context';
import { companyCtx, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';
import { adminCtx, insertAdmin } from '../decisions/dispute-ground';

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

/** Half an hour each, the latest yesterday: a full week of one person is far below the bound, that of the job far above. */
const EXPERTS = 20;
/** How often each of their seats had been taken before. */
const LIVES_OF_SEATS = 10;

let jobId = '';
let claimId = '';
let expert: ExpertCtx;
let company: CompanyCtx;
let admin: AdminCtx;

beforeAll(async () => {
  const funds = { fundedMinor: 100_000_000_00n, budgetMinor: 100_000_000_00n, tasks: TASKS_PER_JOB };
  const other = await makeOpenJob(db, funds);
  const job = await makeOpenJob(db, funds);
  jobId = job.jobId;
  const experts: string[] = [];
  while (experts.length < EXPERTS) experts.push(await makeExpert(db, [physician]));
  await growTime(jobId, experts, 24);
  await growTime(other.jobId, experts, 24 + TASKS_PER_JOB / EXPERTS);
  await growClaims();
  admin = await adminCtx(db, await insertAdmin(db));
  await growSignals(admin.actor.userId);
  await db.execute(sql`ANALYZE`);
  expert = await expertCtx(db, experts[0] ?? '');
  company = await companyCtx(db, job.company);
  const latest = await db.first<{ id: string }>(sql`
    SELECT id FROM claim WHERE job_id = ${jobId}::uuid AND expert_id = ${expert.actor.userId}::uuid ORDER BY claimed_at DESC LIMIT 1`);
  claimId = latest?.id ?? '';
}, 120_000);

/** One ended review for every task of a job, dealt out among experts, of each one an hour since so many hours ago; each in three stretches. */
async function growTime(ofJob: string, experts: readonly string[], hoursAgo: number): Promise<void> {
  await db.execute(sql`
    WITH taken AS (
      UPDATE seat s SET status = 'submitted', fence = 1, expert_id = e.id
      FROM unnest(${[...experts]}::uuid[]) WITH ORDINALITY AS e (id, n)
      WHERE s.job_id = ${ofJob}::uuid AND s.tier = 1 AND s.seat_number = 1 AND e.n = 1 + s.task_ordinal % ${EXPERTS}::int
      RETURNING s.*, assay_now() - (${hoursAgo}::int + s.task_ordinal / ${EXPERTS}::int) * interval '1 hour' AS began
    ), ended AS (
      INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, status, pay_status, currency,
        rate_minor_per_hour, fee_basis_points, cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version,
        policy_version, time_rule_version, reading_allowance_ms, claimed_at, ended_at, window_ends_at, payable_ms, amount_minor, fee_minor)
      SELECT gen_random_uuid(), id, task_id, job_id, 1, expert_id, 1, 1, 'submitted', 'paid', 'USD', 12000, 2000, 3600000, 1800,
        604800, 1, 1, 1, 3, 0, began, began + interval '30 minutes', began + interval '8 days', 1200000, 4000, 800 FROM taken
      RETURNING id, expert_id, claimed_at
    )
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    SELECT ended.id, expert_id, kind, kind = 'active', 'grown', 3, claimed_at + n * interval '10 minutes',
      claimed_at + (n + 1) * interval '10 minutes'
    FROM ended CROSS JOIN (VALUES (0, 'active'), (1, 'idle'), (2, 'active')) AS stretch (n, kind)`);
}

/** Claims of years ago whose seats lapsed again and again, so that no plan reads the whole table because it is small. */
async function growClaims(): Promise<void> {
  await db.execute(sql`
    INSERT INTO claim (id, seat_id, task_id, job_id, tier, expert_id, fence, slot, status, pay_status, currency,
      rate_minor_per_hour, fee_basis_points, cap_ms, lease_seconds, review_window_seconds, guideline_version, rubric_version,
      policy_version, time_rule_version, reading_allowance_ms, claimed_at, ended_at, payable_ms, amount_minor, fee_minor)
    SELECT gen_random_uuid(), c.seat_id, c.task_id, c.job_id, c.tier, c.expert_id, 1 + n, 1, 'lapsed', 'paid', 'USD', 12000, 2000,
      3600000, 1800, 604800, 1, 1, 1, 3, 0, c.claimed_at - n * interval '400 days', c.ended_at - n * interval '400 days', 0, 0, 0
    FROM claim c CROSS JOIN generate_series(1, ${LIVES_OF_SEATS}::int) AS n`);
}

/** A signal of every review, all of which somebody has looked at. */
async function growSignals(lookedBy: string): Promise<void> {
  await db.execute(sql`
    INSERT INTO time_signal (id, claim_id, kind, figures, raised_at, outcome, looked_by, looked_by_name, looked_at, note)
    SELECT gen_random_uuid(), id, 'too_fast', '{}', ended_at, 'nothing', ${lookedBy}::uuid, 'Desk', ended_at, 'Seen.' FROM claim WHERE status = 'submitted'`);
}

const lastWeek = () => {
  const { from } = readPayWeek(null, company.now);
  return { from: new Date(from.getTime() - 7 * 86_400_000), to: from };
};

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
  'the job of a timesheet': () => getTimesheetJob(watched(company), jobId, company.now),
  'the timesheet of a week': () => listTimesheet(watched(company), { ...lastWeek(), jobId }, { limit: 50 }),
  'a later page of a timesheet': () =>
    listTimesheet(watched(company), { ...month, jobId }, { after: { at: lastWeek().from, id: uuidv7() }, limit: 50 }),
  'a long page of a timesheet': () => listTimesheet(watched(company), { ...month, jobId }, { limit: 200 }),
  'the sums of a timesheet': () => getTimesheetSums(watched(company), { ...month, jobId }),
  'a week of an expert’s time': () => listStretches(watched(expert), lastWeek()),
  'a week of an expert’s time on one job': () => listStretches(watched(expert), { ...lastWeek(), jobId }),
  'the weeks of an expert’s time on one job': () => listJobWeeks(watched(expert), { jobId }),
  'earlier weeks of an expert’s time on one job': () =>
    listJobWeeks(watched(expert), { jobId, before: lastWeek().from.toISOString().slice(0, 10) }),
  'the latest stretch before a week': () => getLatestStretch(watched(expert), lastWeek().from),
  'an expert’s time by days': () => listMyTime(watched(expert), { timeZone: 'Asia/Shanghai' }),
  'an expert’s time on one review': () => listMyTime(watched(expert), { timeZone: 'Asia/Shanghai', claimId }),
  'what waits behind the cases': () => countWaitingCases(watched(admin)),
  'the signals to look at': () => listOpenSignals(watched(admin), { limit: 50 }),
  'the signals looked at': () => listLookedSignals(watched(admin), 20),
};

let seen: { table: string; rows: number; statement: string }[] = [];

/** The same context over a database that keeps what the plan of each statement read; nothing is written. */
function watched<C extends ExpertCtx | CompanyCtx | AdminCtx>(ctx: C): C {
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
