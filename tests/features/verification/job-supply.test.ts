import { describe, expect, it } from 'vitest';
import { SUPPLY_COUNT_LIMIT } from '~/features/matching/count-eligible-experts.server';
import { getJobSupply } from '~/features/verification/get-job-supply.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  boardCertified,
  claimNext,
  companyCtx,
  makeCompany,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  twoTierPolicy,
} from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const lawyer = 'credential:us_lawyer:US';
const [, adjudicator] = twoTierPolicy.tiers;
if (!adjudicator) throw new Error('the policy has two tiers');
/** A physician or a lawyer reads; who decides is both. */
const policy = {
  ...twoTierPolicy,
  tiers: [
    { seats: 2, rateMinorPerHour: 120_00, clauses: [[physician], [lawyer]] },
    { ...adjudicator, clauses: [[physician, boardCertified]] },
  ],
};

const expertCounts = async (job: Awaited<ReturnType<typeof makeOpenJob>>) =>
  (await getJobSupply(await companyCtx(db, job.company), job.jobId)).tiers.map((tier) => tier.eligibleExperts);

describe('the supply of a job', () => {
  it('counts who could take each tier once, and nobody who may not', async () => {
    const job = await makeOpenJob(db, { policy });
    expect(await expertCounts(job)).toEqual([0, 0]);
    await makeExpert(db, [physician, lawyer]);
    await makeExpert(db, [lawyer]);
    await makeExpert(db, [boardCertified]);
    expect(await expertCounts(job)).toEqual([2, 0]);
    const [suspended, lapsed, colleague] = [
      await makeExpert(db, [physician, boardCertified]),
      await makeExpert(db, [physician, boardCertified]),
      await makeExpert(db, [physician, boardCertified]),
    ];
    expect(await expertCounts(job)).toEqual([5, 3]);
    await db.execute(sql`UPDATE expert SET status = 'suspended' WHERE user_id = ${suspended}::uuid`);
    await db.execute(sql`UPDATE expert SET capabilities_valid_until = assay_now() WHERE user_id = ${lapsed}::uuid`);
    await db.execute(sql`
      INSERT INTO membership (user_id, organization_id, role, created_at)
      VALUES (${colleague}::uuid, ${job.company.organizationId}::uuid, 'member', assay_now())`);
    expect(await expertCounts(job)).toEqual([2, 0]);
  });

  it('stops counting at the limit, whatever the number of clauses', async () => {
    const rare = 'credential:rare:US';
    const both = { ...policy, tiers: [{ seats: 2, rateMinorPerHour: 120_00, clauses: [[rare], [rare, lawyer]] }] };
    const job = await makeOpenJob(db, { policy: both });
    const first = await makeExpert(db, [rare, lawyer]);
    const copies = (count: number) =>
      db.execute(sql`
      WITH made AS (
        INSERT INTO user_account (id, email, password_hash, display_name, created_at)
        SELECT id, id || '@example.test', 'none', 'Reader', assay_now()
        FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, ${count}::int)) ids RETURNING id
      )
      INSERT INTO expert (user_id, legal_name, country, capability_ids, capabilities_valid_until, created_at)
      SELECT made.id, 'Reader', 'US', e.capability_ids, e.capabilities_valid_until, assay_now()
      FROM made, expert e WHERE e.user_id = ${first}::uuid`);
    await copies(SUPPLY_COUNT_LIMIT - 2);
    expect(await expertCounts(job)).toEqual([SUPPLY_COUNT_LIMIT - 1]);
    await copies(10);
    expect(await expertCounts(job)).toEqual([SUPPLY_COUNT_LIMIT]);
  });

  it('names a task whose higher tier everybody eligible is barred from, until somebody else comes', async () => {
    const specialist = 'credential:specialist:US';
    const scarce = {
      ...twoTierPolicy,
      tiers: [
        { seats: 2, rateMinorPerHour: 120_00, clauses: [[physician]] },
        { ...adjudicator, clauses: [[physician, specialist]] },
      ],
    };
    const job = await makeOpenJob(db, { policy: scarce });
    const only = await makeExpert(db, [physician, specialist]);
    const other = await makeExpert(db, [physician]);
    const claims = [await claimNext(db, only, job.jobId), await claimNext(db, other, job.jobId)] as const;
    await submit(db, only, claims[0], answerAll(['j1', 'j2'], 'yes'));
    await submit(db, other, claims[1], answerAll(['j1', 'j2'], 'no'));
    const heldUp = async () => (await getJobSupply(await companyCtx(db, job.company), job.jobId)).heldUp;
    expect(await heldUp()).toEqual([{ taskId: job.taskIds[0], externalId: 'x-1', tier: 2, reason: 'nobodyLeft' }]);
    await makeExpert(db, [physician, specialist]);
    expect(await heldUp()).toEqual([]);
  });

  it('names open places, places that wait for funds, and stuck tasks with their reason', async () => {
    const oneTier = { ...twoTierPolicy, tiers: twoTierPolicy.tiers.slice(0, 1) };
    const job = await makeOpenJob(db, { policy: oneTier, tasks: 3 });
    const [stuckId = '', dryId = ''] = job.taskIds;
    for (const value of ['yes', 'no']) {
      const reader = await makeExpert(db, [physician]);
      await submit(db, reader, await claimNext(db, reader, job.jobId), answerAll(['j1', 'j2'], value));
    }
    await db.execute(sql`
      UPDATE seat SET waits_for_funds = true WHERE task_id = ${dryId}::uuid AND seat_number = 2`);
    const supply = await getJobSupply(await companyCtx(db, job.company), job.jobId);
    expect(supply.tiers).toMatchObject([{ tier: 1, seatsPerTask: 2, openSeats: 3, seatsWaitingForFunds: 1 }]);
    expect(supply.stuckCount).toBe(1);
    expect(supply.heldUp).toEqual([
      { taskId: stuckId, externalId: 'x-1', tier: 1, reason: 'noHigherTier' },
      { taskId: dryId, externalId: 'x-2', tier: 1, reason: 'seatWaitsForFunds' },
    ]);
    const foreign = await getJobSupply(await companyCtx(db, await makeCompany(db)), job.jobId);
    expect(foreign).toEqual({ tiers: [], stuckCount: 0, heldUp: [] });
  });
});
