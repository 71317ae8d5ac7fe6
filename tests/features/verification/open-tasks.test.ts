import { describe, expect, it } from 'vitest';
import { getBalanceMinor } from '~/features/ledger/get-balance.server';
import { checkLedger } from '~/features/ledger/check-ledger.server';
import { postTransaction } from '~/features/ledger/post-transaction.server';
import { openTasks } from '~/features/verification/open-tasks.server';
import { sql } from '~/platform/db/sql';
import { makeCompany, makeOpenJob, twoTierPolicy } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 20 });
const TASKS_PER_JOB = 4;
/** Two readers at 120 an hour and one at 180 for 1.5 caps of 20 minutes, with 20 % fee and 3 % overhead. */
const WORST_CASE_MINOR = 25_956n;

async function fundCompany(organizationId: string, amountMinor: bigint): Promise<void> {
  await db.transaction(async (tx) => {
    await postTransaction(tx, {
      kind: 'funding',
      idempotencyKey: `test-funding:${organizationId}:${amountMinor}`,
      at: new Date(),
      currency: 'USD',
      entries: [
        { account: { kind: 'stripe_clearing' }, amountMinor: -amountMinor },
        { account: { kind: 'company_available', organizationId }, amountMinor },
      ],
      references: {},
    });
  });
}

const openedCounts = (jobIds: string[]) =>
  db.query<{ openedCount: number; committedMinor: bigint }>(sql`
    SELECT opened_count, committed_minor FROM job WHERE id = ANY (${jobIds}::uuid[])`);

describe('opening tasks', () => {
  it('shares one company’s money between two jobs opened at once, without an error', async () => {
    for (let round = 0; round < 8; round += 1) {
      const company = await makeCompany(db);
      const options = { company, tasks: TASKS_PER_JOB, fundedMinor: 0n, policy: twoTierPolicy };
      const jobs = [await makeOpenJob(db, options), await makeOpenJob(db, options)];
      const coveredTasks = 5n;
      const restMinor = 7n;
      await fundCompany(company.organizationId, WORST_CASE_MINOR * coveredTasks + restMinor);
      const ctx = await makeSystemCtx(db);
      const opened = await Promise.all(jobs.map(({ jobId }) => openTasks(ctx, { jobId })));
      expect(opened.reduce((sum, count) => sum + count, 0)).toBe(Number(coveredTasks));
      const rows = await openedCounts(jobs.map(({ jobId }) => jobId));
      expect(rows.map((row) => row.committedMinor)).toEqual(
        rows.map((row) => BigInt(row.openedCount) * WORST_CASE_MINOR),
      );
      const left = await getBalanceMinor(
        db,
        { kind: 'company_available', organizationId: company.organizationId },
        'USD',
      );
      expect(left).toBe(restMinor);
    }
    expect((await checkLedger(db)).ok).toBe(true);
  });

  it('opens no task twice when one job is opened many times at once', async () => {
    const company = await makeCompany(db);
    const { jobId } = await makeOpenJob(db, { company, tasks: TASKS_PER_JOB, fundedMinor: 0n });
    await fundCompany(company.organizationId, WORST_CASE_MINOR * 3n);
    const ctx = await makeSystemCtx(db);
    const opened = await Promise.all([1, 2, 3, 4].map(() => openTasks(ctx, { jobId })));
    expect(opened.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 3]);
    expect(await openedCounts([jobId])).toEqual([{ openedCount: 3, committedMinor: WORST_CASE_MINOR * 3n }]);
  });
});
