import { describe, expect, it } from 'vitest';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { sql } from '~/platform/db/sql';
import { companyCtx, makeCompany, makeOpenJob } from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

describe('the search among the tasks of a job', () => {
  it('finds by number, and by the beginning of either id, in the order of the tasks', async () => {
    const { jobId, company, taskIds } = await makeOpenJob(db, { tasks: 12, fundedMinor: 0n });
    await db.execute(sql`UPDATE task SET external_id = 'Ärzte_7%' WHERE id = ${taskIds[6]}::uuid`);
    const ctx = await companyCtx(db, company);
    const found = async (search: string, status?: 'stuck') =>
      (await listJobTasks(ctx, { jobId, search, status })).tasks.map((task) => task.externalId);
    expect(await found('x-1')).toEqual(['x-1', 'x-10', 'x-11', 'x-12']);
    expect(await found('X-1')).toEqual([]);
    expect(await found('#2')).toEqual(['x-2']);
    expect(await found('Ärzte_')).toEqual(['Ärzte_7%']);
    expect(await found('%')).toEqual([]);
    expect(await found(taskIds[3] ?? '')).toEqual(['x-4']);
    expect(await found((taskIds[3] ?? '').slice(0, 8))).toContain('x-4');
    expect(await found('x-1', 'stuck')).toEqual([]);
    const foreign = await companyCtx(db, await makeCompany(db));
    expect((await listJobTasks(foreign, { jobId, search: 'x-1' })).tasks).toEqual([]);
  });

  it('shows at most one page of what begins alike', async () => {
    const { jobId, company } = await makeOpenJob(db, { tasks: 60, fundedMinor: 0n });
    const { tasks, next } = await listJobTasks(await companyCtx(db, company), { jobId, search: 'x-' });
    expect([tasks.length, next]).toEqual([50, undefined]);
  });
});
