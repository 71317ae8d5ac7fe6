import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { payForTime } from '~/core/money';
import { sql } from '~/platform/db/sql';
import { deliverStripeNews } from '../scenario/deliver-stripe-news';
import { ctxFor, settleQueue, type Ground } from '../scenario/ground';
import { fundJob, makeJobWithTasks } from '../scenario/jobs';
import { openTemporaryGround } from '../scenario/open-temporary-ground';
import { makeAdmin, makeCompanyOwner, makeExpertAccount, proveUsPhysician, setUpPayouts } from '../scenario/people';
import { claimNext, workAndSubmit } from '../scenario/work';
import { expectedVerdict, type KqaTask } from './kqa-expectation';
import { exportAndVerify } from './export-and-verify';

// K-QA's three physicians through the real commands: two blind readers and, where they differ, an adjudicator.

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data/kqa/normalized_tasks.jsonl' } },
});
/** The exit code that means: not run, for the reason in the last line. */
const SKIPPED = 77;
const password = 'a long trial passphrase';
const hourlyRates = { reader: 120_00, adjudicator: 180_00 };
const readers = [
  { key: 'physician_0', npi: '1234567893', legalName: 'Amara Okafor', boardCertified: false },
  { key: 'physician_1', npi: '1497758122', legalName: 'Daniel Lindqvist', boardCertified: false },
  { key: 'physician_2', npi: '1508869488', legalName: 'Mei Tanaka', boardCertified: true },
] as const;

const taskSchema = z.object({
  external_id: z.string(),
  criteria: z.array(z.object({ claim: z.string(), labels: z.record(z.string(), z.string()) })).min(1),
});

if (!existsSync(values.data)) {
  console.log(`${values.data} is not there; give the file with --data FILE.`);
  process.exit(SKIPPED);
}
const ground = await openTemporaryGround({ durable: false });
try {
  process.exitCode = (await accept(ground)) ? 0 : 1;
} finally {
  await ground.close();
}

async function accept(on: Ground): Promise<boolean> {
  const content = await readFile(values.data);
  const tasks = readTasks(content.toString('utf8'));
  const company = await makeCompanyOwner(
    on,
    { email: 'owner@lab.example', password, displayName: 'Owner' },
    'Trial lab',
  );
  const admin = await makeAdmin(on, { email: 'desk@assay.example', password, displayName: 'Desk' });
  const second = await makeAdmin(on, { email: 'second@assay.example', password, displayName: 'Second desk' });
  const experts = await makeReaders(on, [admin, second]);
  const jobId = await makeJob(on, company, content, tasks.size);
  const escalatedTasks = await review(on, jobId, tasks, experts);
  await settleQueue(on);
  await runPayouts(await ctxFor(on, admin), { includeNotYetDue: true });
  await deliverStripeNews(on);
  const verdicts = await compareVerdicts(on, jobId, tasks);
  const money = await checkMoney(on);
  const exported = await exportAndVerify(on, company, jobId, verdicts.expected);
  const expectations = [...tasks.values()].map((task) => expectedVerdict(task));
  const result = {
    accept: 'kqa',
    tasks: verdicts.tasks,
    criteria: verdicts.criteria,
    equal: verdicts.equal,
    escalatedTasks,
    expectedEscalatedTasks: expectations.filter((task) => task.differing.length > 0).length,
    differingCriteria: expectations.reduce((sum, task) => sum + task.differing.length, 0),
    openedAtTier2: verdicts.openedAtTier2,
    postings: money.postings,
    paidMinor: money.paidMinor,
    paysRecomputed: money.recomputed,
    ledgerSum: money.ledgerSum,
    exportVerified: exported.verified && exported.equal,
  };
  const passed =
    result.tasks === tasks.size &&
    result.equal === result.criteria &&
    result.escalatedTasks === result.expectedEscalatedTasks &&
    result.openedAtTier2 === result.differingCriteria &&
    verdicts.finalTasks === tasks.size &&
    money.postings > 0 &&
    money.paidMinor > 0 &&
    money.recomputed === money.claims &&
    money.unpaid === 0 &&
    money.reservedMinor === 0 &&
    money.ledgerSum === 0 &&
    result.exportVerified;
  console.log(`${passed ? 'PASSED' : 'FAILED'}: ${result.equal} of ${result.criteria} criteria as the majority says,`);
  console.log(`  tier 2 opened for ${escalatedTasks} tasks (${result.expectedEscalatedTasks} differ in the file),`);
  console.log(
    `  ${money.claims} reviews paid ${money.paidMinor} minor units, all recomputed: ${money.recomputed === money.claims},`,
  );
  console.log(
    `  ledger sums to ${money.ledgerSum} over ${money.postings} postings, export verified: ${result.exportVerified}.`,
  );
  console.log(JSON.stringify(result));
  return passed;
}

