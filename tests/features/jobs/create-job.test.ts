import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { createJob } from '~/features/jobs/create-job.server';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listCompanyJobs } from '~/features/jobs/list-company-jobs.server';
import { sql } from '~/platform/db/sql';
import { useTestDatabase } from '../../support/test-database';
import { makeCompany, makeDraft } from './job-fixture';

const db = useTestDatabase();

describe('creating a job', () => {
  it('keeps the first version of guideline, rubric and policy and the clauses of each tier as numbers', async () => {
    const ctx = await makeCompany(db);
    const criterion = {
      label: 'Correct',
      guidance: '',
      answer: { kind: 'scale' as const, min: 1, max: 5 },
      weight: 2,
      critical: true,
      rationale: 'required' as const,
    };
    const { jobId } = expectOk(await createJob(ctx, makeDraft({ criteria: [criterion] })));
    const job = expectOk(await getCompanyJob(ctx, jobId));
    expect(job).toMatchObject({
      status: 'draft',
      guideline: '# Guideline',
      guidelineVersion: 1,
      capSeconds: 1200,
      feeBasisPoints: 2000,
      overheadBasisPoints: 300,
      rubric: [{ id: 'j1', label: 'Correct', critical: true }],
    });
    const clauses = await db.query<{
      tier: number;
      names: string[];
      leaseSeconds: number;
      rateMinorPerHour: bigint;
    }>(sql`
      SELECT t.tier, t.lease_seconds, t.rate_minor_per_hour, array_agg(c.name) AS names
      FROM job_tier t JOIN job_tier_clause k USING (job_id, tier) JOIN capability_token c ON c.id = ANY (k.token_ids)
      WHERE t.job_id = ${jobId}::uuid GROUP BY 1, 2, 3 ORDER BY 1`);
    expect(clauses.map((tier) => tier.names.toSorted())).toEqual(
      job.policy.tiers.map((tier) => tier.clauses.flat().toSorted()),
    );
    expect(clauses.map((tier) => [tier.leaseSeconds, tier.rateMinorPerHour])).toEqual([
      [1800, 12000n],
      [1800, 18000n],
    ]);
  });

  it('writes down who created it', async () => {
    const ctx = await makeCompany(db);
    const { jobId } = expectOk(await createJob(ctx, makeDraft()));
    const rows = await db.query(sql`
      SELECT action, actor_user_id, organization_id FROM audit_row WHERE subject_id = ${jobId}`);
    const { userId: actorUserId, organizationId } = ctx.actor;
    expect(rows).toEqual([{ action: 'job.created', actorUserId, organizationId }]);
  });

  it('names the tier that is not stronger than the one below and writes nothing', async () => {
    const ctx = await makeCompany(db);
    const { tiers } = makeDraft();
    const result = await createJob(ctx, makeDraft({ tiers: [...tiers, ...tiers.slice(1)] }));
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', code: 'invalidInput', fields: { 'tiers.2.requirement': ['tierNotStronger'] } },
    });
    expect((await listCompanyJobs(ctx)).jobs).toEqual([]);
  });
});

describe('reading jobs', () => {
  it('answers notFound for another company’s job', async () => {
    const { jobId } = expectOk(await createJob(await makeCompany(db), makeDraft()));
    expect(await getCompanyJob(await makeCompany(db), jobId)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it('pages through every job once, newest first', async () => {
    const ctx = await makeCompany(db);
    const made: string[] = [];
    for (let index = 0; index < 28; index += 1) made.push(expectOk(await createJob(ctx, makeDraft())).jobId);
    const first = await listCompanyJobs(ctx);
    const second = await listCompanyJobs(ctx, { after: first.next });
    expect(first.jobs).toHaveLength(25);
    expect(second.next).toBeUndefined();
    expect([...first.jobs, ...second.jobs].map((job) => job.id)).toEqual(made.toReversed());
  });
});
