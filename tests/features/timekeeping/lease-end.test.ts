import { expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { sql } from '~/platform/db/sql';
import { claimNext, expertCtx, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE_MS = 60_000;
const LEASE_MS = 30 * MINUTE_MS;

async function holdTwo() {
  const { jobId } = await makeOpenJob(db, { tasks: 2, leaseSeconds: LEASE_MS / 1000 });
  const expert = await makeExpert(db, [physician]);
  return { expert, one: await claimNext(db, expert, jobId), two: await claimNext(db, expert, jobId) };
}

const sweep = async () => lapseClaims(await makeSystemCtx(db));

const standingOf = ({ claimId }: { claimId: string }) =>
  db.first<{ status: string; payableMs: number | null }>(
    sql`SELECT status, payable_ms FROM claim WHERE id = ${claimId}::uuid`,
  );

it('lets a claim lapse that was over when the expert moved the clock to another task, paid to its last heartbeat', async () => {
  const { expert, one, two } = await holdTwo();
  await moveClock(db, 20_000);
  const beat = { ...one, sequence: 1, activity: ['edit' as const] };
  const { payableMs } = expectOk(await recordHeartbeat(await expertCtx(db, expert), beat));
  await moveClock(db, LEASE_MS);
  expectOk(await resumeClock(await expertCtx(db, expert), two));
  await sweep();
  expect(await standingOf(one)).toEqual({ status: 'lapsed', payableMs });
  expect(await standingOf(two)).toMatchObject({ status: 'held' });
});

it('lets a second task that was begun at once lapse when its lease is over, not when its pause would have been', async () => {
  const { expert, two } = await holdTwo();
  expectOk(await resumeClock(await expertCtx(db, expert), two));
  await moveClock(db, LEASE_MS + MINUTE_MS);
  await sweep();
  expect(await standingOf(two)).toMatchObject({ status: 'lapsed' });
});

it('lets a task lapse in time that was found paused and went on after that', async () => {
  const { expert, one } = await holdTwo();
  await moveClock(db, 10 * MINUTE_MS);
  expectOk(await pauseClock(await expertCtx(db, expert), one));
  await moveClock(db, 25 * MINUTE_MS);
  await sweep();
  expect(await standingOf(one)).toMatchObject({ status: 'held' });
  expectOk(await resumeClock(await expertCtx(db, expert), one));
  await moveClock(db, LEASE_MS + 2 * MINUTE_MS);
  await sweep();
  expect(await standingOf(one)).toMatchObject({ status: 'lapsed' });
});

it('looks at every lease that is due in one sweep, however many are due', async () => {
  const { one } = await holdTwo();
  // As many claims of people at work whose check time comes first as one look takes, and more.
  const { jobId } = await makeOpenJob(db, { tasks: 1, leaseSeconds: LEASE_MS / 1000 });
  const expert = await makeExpert(db, [physician]);
  const { claimId } = await claimNext(db, expert, jobId);
  await db.execute(sql`
    WITH copies AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 450) n),
    seats AS (
      INSERT INTO seat SELECT (jsonb_populate_record(s, jsonb_build_object('id', copies.id, 'seat_number', 100 + copies.n, 'status', 'open', 'expert_id', null))).*
      FROM seat s, copies WHERE s.id = (SELECT seat_id FROM claim WHERE id = ${claimId}::uuid) RETURNING id
    ), claims AS (
      INSERT INTO claim SELECT (jsonb_populate_record(c, jsonb_build_object('id', copies.id, 'seat_id', copies.id, 'expert_id', copies.id))).*
      FROM claim c, copies WHERE c.id = ${claimId}::uuid
    )
    INSERT INTO running_clock SELECT (jsonb_populate_record(r, jsonb_build_object('claim_id', copies.id, 'expert_id', copies.id,
      'lease_until', r.lease_until + interval '1 hour', 'check_at', r.check_at - interval '1 minute'))).*
    FROM running_clock r, copies WHERE r.claim_id = ${claimId}::uuid`);
  await moveClock(db, LEASE_MS + MINUTE_MS);
  await sweep();
  expect(await standingOf(one)).toMatchObject({ status: 'lapsed' });
});
