import { setTimeout } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { changeCredential } from '~/features/credentials/change-credential.server';
import { lockExpert, type CredentialRow } from '~/features/credentials/credential-store.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { sql } from '~/platform/db/sql';
import { expertCtx, makeOpenJob } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { latestLoss, makeCredentialed } from '../verification/loss-ground';

const db = useTestDatabase({ poolSize: 60 });

/**
 * Revokes a credential; answers how many claims of its holder were there when everything but the commit was done.
 * `beforeCommit` begins others at that moment, which have a while to overtake the commit.
 */
async function revoke(credentialId: string, beforeCommit: () => void): Promise<number> {
  const ctx = await makeSystemCtx(db);
  return db.transaction(async (tx) => {
    const before = await tx.first<CredentialRow>(sql`SELECT * FROM credential WHERE id = ${credentialId}::uuid`);
    if (!before) throw new Error('no such credential');
    await lockExpert(tx, before.expertId);
    const after = { ...before, status: 'revoked' as const };
    await changeCredential(tx, ctx, before, { after, record: null, action: 'credential.revoked' });
    const seen = await countClaims(before.expertId, tx);
    beforeCommit();
    await setTimeout(100);
    return seen;
  });
}

async function countClaims(expertId: string, on: Pick<typeof db, 'first'> = db): Promise<number> {
  const row = await on.first<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM claim WHERE expert_id = ${expertId}::uuid`,
  );
  return row?.n ?? -1;
}

/** Five claims of one expert: `early` of them begin together with their revocation, the others in the middle of it. */
async function race(
  { expertId, credentialIds: [credentialId = ''] }: Awaited<ReturnType<typeof makeCredentialed>>,
  jobId: string,
  early: number,
): Promise<{ seen: number; won: number }> {
  const expert = await expertCtx(db, expertId);
  const claims: ReturnType<typeof claimTask>[] = [];
  const begin = (count: number) => {
    for (let n = 0; n < count; n += 1) claims.push(claimTask(expert, { claimId: uuidv7(), jobId }));
  };
  begin(early);
  const seen = await revoke(credentialId, () => begin(5 - early));
  const results = await Promise.all(claims);
  return { seen, won: results.filter((result) => result.ok).length };
}

describe('a revocation against concurrent claims', () => {
  it('lets none of 300 claims, 50 at a time, commit after the revocation they meet', async () => {
    const { jobId } = await makeOpenJob(db, { tasks: 150 });
    const experts = await Promise.all(Array.from({ length: 60 }, () => makeCredentialed(db, 'us_physician')));
    const outcomes: { seen: number; won: number }[] = [];
    for (let first = 0; first < experts.length; first += 10) {
      outcomes.push(
        ...(await Promise.all(experts.slice(first, first + 10).map((expert, n) => race(expert, jobId, n % 3)))),
      );
    }
    const left = await Promise.all(experts.map(({ expertId }) => countClaims(expertId)));
    expect(left).toEqual(outcomes.map(({ seen }) => seen));
    expect(left).toEqual(outcomes.map(({ won }) => won));
    // Some came before it and some after: otherwise nothing was proven.
    expect(new Set(left).size).toBeGreaterThan(1);
    for (const { expertId, credentialIds } of experts) {
      expect((await claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId })).ok).toBe(false);
      await applyCredentialLoss(await makeSystemCtx(db), { lossId: await latestLoss(db, credentialIds[0] ?? '') });
    }
    expect(await db.query(sql`SELECT 1 AS held FROM claim WHERE status = 'held'`)).toEqual([]);
  });

  it('has a claim that waited for it see what it took away', async () => {
    const { jobId } = await makeOpenJob(db);
    const {
      expertId,
      credentialIds: [credentialId = ''],
    } = await makeCredentialed(db, 'us_physician');
    const expert = await expertCtx(db, expertId);
    const ctx = await makeSystemCtx(db);
    let waiting: ReturnType<typeof claimTask> | undefined;
    await db.transaction(async (tx) => {
      await lockExpert(tx, expertId);
      waiting = claimTask(expert, { claimId: uuidv7(), jobId });
      await untilSomebodyWaits();
      const before = await tx.first<CredentialRow>(sql`SELECT * FROM credential WHERE id = ${credentialId}::uuid`);
      if (!before) throw new Error('no such credential');
      const after = { ...before, status: 'suspended' as const };
      await changeCredential(tx, ctx, before, { after, record: null, action: 'credential.suspended' });
    });
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'nothingLeft' } });
  });
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const row = await db.first<{ n: number }>(sql`
      SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%slot AS MATERIALIZED%'`);
    if ((row?.n ?? 0) > 0) return;
  }
}
