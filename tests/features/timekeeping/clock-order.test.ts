import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { sql } from '~/platform/db/sql';
import { answerAll, claimNext, expertCtx, makeExpert, makeOpenJob, physician, submit } from '../../support/marketplace';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();

async function holdTwo() {
  const { jobId } = await makeOpenJob(db, { tasks: 2 });
  const expert = await makeExpert(db, [physician]);
  return { expert, one: await claimNext(db, expert, jobId), two: await claimNext(db, expert, jobId) };
}

const listPayable = (expert: string) =>
  db.query<{ status: string; payableMs: number }>(sql`
    SELECT status, payable_ms FROM claim WHERE expert_id = ${expert}::uuid ORDER BY claimed_at`);

it('takes a resume that read the clock before a beat of the other claim was counted', async () => {
  const { expert, one, two } = await holdTwo();
  await moveClock(db, 30_000);
  const early = await expertCtx(db, expert);
  await moveClock(db, 5_000);
  expectOk(await recordHeartbeat(await expertCtx(db, expert), { ...one, sequence: 1, activity: ['edit'] }));
  expectOk(await resumeClock(early, two));
  await moveClock(db, 20_000);
  await submit(db, expert, two, answerAll(['j1', 'j2'], 'yes'));
  await submit(db, expert, one, answerAll(['j1', 'j2'], 'yes'));
  const [first, second] = await listPayable(expert);
  expect(first).toMatchObject({ status: 'submitted' });
  expect(first?.payableMs).toBeGreaterThanOrEqual(35_000);
  expect(second?.payableMs).toBeGreaterThanOrEqual(20_000);
  expect((first?.payableMs ?? 0) + (second?.payableMs ?? 0)).toBeLessThan(60_000);
});

it('takes a resume that read the clock before the other claim was handed in', async () => {
  const { expert, one, two } = await holdTwo();
  await moveClock(db, 30_000);
  const early = await expertCtx(db, expert);
  await moveClock(db, 5_000);
  await submit(db, expert, one, answerAll(['j1', 'j2'], 'yes'));
  expectOk(await resumeClock(early, two));
  await moveClock(db, 20_000);
  await submit(db, expert, two, answerAll(['j1', 'j2'], 'yes'));
  expect((await listPayable(expert)).map((claim) => claim.status)).toEqual(['submitted', 'submitted']);
});

it('stores nothing of what a process counted from a clock it remembers, when a command has changed the clock since', async () => {
  const { expert, one } = await holdTwo();
  const beats = openHeartbeats(db);
  const beat = async (sequence: number) => {
    await wait(20);
    return expectOk(await beats.record({ ...one, by: { expertId: expert }, sequence, activity: ['edit'] }));
  };
  await beat(1);
  expect((await beat(2)).clock.mode).toBe('running');
  expectOk(await pauseClock(await expertCtx(db, expert), one));
  expect((await beat(3)).clock).toMatchObject({ mode: 'paused', kind: 'paused', sequence: 3 });
  await wait(20);
  expectOk(await resumeClock(await expertCtx(db, expert), one));
  await beat(4);
  await submit(db, expert, one, answerAll(['j1', 'j2'], 'yes'));
  const segments = await db.query<{ kind: string; startedAt: Date; endedAt: Date }>(sql`
    SELECT kind, started_at, ended_at FROM segment WHERE claim_id = ${one.claimId}::uuid ORDER BY id`);
  expect(segments.map(({ kind }) => kind)).toEqual(['active', 'paused', 'active']);
  expect(segments.slice(1).map(({ startedAt }) => startedAt)).toEqual(
    segments.slice(0, -1).map(({ endedAt }) => endedAt),
  );
});
