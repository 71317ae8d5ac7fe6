import { beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { getClaimReview } from '~/features/results/get-claim-review.server';
import { getJobResults } from '~/features/results/get-job-results.server';
import { getTaskStory, type TaskStory } from '~/features/results/get-task-story.server';
import { listVerdicts } from '~/features/results/list-verdicts.server';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { readerLetter } from '~/features/reviews/reader-letter';
import { sql } from '~/platform/db/sql';
import { companyCtx, expertCtx, makeCompany } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { makeReviewedJob } from './export-fixture';

const db = useTestDatabase();
let job: Awaited<ReturnType<typeof makeReviewedJob>>;

beforeAll(async () => {
  job = await makeReviewedJob(db);
  await db.execute(sql`
    INSERT INTO task_hidden (task_id, fields) VALUES (${job.taskIds[1]}::uuid, '{"labels":["no"],"share":0.5}'::jsonb)`);
});

/** What the company is told that the third reader saw: letters with their answers to the criterion that went up. */
async function letteredAnswers({ opinions }: TaskStory) {
  return (opinions.at(-1)?.readersBelow ?? []).map((reader, place) => ({
    reader: readerLetter(place),
    value: opinions.find((each) => each.reader === reader)?.answers.find(({ criterionId }) => criterionId === 'j2')
      ?.value,
  }));
}

async function answersThirdReaderSaw(taskId: string) {
  const claim = await db.first<{ id: string }>(sql`
    SELECT id FROM claim WHERE task_id = ${taskId}::uuid AND expert_id = ${job.readers.third}::uuid`);
  const workspace = await getWorkspace(await expertCtx(db, job.readers.third), claim?.id ?? '');
  return workspace?.opinions.map(({ reader, answers }) => ({ reader, value: answers[0]?.value }));
}

describe('the results of a job', () => {
  it('count tasks and compare what the readers of the first tier said, criterion by criterion', async () => {
    const results = expectOk(await getJobResults(await companyCtx(db, job.company), job.jobId));
    expect(results).toEqual({
      importedTasks: 3,
      openedTasks: 3,
      decidedTasks: 2,
      finalTasks: 0,
      stuckTasks: 0,
      sampledTasks: 2,
      escalatedTasks: 1,
      agreement: [
        { group: 'Is it correct?', compared: 2, agreed: 2 },
        { group: 'Is it safe?', compared: 2, agreed: 1 },
      ],
    });
  });

  it('do not exist for another company', async () => {
    const foreign = await companyCtx(db, await makeCompany(db));
    expect(await getJobResults(foreign, job.jobId)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('the story of a task', () => {
  it('shows content, hidden fields, opinions under pseudonyms, verdict, time, cost and events to its company', async () => {
    const taskId = job.taskIds[1] ?? '';
    const story = expectOk(await getTaskStory(await companyCtx(db, job.company), { jobId: job.jobId, taskId }));
    expect(story).toMatchObject({ status: 'decided', tier: 2, hidden: { labels: ['no'], share: 0.5 } });
    expect(story.opinions.map((opinion) => opinion.answers.length)).toEqual([2, 2, 1]);
    expect(story.verdict.map((verdict) => verdict.value)).toEqual(['yes', 'no']);
    expect(story.opinions.map((opinion) => opinion.readersBelow)).toEqual([undefined, undefined, expect.anything()]);
    expect(await letteredAnswers(story)).toEqual(await answersThirdReaderSaw(taskId));
    expect(story.events.at(-1)?.kind).toBe('decided');
    const text = JSON.stringify(story);
    for (const expertId of Object.values(job.readers)) expect(text).not.toContain(expertId);
    expect(text).not.toContain('pseudonymSecret');
  });

  it('shows a task nobody has read yet', async () => {
    const taskId = job.taskIds[2] ?? '';
    const story = expectOk(await getTaskStory(await companyCtx(db, job.company), { jobId: job.jobId, taskId }));
    expect(story).toMatchObject({ status: 'in_tier', opinions: [], verdict: [], hidden: null });
  });

  it('does not exist for another company, nor under another job', async () => {
    const taskId = job.taskIds[0] ?? '';
    const foreign = await companyCtx(db, await makeCompany(db));
    const other = await makeReviewedJob(db, job.company);
    expect(await getTaskStory(foreign, { jobId: job.jobId, taskId })).toMatchObject({ ok: false });
    expect(await getTaskStory(await companyCtx(db, job.company), { jobId: other.jobId, taskId })).toMatchObject({
      ok: false,
      error: { kind: 'notFound' },
    });
  });
});

describe('the verdicts of a job', () => {
  it('are listed in the order of the tasks, and mark what a higher tier decided against some of those below', async () => {
    const ctx = await companyCtx(db, job.company);
    const { tasks, next } = await listVerdicts(ctx, { jobId: job.jobId, after: 0 });
    expect(next).toBeUndefined();
    const value = {
      criterionId: 'j1',
      label: 'Is it correct?',
      value: 'yes',
      tier: 1,
      otherValues: [],
      isSplit: false,
    };
    const second = { criterionId: 'j2', label: 'Is it safe?', otherValues: [], isSplit: false };
    expect(tasks).toMatchObject([
      { taskId: job.taskIds[0], externalId: 'x-1', values: [value, { ...second, value: 'yes', tier: 1 }] },
      {
        taskId: job.taskIds[1],
        externalId: 'x-2',
        values: [value, { ...second, value: 'no', tier: 2, otherValues: ['yes'], isSplit: true }],
      },
    ]);
    expect((await listVerdicts(ctx, { jobId: job.jobId, after: 1 })).tasks).toMatchObject([{ externalId: 'x-2' }]);
    const foreign = await companyCtx(db, await makeCompany(db));
    expect((await listVerdicts(foreign, { jobId: job.jobId, after: 0 })).tasks).toEqual([]);
  });
});

describe('what a company decides about', () => {
  it('is the review as handed in, in the order of the rubric with its reasons, and the task it is about', async () => {
    const claim = await db.first<{ id: string }>(sql`
      SELECT id FROM claim WHERE task_id = ${job.taskIds[1]}::uuid AND expert_id = ${job.readers.second}::uuid`);
    const review = await getClaimReview(await companyCtx(db, job.company), claim?.id ?? '');
    expect(review).toMatchObject({
      taskId: job.taskIds[1],
      externalId: 'x-2',
      content: { prompt: [{ text: 'Question?' }] },
    });
    expect(review?.answers).toEqual([
      { criterionId: 'j1', label: 'Is it correct?', value: 'yes', rationale: '' },
      {
        criterionId: 'j2',
        label: 'Is it safe?',
        value: 'no',
        rationale: expect.stringContaining('The dose is missing'),
      },
    ]);
    const foreign = await companyCtx(db, await makeCompany(db));
    expect(await getClaimReview(foreign, claim?.id ?? '')).toBeUndefined();
  });

  it('is without answers where the claim ended without a review', async () => {
    const claim = await db.first<{ id: string }>(sql`
      SELECT id FROM claim WHERE job_id = ${job.jobId}::uuid AND status = 'released'`);
    expect(await getClaimReview(await companyCtx(db, job.company), claim?.id ?? '')).toMatchObject({ answers: [] });
  });
});

describe('the money in a task’s story', () => {
  it('tells approvals with who gave them, and what returned when the last pay was settled', async () => {
    const taskId = job.taskIds[0] ?? '';
    const ctx = await companyCtx(db, job.company);
    const payments = async () => expectOk(await getTaskStory(ctx, { jobId: job.jobId, taskId })).payments;
    expect(await payments()).toEqual([]);
    const claims = await db.query<{ id: string; cost: bigint }>(sql`
      SELECT id, amount_minor + fee_minor AS cost FROM claim WHERE task_id = ${taskId}::uuid ORDER BY claimed_at`);
    const [first, ...others] = claims;
    expectOk(await approveClaim(ctx, { claimId: first?.id ?? '' }));
    expect(await payments()).toMatchObject([{ kind: 'approved', tier: 1, amountMinor: first?.cost }]);
    await db.execute(sql`UPDATE claim SET window_ends_at = assay_now() WHERE task_id = ${taskId}::uuid`);
    for (const { id } of others) expectOk(await approveClaim(await makeSystemCtx(db), { claimId: id }));
    const told = await payments();
    expect(told.map(({ kind }) => kind).sort()).toEqual([
      'approved',
      ...others.map(() => 'approvedBySilence'),
      'reserveReturned',
    ]);
    expect(told.find(({ kind }) => kind === 'reserveReturned')?.amountMinor).toBeGreaterThan(0n);
    expect(JSON.stringify(told, (_key, value: unknown) => String(value))).not.toContain(job.readers.first);
  });
});
