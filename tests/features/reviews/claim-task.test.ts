import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { claimTask } from '~/features/reviews/claim-task.server';
import { nextCheckAt, startClock } from '~/features/timekeeping/running-clock';
import { timeRules } from '~/features/reviews/time-rules';
import { sql } from '~/platform/db/sql';
import { boardCertified, expertCtx, makeCompany, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 32 });

describe('claiming', () => {
  let reader: string;
  beforeAll(async () => {
    reader = await makeExpert(db, [physician]);
  });

  it('fixes rate, cap, window and versions in the claim and starts one clock', async () => {
    const { jobId } = await makeOpenJob(db, { tasks: 1 });
    const ctx = await expertCtx(db, reader);
    const { claimId } = expectOk(await claimTask(ctx, { claimId: uuidv7(), jobId }));
    const claim = await db.first(sql`
      SELECT c.rate_minor_per_hour, c.cap_ms, c.review_window_seconds, c.guideline_version, c.fence, r.mode,
        r.lease_until = c.claimed_at + interval '30 minutes' AS lease_as_ruled
      FROM claim c JOIN running_clock r ON r.claim_id = c.id WHERE c.id = ${claimId}::uuid`);
    expect(claim).toEqual({
      rateMinorPerHour: 120_00n,
      capMs: 1_200_000,
      reviewWindowSeconds: 604_800,
      guidelineVersion: 1,
      fence: 1,
      mode: 'running',
      leaseAsRuled: true,
    });
  });

  it('starts a second claim paused, with the lease timekeeping states for it', async () => {
    const expert = await makeExpert(db, [physician]);
    const { jobId } = await makeOpenJob(db, { tasks: 2 });
    const ctx = await expertCtx(db, expert);
    expectOk(await claimTask(ctx, { claimId: uuidv7(), jobId }));
    const { claimId } = expectOk(await claimTask(ctx, { claimId: uuidv7(), jobId }));
    const row = await db.first<{ mode: 'paused'; kind: string; claimedAt: Date; leaseUntil: Date; checkAt: Date }>(sql`
      SELECT r.mode, r.kind, c.claimed_at, r.lease_until, r.check_at
      FROM running_clock r JOIN claim c ON c.id = r.claim_id WHERE c.id = ${claimId}::uuid`);
    if (!row) throw new Error('no clock');
    const rules = timeRules(1);
    const claimedAt = row.claimedAt.getTime();
    const stated = startClock(claimedAt, 1_800_000, 'paused', rules);
    expect(row).toMatchObject({ mode: stated.mode, kind: stated.kind, leaseUntil: new Date(stated.leaseUntil) });
    const terms = {
      rules,
      claimedAt,
      capMs: 1,
      readingAllowanceMs: 0,
      guidelineAllowanceMs: 0,
      leaseMs: 1_800_000,
    };
    expect(row.checkAt.getTime()).toBe(nextCheckAt(stated, terms, claimedAt));
  });

  it('answers the same claim for a double click or a retry', async () => {
    const expert = await makeExpert(db, [physician]);
    const { jobId } = await makeOpenJob(db, { tasks: 3 });
    const ctx = await expertCtx(db, expert);
    const claimId = uuidv7();
    const results = await Promise.all([1, 2, 3, 4].map(() => claimTask(ctx, { claimId, jobId })));
    expect(results.every((result) => result.ok && result.value.claimId === claimId)).toBe(true);
    expect(await db.first(sql`SELECT count(*)::int AS n FROM claim WHERE expert_id = ${expert}::uuid`)).toEqual({
      n: 1,
    });
  });

  it('gives one expert at most two held claims and never two seats of a task, from eight tabs at once', async () => {
    const expert = await makeExpert(db, [physician]);
    const { jobId } = await makeOpenJob(db, { tasks: 8 });
    const ctx = await expertCtx(db, expert);
    const results = await Promise.all(Array.from({ length: 8 }, () => claimTask(ctx, { claimId: uuidv7(), jobId })));
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    for (const result of results) if (!result.ok) expect(result.error.code).toBe('heldLimit');
    const seats = await db.query<{ taskId: string }>(sql`SELECT task_id FROM seat WHERE expert_id = ${expert}::uuid`);
    expect(new Set(seats.map((seat) => seat.taskId)).size).toBe(2);
  });

  it('answers 200 concurrent claims for 100 open seats: 100 succeed, none doubled, the others hear that nothing is left', async () => {
    const { jobId } = await makeOpenJob(db, { tasks: 50 });
    const experts = await Promise.all(Array.from({ length: 200 }, () => makeExpert(db, [physician])));
    const contexts = await Promise.all(experts.map((expert) => expertCtx(db, expert)));
    const results = await Promise.all(contexts.map((ctx) => claimTask(ctx, { claimId: uuidv7(), jobId })));
    const won = results.filter((result) => result.ok);
    expect(won).toHaveLength(100);
    expect(results.filter((result) => !result.ok).map((result) => (result.ok ? '' : result.error.code))).toEqual(
      Array.from({ length: 100 }, () => 'nothingLeft'),
    );
    const facts = await db.first(sql`
      SELECT count(*)::int AS claims, count(DISTINCT seat_id)::int AS seats, count(DISTINCT expert_id)::int AS experts
      FROM claim WHERE job_id = ${jobId}::uuid`);
    expect(facts).toEqual({ claims: 100, seats: 100, experts: 100 });
  });

  it('is refused without the credential, after its lapse, for a suspended expert and for the own company', async () => {
    const company = await makeCompany(db);
    const { jobId } = await makeOpenJob(db, { tasks: 2, company });
    const attempt = async (expert: string) => claimTask(await expertCtx(db, expert), { claimId: uuidv7(), jobId });
    const nothing = { ok: false, error: { code: 'nothingLeft' } };

    expect(await attempt(await makeExpert(db, ['credential:us_attorney:US-NY']))).toMatchObject(nothing);
    const lapsed = await makeExpert(db, [physician]);
    await db.execute(sql`UPDATE expert SET capabilities_valid_until = assay_now() WHERE user_id = ${lapsed}::uuid`);
    expect(await attempt(lapsed)).toMatchObject(nothing);
    const suspended = await makeExpert(db, [physician]);
    await db.execute(sql`UPDATE expert SET status = 'suspended' WHERE user_id = ${suspended}::uuid`);
    expect(await attempt(suspended)).toMatchObject(nothing);
    const insider = await makeExpert(db, [physician]);
    await db.execute(sql`
      INSERT INTO membership VALUES (${insider}::uuid, ${company.organizationId}::uuid, 'member', assay_now())`);
    expect(await attempt(insider)).toMatchObject(nothing);
    expect((await attempt(await makeExpert(db, [physician, boardCertified]))).ok).toBe(true);
  });
});