function readTasks(text: string): Map<string, KqaTask> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const task = taskSchema.parse(JSON.parse(line));
      return [task.external_id, { labels: task.criteria.map((criterion) => criterion.labels) }];
    }),
  );
}

async function makeReaders(on: Ground, desk: Parameters<typeof proveUsPhysician>[2]) {
  const experts = [];
  for (const { key, npi, legalName, boardCertified } of readers) {
    const expert = await makeExpertAccount(
      on,
      { email: `${key}@readers.example`, password, displayName: key },
      legalName,
    );
    await proveUsPhysician(on, expert, desk, { npi, legalName, boardCertified });
    await setUpPayouts(on, expert);
    experts.push({ key, expert });
  }
  await deliverStripeNews(on);
  return experts;
}

async function makeJob(
  on: Ground,
  company: Awaited<ReturnType<typeof makeCompanyOwner>>,
  content: Uint8Array,
  taskCount: number,
): Promise<string> {
  const demand = (kind: string) => ({ kinds: [kind], jurisdiction: 'US', language: 'en', readLevel: 'C1' as const });
  const draft = {
    title: 'Answers to patients’ questions, claim by claim',
    domain: 'medicine' as const,
    contentLanguage: 'en',
    guideline: '# Entailment\nSay whether the answer entails, contradicts or is neutral to each claim.',
    criteria: [],
    estimatedMinutes: 10,
    capMinutes: 30,
    reviewWindowDays: 0,
    budgetMinor: 100_000_000n,
    currency: 'USD' as const,
    tiers: [
      { seats: 2, rateMinorPerHour: hourlyRates.reader, requirement: demand('us_physician') },
      { seats: 1, rateMinorPerHour: hourlyRates.adjudicator, requirement: demand('us_physician_board_certified') },
    ],
    auditPercent: 0,
  };
  console.log('Policy: tier 1 two blind US physicians, tier 2 one board-certified adjudicator on label mismatch;');
  console.log('  audit share 0 %, no pair cap, no speed or hours triggers, review window 0 days.');
  const { jobId } = await makeJobWithTasks(on, company, draft, { name: 'tasks.jsonl', content });
  await fundJob(on, company, jobId, 50_000_000n);
  const job = await on.db.first<{ openedCount: number }>(sql`SELECT opened_count FROM job WHERE id = ${jobId}::uuid`);
  if (job?.openedCount !== taskCount) throw new Error(`${job?.openedCount} of ${taskCount} tasks opened`);
  return jobId;
}

