import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '~/platform/db/sql';
import { demoSignIns } from '../../../prisma/demo/demo-sign-ins';
import { seedDemo } from '../../../prisma/seed';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const db = useTestDatabase();

/** A machine that does other things as well may take this long; alone it is a fraction. */
const MOST_MS = 240_000;

describe('the demonstration', () => {
  beforeAll(() => seedDemo({ db, pool: db.pool, services: testServices() }), MOST_MS);

  const statesOf = async (
    table: 'task' | 'claim' | 'credential' | 'payout' | 'funding' | 'dispute' | 'job' | 'expert_application',
  ) => {
    const rows = await db.pool.query<{ status: string }>(`SELECT DISTINCT status::text FROM ${table} ORDER BY 1`);
    return rows.rows.map(({ status }) => status);
  };

  it('ends at the present with a ledger that adds up and no background job that failed', async () => {
    const clock = await db.first<{ offsetMs: bigint }>(sql`SELECT offset_ms FROM app_clock`);
    expect(clock?.offsetMs).toBe(0n);
    const ledger = await db.first<{ sum: string }>(sql`SELECT sum(amount_minor)::text AS sum FROM ledger_entry`);
    expect(ledger?.sum).toBe('0');
    const checks = await db.query<{ ok: boolean }>(sql`SELECT DISTINCT ok FROM finance_check`);
    expect(checks).toEqual([{ ok: true }]);
    const failed = await db.query(
      sql`SELECT task_identifier, last_error FROM graphile_worker.jobs WHERE last_error IS NOT NULL`,
    );
    expect(failed).toEqual([]);
    const ahead = await db.query(sql`SELECT id FROM review WHERE submitted_at > assay_now()`);
    expect(ahead).toEqual([]);
  });

  it('shows every state the product has words for', async () => {
    expect(await statesOf('task')).toEqual(
      expect.arrayContaining(['imported', 'in_tier', 'stuck', 'decided', 'final']),
    );
    expect(await statesOf('claim')).toEqual(['held', 'lapsed', 'released', 'submitted']);
    expect(await statesOf('job')).toEqual(['closed', 'draft', 'open']);
    expect(await statesOf('expert_application')).toEqual(['approved', 'draft', 'needs_information', 'submitted']);
    expect(await statesOf('credential')).toEqual(
      expect.arrayContaining([
        'format_checked',
        'in_review',
        'needs_information',
        'verified',
        'expired',
        'suspended',
        'revoked',
        'rejected',
        'withdrawn',
      ]),
    );
    expect(await statesOf('payout')).toEqual(['failed', 'in_transit', 'paid']);
    expect(await statesOf('funding')).toEqual(['cancelled', 'failed', 'paid']);
    expect(await statesOf('dispute')).toEqual(['answered', 'for_expert', 'in_part', 'open', 'reduced']);
  });

  it('has reviews in every week but the first, by everybody who works, and decisions above tier 1', async () => {
    const [total] = await db.query<{ reviews: number; above: number; readers: number; weeks: number }>(sql`
      SELECT count(*)::int AS reviews, count(*) FILTER (WHERE tier > 1)::int AS above,
        count(DISTINCT expert_id)::int AS readers,
        count(DISTINCT floor(extract(epoch FROM assay_now() - submitted_at) / 604800))::int AS weeks FROM review`);
    expect(total?.reviews).toBeGreaterThanOrEqual(200);
    expect(total?.above).toBeGreaterThanOrEqual(10);
    expect(total?.readers).toBe(13);
    expect(total?.weeks).toBe(12);
  });

  it('shows a file with lines of four faults, and one that waits to be looked at', async () => {
    const imports = await db.query<{ rejectedCount: number; duplicateCount: number }>(sql`
      SELECT rejected_count, duplicate_count FROM task_import WHERE rejected_count > 0`);
    expect(imports).toEqual([{ rejectedCount: 4, duplicateCount: 2 }]);
    const waiting = await db.query(sql`SELECT id FROM task_import WHERE status = 'uploaded'`);
    expect(waiting).toHaveLength(1);
  });

  it('shows a job that stands still for its pay, and one that was topped up and went on', async () => {
    const stopped = await db.query<{ title: string; short: number }>(sql`
      SELECT j.title, count(*)::int AS short FROM job j JOIN effective_pay p ON p.job_id = j.id AND p.over_cap_ms > 0
      WHERE j.pay_stopped_at IS NOT NULL AND j.status = 'open' GROUP BY j.id`);
    expect(stopped).toEqual([
      { title: 'Employment advice, England and Wales: conversations', short: expect.any(Number) as number },
    ]);
    expect(stopped[0]?.short).toBeGreaterThanOrEqual(6);
    const toppedUp = await db.query<{ title: string; later: number }>(sql`
      SELECT j.title, (SELECT count(*)::int FROM claim c WHERE c.job_id = j.id AND c.claimed_at > t.at) AS later
      FROM pay_top_up t JOIN job j ON j.id = t.job_id`);
    expect(toppedUp).toEqual([
      { title: 'Saving and retirement explained to clients', later: expect.any(Number) as number },
    ]);
    expect(toppedUp[0]?.later).toBeGreaterThanOrEqual(3);
  });

  it('lets everybody it names sign in', async () => {
    const known = await db.query<{ email: string }>(sql`SELECT email FROM user_account`);
    expect(known.map(({ email }) => email)).toEqual(expect.arrayContaining(demoSignIns.map(({ email }) => email)));
  });

  it('reads the same tasks in the same time whatever the day', async () => {
    const told = await db.query<{ title: string; told: string }>(sql`
      SELECT j.title, count(*) || ' reviews of ' || count(DISTINCT c.task_id) || ' tasks, '
        || round(sum(c.payable_ms) / 60000.0) || ' min' AS told
      FROM claim c JOIN job j ON j.id = c.job_id WHERE c.status = 'submitted' AND c.ended_at < assay_now() - interval '1 day'
      GROUP BY j.id, j.title ORDER BY j.id LIMIT 4`);
    expect(Object.fromEntries(told.map(({ title, told: text }) => [title, text]))).toMatchInlineSnapshot(`
      {
        "Answers to patients after discharge (calibration)": "28 reviews of 12 tasks, 175 min",
        "Contract questions of small businesses, New York (calibration)": "19 reviews of 8 tasks, 169 min",
        "Saving and retirement explained to clients (calibration)": "16 reviews of 8 tasks, 99 min",
        "中文用药咨询回答评审（校准轮）": "18 reviews of 8 tasks, 85 min",
      }
    `);
  });
});
