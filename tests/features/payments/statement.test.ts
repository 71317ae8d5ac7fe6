import { describe, expect, test } from 'vitest';
import { expectOk } from '~/core/result';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { listJobBalances } from '~/features/payments/list-job-balances.server';
import { getJobCosts } from '~/features/payments/get-job-costs.server';
import { listJobClaims } from '~/features/payments/list-job-claims.server';
import { getLastMovementAt } from '~/features/payments/get-last-movement-at.server';
import { listMovements } from '~/features/payments/list-movements.server';
import { getMovementSums } from '~/features/payments/get-movement-sums.server';
import { sql } from '~/platform/db/sql';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { insertClaim, insertCompany, insertExpert, insertJob, insertTask } from './payment-fixtures';

const db = useTestDatabase();
const everything = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2100-01-01T00:00:00Z') };

/** A company with one job whose reviews, one per task, wait with windows that end as given. */
async function ground(windowSeconds: number[]) {
  const company = await insertCompany(db);
  const jobId = await insertJob(db, company.organizationId);
  const owner = await makeCtx(db, company.actor);
  const claimIds: string[] = [];
  for (const seconds of windowSeconds) {
    const taskId = await insertTask(db, { jobId, organizationId: company.organizationId }, { status: 'in_tier' });
    const claim = await insertClaim(
      db,
      { jobId, taskId, expertId: await insertExpert(db) },
      { windowSeconds: seconds },
    );
    claimIds.push(claim.claimId);
  }
  return { company, jobId, owner, claimIds };
}

describe('the last movement', () => {
  test('is the latest of the company or of one job, and of nobody else', async () => {
    const { owner, jobId, claimIds } = await ground([300]);
    const stranger = await ground([]);
    const before = await getLastMovementAt(owner, jobId);
    const later = { ...owner, now: new Date(owner.now.getTime() + 40 * 86_400_000) };
    expectOk(await approveClaim(later, { claimId: claimIds[0] ?? '' }));
    expect(before?.getTime() ?? 0).toBeLessThan(later.now.getTime());
    expect(await getLastMovementAt(owner, jobId)).toEqual(later.now);
    expect(await getLastMovementAt(owner, undefined)).toEqual(later.now);
    expect(await getLastMovementAt(stranger.owner, jobId)).toBeUndefined();
  });
});

describe('what waits for approval', () => {
  test('comes nearest deadline first, page by page each once, and goes when it is approved', async () => {
    const { owner, jobId, claimIds } = await ground([300, 100, 200]);
    const [far, near, middle] = claimIds;
    const first = await listJobClaims(owner, jobId, { limit: 2, part: 'waiting' });
    expect(first.rows.map((row) => row.claimId)).toEqual([near, middle]);
    const second = await listJobClaims(owner, jobId, { limit: 2, part: 'waiting', after: first.next });
    expect([second.rows.map((row) => row.claimId), second.next]).toEqual([[far], undefined]);
    expectOk(await approveClaim(owner, { claimId: near ?? '' }));
    const left = await listJobClaims(owner, jobId, { limit: 9, part: 'waiting' });
    expect(left.rows.map((row) => row.claimId)).toEqual([middle, far]);
    expect((await listJobClaims(owner, jobId, { limit: 9 })).rows).toHaveLength(3);
  });

  test('is told apart from what is in dispute, in the list and in the sums', async () => {
    const { owner, jobId, claimIds } = await ground([300, 100]);
    const [waiting, disputed] = claimIds;
    await db.execute(sql`UPDATE claim SET pay_status = 'queried' WHERE id = ${disputed}::uuid`);
    const idsOf = async (part: 'waiting' | 'disputed') =>
      (await listJobClaims(owner, jobId, { limit: 9, part })).rows.map((row) => row.claimId);
    expect([await idsOf('waiting'), await idsOf('disputed')]).toEqual([[waiting], [disputed]]);
    const { awaitingMinor, ...counted } = expectOk(await getJobCosts(owner, jobId));
    expect(counted).toMatchObject({ awaitingCount: 1, disputedCount: 1, disputedMinor: awaitingMinor });
    expect(awaitingMinor).toBeGreaterThan(0n);
  });
});

describe('a statement', () => {
  test('holds every movement once, with sums that are those of its rows and of the job', async () => {
    const { owner, jobId, claimIds } = await ground([300, 100]);
    for (const claimId of claimIds) expectOk(await approveClaim(owner, { claimId }));
    const { rows } = await listMovements(owner, everything, { limit: 9 });
    expect(rows.map((row) => [row.kind, row.claimId, row.reservedMinor, row.payMinor, row.feeMinor])).toEqual(
      expect.arrayContaining(claimIds.map((claimId) => ['approval', claimId, -1_800n, 1_500n, 300n])),
    );
    const paged: string[] = [];
    let after: Awaited<ReturnType<typeof listMovements>>['next'];
    do {
      const page = await listMovements(owner, everything, { after, limit: 1 });
      paged.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    expect(paged).toEqual(rows.map((row) => row.id));
    expect(await getMovementSums(owner, everything)).toEqual([
      { currency: 'USD', paidInMinor: 0n, payMinor: 3_000n, feeMinor: 600n },
    ]);
    expect((await listJobBalances(owner, { limit: 9 })).rows).toMatchObject([{ jobId, spentMinor: 3_600n }]);
  });

  test("holds only its span, its job, and nothing of another company's", async () => {
    const g = await ground([100]);
    const other = await ground([100]);
    expectOk(await approveClaim(g.owner, { claimId: g.claimIds[0] ?? '' }));
    const past = { from: everything.from, to: new Date('2020-02-01T00:00:00Z') };
    expect((await listMovements(g.owner, past, { limit: 9 })).rows).toEqual([]);
    expect(await getMovementSums(g.owner, past)).toEqual([]);
    expect((await listMovements(g.owner, { ...everything, jobId: other.jobId }, { limit: 9 })).rows).toEqual([]);
    const spans = [everything, { ...everything, jobId: g.jobId }];
    for (const span of spans) {
      expect((await listMovements(other.owner, span, { limit: 9 })).rows).toEqual([]);
      expect(await getMovementSums(other.owner, span)).toEqual([]);
    }
  });
});
