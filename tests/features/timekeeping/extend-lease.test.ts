import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { extendLease } from '~/features/timekeeping/extend-lease.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { sql } from '~/platform/db/sql';
import { claimNext, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE_MS = 60_000;

async function hold() {
  const { jobId } = await makeOpenJob(db, { leaseSeconds: 1800 });
  const expert = await makeExpert(db, [physician]);
  return { expert, claim: await claimNext(db, expert, jobId) };
}
const statusOf = async (claimId: string) => {
  await lapseClaims(await makeSystemCtx(db));
  return (await db.first<{ status: string }>(sql`SELECT status FROM claim WHERE id = ${claimId}::uuid`))?.status;
};

it('gives the claim its lease once more, and only once', async () => {
  const { expert, claim } = await hold();
  await moveClock(db, 25 * MINUTE_MS);
  const extended = expectOk(await extendLease(await expertCtx(db, expert), claim));
  expect(extended.extensionMs).toBe(0);
  expect(await extendLease(await expertCtx(db, expert), claim)).toMatchObject({
    ok: false,
    error: { code: 'cannotExtend' },
  });
  await moveClock(db, 30 * MINUTE_MS);
  expect(await statusOf(claim.claimId)).toBe('held');
  await moveClock(db, 6 * MINUTE_MS);
  expect(await statusOf(claim.claimId)).toBe('lapsed');
});

it('is for the holder alone, and not once the lease is over', async () => {
  const { expert, claim } = await hold();
  const stranger = await makeExpert(db, [physician]);
  expect(await extendLease(await expertCtx(db, stranger), claim)).toMatchObject({
    ok: false,
    error: { kind: 'notFound' },
  });
  await moveClock(db, 31 * MINUTE_MS);
  expect(await extendLease(await expertCtx(db, expert), claim)).toMatchObject({
    ok: false,
    error: { code: 'leaseOver' },
  });
});
