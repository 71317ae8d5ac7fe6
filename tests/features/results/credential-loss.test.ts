import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { exportTaskSchema, type ExportTaskLine } from '~/features/results/export-format';
import { findTaskLineFault } from '~/features/results/find-task-line-fault';
import { getTaskStory } from '~/features/results/get-task-story.server';
import {
  answerAll,
  boardCertified,
  claimNext,
  companyCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  twoTierPolicy,
  type TestJob,
} from '../../support/marketplace';
import { useTestDatabase } from '../../support/test-database';
import { lose, makeCredentialed } from '../verification/loss-ground';
import { exportText, sha256, verifyText } from './export-fixture';

const db = useTestDatabase();
const criteria = ['j1', 'j2'];
const yes = answerAll(criteria, 'yes');
const mixed = [...answerAll(['j1'], 'yes'), ...answerAll(['j2'], 'no')];

async function exportedTask(job: TestJob): Promise<ExportTaskLine> {
  const file = await exportText(db, job);
  expect(await verifyText(file)).toMatchObject({ ok: true, tasks: 1 });
  return exportTaskSchema.parse(JSON.parse(file.split('\n')[1] ?? ''));
}

/** A job of one task; the first reader can lose what carries them, the second cannot. */
async function readTask(policy = twoTierPolicy) {
  const job = await makeOpenJob(db, { policy });
  const first = await makeCredentialed(db, 'us_physician');
  const second = await makeExpert(db, [physician]);
  const [one, two] = [await claimNext(db, first.expertId, job.jobId), await claimNext(db, second, job.jobId)];
  return { job, first, second, one, two, loseFirst: () => lose(db, first.credentialIds[0] ?? '') };
}

async function adjudicate(job: TestJob, asked: string[]) {
  const senior = await makeExpert(db, [physician, boardCertified]);
  return submit(db, senior, await claimNext(db, senior, job.jobId), answerAll(asked, 'no'));
}

describe('an export over lost credentials', () => {
  it('carries the flag of a review that was read again, verifies, and is refused when the flag is taken out', async () => {
    const { job, first, second, one, two, loseFirst } = await readTask();
    await submit(db, first.expertId, one, yes);
    await loseFirst();
    await submit(db, second, two, yes);
    await adjudicate(job, criteria);
    const line = await exportedTask(job);
    const flagged = line.opinions.filter((opinion) => opinion.credentialLosses);
    expect(flagged).toMatchObject([{ tier: 1, credentialLosses: [{ effect: 'flagged', validAtJudgment: true }] }]);
    expect(line.verdict).toMatchObject([
      { value: 'no', tier: 2 },
      { value: 'no', tier: 2 },
    ]);
    expect(findTaskLineFault(line, sha256)).toBeUndefined();
    for (const opinion of line.opinions) delete opinion.credentialLosses;
    expect(findTaskLineFault(line, sha256)).toBe('flagDiffers');
  });

  it('carries the note of a decided task, and the company reads it in the story', async () => {
    const { job, first, second, one, two, loseFirst } = await readTask();
    await submit(db, first.expertId, one, yes);
    await submit(db, second, two, yes);
    await loseFirst();
    const line = await exportedTask(job);
    expect(line.opinions.flatMap((opinion) => opinion.credentialLosses ?? [])).toMatchObject([
      { effect: 'noted', validAtJudgment: true },
    ]);
    const story = expectOk(
      await getTaskStory(await companyCtx(db, job.company), { jobId: job.jobId, taskId: job.taskIds[0] ?? '' }),
    );
    expect(story.opinions.map((opinion) => opinion.credentialLosses?.length ?? 0).sort((a, b) => a - b)).toEqual([
      0, 1,
    ]);
  });

  it('verifies where settled criteria were opened again, and where a stuck task was flagged', async () => {
    const reopened = await readTask();
    await submit(db, reopened.first.expertId, reopened.one, yes);
    await submit(db, reopened.second, reopened.two, mixed);
    await reopened.loseFirst();
    await adjudicate(reopened.job, criteria);
    expect((await exportedTask(reopened.job)).verdict).toMatchObject([{ tier: 2 }, { tier: 2 }]);

    const carried = await readTask();
    await submit(db, carried.first.expertId, carried.one, yes);
    await submit(db, carried.second, carried.two, mixed);
    const senior = await makeExpert(db, [physician, boardCertified]);
    const claim = await claimNext(db, senior, carried.job.jobId);
    await carried.loseFirst();
    expect(await submit(db, senior, claim, answerAll(['j2'], 'no'))).toEqual({ outcome: 'reread' });
    expect(await adjudicate(carried.job, ['j1'])).toEqual({ outcome: 'decided' });
    expect((await exportedTask(carried.job)).verdict).toMatchObject([{ tier: 2 }, { tier: 2 }]);

    const stuck = await readTask({ ...twoTierPolicy, tiers: twoTierPolicy.tiers.slice(0, 1) });
    await submit(db, stuck.first.expertId, stuck.one, yes);
    await submit(db, stuck.second, stuck.two, mixed);
    await stuck.loseFirst();
    expect(await exportedTask(stuck.job)).toMatchObject({ status: 'stuck', stuckReason: 'noHigherTier' });
  });

  it('carries what a claim cost that a loss ended, among the unfinished ones', async () => {
    const { job, second, two, loseFirst } = await readTask();
    await loseFirst();
    const third = await makeExpert(db, [physician]);
    await submit(db, second, two, yes);
    await submit(db, third, await claimNext(db, third, job.jobId), yes);
    const line = await exportedTask(job);
    expect(line.unfinished).toMatchObject([{ outcome: 'released', payableMs: 0 }]);
    expect(line.events.map((event) => event.kind)).toContain('credential_lost');
  });
});
