import { beforeAll, describe, expect, it } from 'vitest';
import { judgeHealth } from '~/features/operations/health';
import { getHealth } from '~/features/operations/get-health.server';
import { listHeldUpJobs } from '~/features/operations/list-held-up-jobs.server';
import { listFailedJobs } from '~/features/operations/list-failed-jobs.server';
import { retryFailedJob } from '~/features/operations/retry-failed-job.server';
import type { AdminCtx } from '~/features/accounts/context';
import { sql } from '~/platform/db/sql';
import { createAppTranslator } from '~/i18n/translate';
import { locales } from '~/core/locale';
import { workerTasks } from '~/worker-tasks.server';
import { makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { testServices } from '../../support/test-services';

const db = useTestDatabase();
let adminUserId = '';
const asAdmin = (): Promise<AdminCtx> => makeCtx(db, { kind: 'admin' as const, userId: adminUserId });

async function addJob(task: string, failed: boolean): Promise<string> {
  const job = await db.first<{ id: string }>(
    sql`SELECT (graphile_worker.add_job(${task}, max_attempts => 3)).id::text AS id`,
  );
  if (failed)
    await db.execute(sql`
      UPDATE graphile_worker._private_jobs SET attempts = 3, last_error = ${'It broke.\nat line 1'} WHERE id = ${job?.id}::bigint`);
  return job?.id ?? '';
}

beforeAll(async () => {
  adminUserId = await makeExpert(db, [physician], 'Ada Desk');
});

describe('the health of the installation', () => {
  it('counts what waits and what gave up, and who works', async () => {
    const before = await getHealth(await asAdmin());
    expect(before).toMatchObject({ workerCount: 0, failedJobCount: 0, ledgerOk: null });
    await addJob('send_mail', false);
    await addJob('build_export', true);
    await db.execute(sql`INSERT INTO worker_presence (worker_id, seen_at) VALUES ('w', clock_timestamp())`);
    const after = await getHealth(await asAdmin());
    expect(after).toMatchObject({ workerCount: 1, failedJobCount: 1, dueJobCount: before.dueJobCount + 1 });
    expect(judgeHealth(after).find(({ name }) => name === 'failedJobs')?.state).toBe('bad');
  });
});

describe('jobs that are held up', () => {
  it('are listed with their company and how many tasks nobody qualifies for, those that run are not', async () => {
    const held = await makeOpenJob(db);
    await makeOpenJob(db);
    expect(await listHeldUpJobs(await asAdmin())).toEqual([]);
    await db.execute(sql`UPDATE task SET status = 'stuck' WHERE job_id = ${held.jobId}::uuid`);
    const [job, ...others] = await listHeldUpJobs(await asAdmin());
    const tasks = await db.first<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM task WHERE job_id = ${held.jobId}::uuid`,
    );
    expect(others).toEqual([]);
    expect(job).toMatchObject({ jobId: held.jobId, stuckTaskCount: tasks?.count, unfundedSeatCount: 0 });
    const health = await getHealth(await asAdmin());
    expect(health.stuckTaskCount).toBe(job?.stuckTaskCount);
  });
});

describe('work that gave up', () => {
  it.each(locales)('has words in %s for every kind of work there is', (locale) => {
    const t = createAppTranslator({ locale, timeZone: 'UTC' });
    const kinds = Object.keys(workerTasks(db, testServices()));
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => !t.has(`admin.operations.work.${kind as 'send_mail'}`))).toEqual([]);
  });

  it('is listed with the first line of its error, retried once more on demand, and each retry is written down', async () => {
    const id = await addJob('check_finances', true);
    const listed = (await listFailedJobs(await asAdmin())).find((job) => job.id === id);
    expect(listed).toMatchObject({ task: 'check_finances', attempts: 3, lastError: 'It broke.' });
    expect(await retryFailedJob(await asAdmin(), { jobId: id })).toEqual({
      ok: true,
      value: { task: 'check_finances' },
    });
    const job = await db.first(sql`SELECT attempts, max_attempts FROM graphile_worker.jobs WHERE id = ${id}::bigint`);
    expect(job).toEqual({ attempts: 2, maxAttempts: 3 });
    expect(await retryFailedJob(await asAdmin(), { jobId: id })).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
    const audit = await db.query(
      sql`SELECT action FROM audit_row WHERE subject_type = 'background_job' AND subject_id = ${id}`,
    );
    expect(audit).toEqual([{ action: 'job.retried' }]);
  });
});
