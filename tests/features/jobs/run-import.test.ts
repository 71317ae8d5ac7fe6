import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { createJob } from '~/features/jobs/create-job.server';
import { getImport } from '~/features/jobs/get-import.server';
import { getImportReport } from '~/features/jobs/get-import-report.server';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { runImport } from '~/features/jobs/run-import.server';
import { sql } from '~/platform/db/sql';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { importFile, makeCompany, makeDraft, startProposedImport } from './job-fixture';

const db = useTestDatabase();
const kqaFile = '../shared/data/kqa/normalized_tasks.jsonl';
const taskLine = (id: number, answer = `answer ${id}`): string =>
  JSON.stringify({ id: `task-${id}`, prompt: `question ${id}`, response: answer, gold: 'HIDDEN' });
const linesOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${taskLine(index + 1)}\n`).join('');

async function makeJob(language = 'en'): Promise<{ ctx: CompanyCtx; jobId: string }> {
  const ctx = await makeCompany(db);
  const { jobId } = expectOk(await createJob(ctx, makeDraft({ contentLanguage: language })));
  return { ctx, jobId };
}

async function countsOf(ctx: CompanyCtx, importId: string): Promise<unknown[]> {
  const summary = await getImport(ctx, importId);
  return [summary?.status, summary?.importedCount, summary?.duplicateCount, summary?.rejectedCount];
}

async function ordinalsOf(jobId: string): Promise<number[]> {
  const rows = await db.query<{ ordinal: number }>(
    sql`SELECT ordinal FROM task WHERE job_id = ${jobId}::uuid ORDER BY 1`,
  );
  return rows.map((row) => row.ordinal);
}

describe('an import', () => {
  it('takes K-QA as it stands: 50 tasks, 399 criteria, every label and the model hidden; a second time nothing', async ({
    skip,
  }) => {
    if (!existsSync(kqaFile)) skip(`${kqaFile} is not here`);
    const file = readFileSync(kqaFile);
    const { ctx, jobId } = await makeJob();
    expect(await countsOf(ctx, await importFile(ctx, jobId, file))).toEqual(['finished', 50, 0, 0]);
    const [sums] = await db.query<{ criteria: number; leaks: number; hidden: number }>(sql`
      SELECT sum(jsonb_array_length(criteria))::int AS criteria,
        count(*) FILTER (WHERE (content::text || criteria::text) ~ 'physician_[0-9]|adjudicated|unanimous|"model"|reference_answer|gpt35')::int AS leaks,
        (SELECT count(*)::int FROM task_hidden h JOIN task x ON x.id = h.task_id WHERE x.job_id = ${jobId}::uuid
          AND h.fields #>> '{criteria,0,labels,physician_0}' IS NOT NULL AND h.fields #>> '{response,model}' IS NOT NULL) AS hidden
      FROM task WHERE job_id = ${jobId}::uuid`);
    expect(sums).toEqual({ criteria: 399, leaks: 0, hidden: 50 });
    expect(await countsOf(ctx, await importFile(ctx, jobId, file))).toEqual(['finished', 0, 50, 0]);
    expect(await ordinalsOf(jobId)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('names each bad line by number and code, and takes the good ones between them', async () => {
    const { ctx, jobId } = await makeJob();
    const file = [
      `\uFEFF${taskLine(1)}\r`,
      '{"id":"broken',
      '',
      taskLine(2),
      taskLine(1),
      taskLine(1, 'another answer'),
      JSON.stringify({ id: 'twin', prompt: 'question 2', response: 'answer 2' }),
      '{"id":"nul","prompt":"a\\u0000b","response":"x"}',
      '{"id":"half","prompt":"\\udc00","response":"x"}',
      '{"id":"proto","prompt":"q","response":"x","__proto__":{"a":1}}',
      '{"id":1e308,"prompt":"q","response":"x"}',
      `{"id":"long","prompt":"${'x'.repeat(1_100_000)}","response":"x"}`,
      '{"id":"empty","prompt":"q","response":""}',
      taskLine(3),
    ].join('\n');
    const importId = await importFile(ctx, jobId, file);
    expect(await countsOf(ctx, importId)).toEqual(['finished', 3, 2, 8]);
    const { notes } = expectOk(await getImportReport(ctx, { importId }));
    expect(notes.map((note) => [note.lineNumber, note.code])).toEqual([
      [2, 'invalidJson'],
      [5, 'alreadyImported'],
      [6, 'externalIdReused'],
      [7, 'sameContent'],
      [8, 'nulCharacter'],
      [9, 'loneSurrogate'],
      [10, 'forbiddenKey'],
      [11, 'numberNotExact'],
      [12, 'lineTooLong'],
      [13, 'responseMissing'],
    ]);
    const { tasks } = await listJobTasks(ctx, { jobId });
    expect(tasks.map((task) => [task.ordinal, task.externalId])).toEqual([
      [1, 'task-1'],
      [2, 'task-2'],
      [3, 'task-3'],
    ]);
  });

  it('measures how long reading each task may take, from its words', async () => {
    const ctx = await makeCompany(db);
    const { jobId } = expectOk(await createJob(ctx, makeDraft()));
    await importFile(
      ctx,
      jobId,
      JSON.stringify({ id: 'a', prompt: 'word '.repeat(100), response: 'word '.repeat(100) }),
    );
    const task = await db.first(sql`SELECT reading_allowance_ms FROM task WHERE job_id = ${jobId}::uuid`);
    expect(task).toEqual({ readingAllowanceMs: 60_000 });
  });

  it('killed between two batches goes on where it stood: every line once', async () => {
    const { ctx, jobId } = await makeJob();
    const file = linesOf(1700);
    const importId = await startProposedImport(ctx, jobId, file);
    const system = await makeSystemCtx(db);
    const key = `imports/${importId}`;
    const storage = {
      ...system.services.storage,
      // The process dies while it reads the third batch.
      read: async () => {
        const whole = Buffer.from(file);
        return Promise.resolve(Readable.from(dyingAfter(whole, Math.floor(whole.length * 0.75))));
      },
    };
    const dying = { ...system, services: { ...system.services, storage } };
    await expect(runImport(dying, { importId })).rejects.toThrow('killed');
    expect(await countsOf(ctx, importId)).toEqual(['running', 1000, 0, 0]);
    await runImport(system, { importId });
    await runImport(system, { importId });
    expect(await countsOf(ctx, importId)).toEqual(['finished', 1700, 0, 0]);
    expect(await ordinalsOf(jobId)).toEqual(Array.from({ length: 1700 }, (_, index) => index + 1));
    expect(key).toBe((await getImport(ctx, importId))?.storageKey);
  });

  it('run by two workers at once, with a second import beside it, takes every line once', async () => {
    const { ctx, jobId } = await makeJob();
    const importIds = [
      await startProposedImport(ctx, jobId, linesOf(1200)),
      await startProposedImport(ctx, jobId, linesOf(1200)),
    ];
    const system = await makeSystemCtx(db);
    await Promise.all([...importIds, ...importIds].map((importId) => runImport(system, { importId })));
    const summaries = await Promise.all(importIds.map((importId) => getImport(ctx, importId)));
    const sum = (key: 'importedCount' | 'duplicateCount' | 'lineCount'): number =>
      summaries.reduce((total, summary) => total + (summary?.[key] ?? 0), 0);
    expect([sum('importedCount'), sum('duplicateCount'), sum('lineCount')]).toEqual([1200, 1200, 2400]);
    expect(await ordinalsOf(jobId)).toHaveLength(1200);
  });

  it('tells the slices above once, whatever is repeated', async () => {
    const { ctx, jobId } = await makeJob();
    const importId = await importFile(ctx, jobId, linesOf(3));
    await runImport(await makeSystemCtx(db), { importId });
    const told = await db.query(sql`
      SELECT 1 AS one FROM graphile_worker._private_jobs
      WHERE payload->>'topic' = 'tasks.imported' AND payload->'payload'->>'jobId' = ${jobId}`);
    expect(told).toHaveLength(1);
  });

  it('of a file of bad lines keeps 1000 notes, counts them all and stays within bounded memory', async () => {
    const { ctx, jobId } = await makeJob();
    const huge = `{"x":"${'y'.repeat(3_000_000)}"}\n`;
    const file = `${taskLine(1)}\n${'oops\n'.repeat(3000)}${huge.repeat(20)}`;
    const importId = await startProposedImport(ctx, jobId, file);
    const system = await makeSystemCtx(db);
    global.gc?.();
    const before = process.memoryUsage().rss;
    await runImport(system, { importId });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    expect(await countsOf(ctx, importId)).toEqual(['finished', 1, 0, 3020]);
    const [stored] = await db.query<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM task_import_error WHERE import_id = ${importId}::uuid`);
    expect(stored?.count).toBe(1000);
    const first = expectOk(await getImportReport(ctx, { importId }));
    expect([first.notes.length, first.nextAfterLine]).toEqual([100, 101]);
  });

  it('whose file is gone ends as failed', async () => {
    const { ctx, jobId } = await makeJob();
    const importId = await startProposedImport(ctx, jobId, linesOf(1));
    const system = await makeSystemCtx(db);
    await system.services.storage.remove(`imports/${importId}`);
    await runImport(system, { importId });
    expect(await countsOf(ctx, importId)).toEqual(['failed', 0, 0, 0]);
  });

  it('is notFound for another company, and so are its tasks', async () => {
    const { ctx, jobId } = await makeJob();
    const importId = await importFile(ctx, jobId, linesOf(2));
    const other = await makeCompany(db);
    expect(await getImportReport(other, { importId })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect((await listJobTasks(other, { jobId })).tasks).toEqual([]);
  });
});

async function* dyingAfter(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  yield Promise.resolve(bytes.subarray(0, length));
  throw new Error('killed');
}