/** Every reader takes what is theirs until nothing is left; the clock moves while they work. Answers how many tasks escalated. */
async function review(
  on: Ground,
  jobId: string,
  tasks: Map<string, KqaTask>,
  experts: { key: string; expert: { kind: 'expert'; userId: string } }[],
): Promise<number> {
  let escalated = 0;
  for (const { key, expert } of experts) {
    for (let turn = 0; ; turn += 1) {
      const workspace = await claimNext(on, expert, jobId);
      if (!workspace) break;
      if ((workspace.tier === 2) !== (key === 'physician_2'))
        throw new Error(`${key} was given tier ${workspace.tier}`);
      const task = await on.db.first<{ externalId: string }>(sql`
        SELECT t.external_id FROM claim c JOIN task t ON t.id = c.task_id WHERE c.id = ${workspace.claimId}::uuid`);
      const labels = tasks.get(task?.externalId ?? '')?.labels ?? [];
      const answers = workspace.criteria.map(({ id }) => ({
        criterionId: id,
        value: labels[Number(id.slice(1)) - 1]?.[key] ?? '',
        rationale: workspace.tier === 2 ? 'Read against the answer, sentence by sentence.' : '',
      }));
      const { outcome } = await workAndSubmit(on, expert, workspace, 1 + (turn % 7), answers);
      if (outcome === 'escalated') escalated += 1;
    }
  }
  return escalated;
}

async function compareVerdicts(on: Ground, jobId: string, tasks: Map<string, KqaTask>) {
  const rows = await on.db.query<{
    externalId: string;
    status: string;
    criterionId: string;
    value: string;
    tier: number;
  }>(sql`
    SELECT t.external_id, t.status, v.criterion_id, v.value, v.tier
    FROM task t JOIN verdict v ON v.task_id = t.id WHERE t.job_id = ${jobId}::uuid`);
  const expected = new Map<string, string>();
  for (const [externalId, task] of tasks) {
    expectedVerdict(task).values.forEach((value, index) => expected.set(`${externalId}/t${index + 1}`, value));
  }
  const statuses = new Map(rows.map((row) => [row.externalId, row.status]));
  return {
    expected,
    tasks: statuses.size,
    finalTasks: [...statuses.values()].filter((status) => status === 'final').length,
    criteria: expected.size,
    equal: rows.filter((row) => expected.get(`${row.externalId}/${row.criterionId}`) === row.value).length,
    openedAtTier2: rows.filter((row) => row.tier === 2).length,
  };
}

/** Recomputes every paid amount from its segments and adds the ledger up. */
async function checkMoney(on: Ground) {
  const claims = await on.db.query<{
    amountMinor: bigint;
    guidelineAmountMinor: bigint;
    rateMinorPerHour: bigint;
    payableMs: number;
    payStatus: string;
  }>(sql`
    SELECT c.amount_minor, c.guideline_amount_minor, c.rate_minor_per_hour, c.pay_status, (
      SELECT coalesce(sum(extract(epoch FROM s.ended_at - s.started_at) * 1000), 0)::int
      FROM segment s WHERE s.claim_id = c.id AND s.payable AND s.kind <> 'guideline') AS payable_ms
    FROM claim c`);
  const ledger = await on.db.first<{ postings: number; sum: bigint; paid: bigint; reserved: bigint }>(sql`
    SELECT count(*)::int AS postings, coalesce(sum(e.amount_minor), 0)::bigint AS sum,
      (SELECT coalesce(sum(amount_minor), 0)::bigint FROM payout WHERE status = 'paid') AS paid,
      (SELECT coalesce(sum(balance_minor), 0)::bigint FROM ledger_account WHERE kind = 'job_reserved') AS reserved
    FROM ledger_entry e`);
  const check = await checkLedger(on.db);
  if (!ledger) throw new Error('the ledger could not be read');
  const sumOfPays = claims.reduce((sum, claim) => sum + claim.amountMinor + claim.guidelineAmountMinor, 0n);
  if (sumOfPays !== ledger.paid) throw new Error(`paid out ${ledger.paid}, owed ${sumOfPays}`);
  return {
    claims: claims.length,
    recomputed: claims.filter((claim) => payForTime(claim.payableMs, claim.rateMinorPerHour) === claim.amountMinor)
      .length,
    unpaid: claims.filter((claim) => claim.payStatus !== 'paid').length,
    postings: ledger.postings,
    paidMinor: Number(ledger.paid),
    reservedMinor: Number(ledger.reserved),
    ledgerSum: check.ok ? Number(ledger.sum) : NaN,
  };
}
