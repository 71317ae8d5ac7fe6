import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { claimTask } from '~/features/reviews/claim-task.server';
import { saveDraft } from '~/features/reviews/save-draft.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { chainEventText, genesisHash, type HashedChainEvent } from '~/features/verification/chain-event';
import { lapseClaims } from '~/features/verification/lapse-claims.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { submitReview } from '~/features/verification/submit-review.server';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  boardCertified,
  claimNext,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase({ poolSize: 20 });
const criteria = ['j1', 'j2'];
const MINUTE = 60_000;

const taskRow = (taskId: string) =>
  db.first<{ status: string; tier: number; openCriteria: string[] }>(
    sql`SELECT status, tier, open_criteria FROM task WHERE id = ${taskId}::uuid`,
  );
const beat = async (expertId: string, claim: { claimId: string; fence: number }, sequence: number, active = true) =>
  recordHeartbeat(await expertCtx(db, expertId), { ...claim, sequence, activity: active ? ['edit'] : [] });

async function readersFor(jobId: string) {
  const [a, b] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
  return { a, b, claimA: await claimNext(db, a, jobId), claimB: await claimNext(db, b, jobId) };
}

describe('the chain', () => {
  it('decides a task on which both readers agree', async () => {
    const { jobId, taskIds } = await makeOpenJob(db);
    const { a, b, claimA, claimB } = await readersFor(jobId);
    expect(await submit(db, a, claimA, answerAll(criteria, 'yes'))).toEqual({ outcome: 'waiting' });
    expect(await submit(db, b, claimB, answerAll(criteria, 'yes'))).toEqual({ outcome: 'decided' });
    expect(await taskRow(taskIds[0] ?? '')).toEqual({ status: 'decided', tier: 1, openCriteria: [] });
  });

  it('escalates what differs to somebody stronger who touched neither review, and takes their decision', async () => {
    const { jobId, taskIds } = await makeOpenJob(db);
    const taskId = taskIds[0] ?? '';
    const both = await makeExpert(db, [physician, boardCertified]);
    const claimA = await claimNext(db, both, jobId);
    const b = await makeExpert(db, [physician]);
    const claimB = await claimNext(db, b, jobId);
    await submit(db, both, claimA, answerAll(criteria, 'yes'));
    const second = [...answerAll(['j1'], 'yes'), ...answerAll(['j2'], 'no')];
    expect(await submit(db, b, claimB, second)).toEqual({ outcome: 'escalated' });
    expect(await taskRow(taskId)).toEqual({ status: 'in_tier', tier: 2, openCriteria: ['j2'] });

    const toTier2 = async (expertId: string) => claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId });
    expect(await toTier2(both)).toMatchObject({ error: { code: 'nothingLeft' } });
    expect(await toTier2(b)).toMatchObject({ error: { code: 'nothingLeft' } });
    const adjudicator = await makeExpert(db, [physician, boardCertified]);
    const claimC = await claimNext(db, adjudicator, jobId);
    const bare = await submitReview(await expertCtx(db, adjudicator), {
      ...claimC,
      content: { answers: answerAll(['j2'], 'no', '') },
    });
    expect(bare).toMatchObject({ error: { code: 'reviewIncomplete', fields: { j2: ['rationaleMissing'] } } });
    expect(await submit(db, adjudicator, claimC, answerAll(['j2'], 'no'))).toEqual({ outcome: 'decided' });
    const verdict = await db.query(sql`
      SELECT criterion_id, value, tier, method FROM verdict WHERE task_id = ${taskId}::uuid ORDER BY criterion_id`);
    expect(verdict).toEqual([
      { criterionId: 'j1', value: 'yes', tier: 1, method: 'agreed' },
      { criterionId: 'j2', value: 'no', tier: 2, method: 'adjudicated' },
    ]);
  });

  it('advances once when the last two submissions arrive together', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { jobId, taskIds } = await makeOpenJob(db);
      const { a, b, claimA, claimB } = await readersFor(jobId);
      const outcomes = await Promise.all([
        submit(db, a, claimA, answerAll(criteria, 'yes')),
        submit(db, b, claimB, answerAll(criteria, 'no')),
      ]);
      expect(outcomes.map((result) => result.outcome).sort()).toEqual(['escalated', 'waiting']);
      const seats = await db.first(sql`
        SELECT count(*)::int AS n FROM seat WHERE task_id = ${taskIds[0] ?? ''}::uuid AND tier = 2`);
      expect(seats).toEqual({ n: 1 });
    }
  });

  it('takes the same submission twice as one', async () => {
    const { jobId, taskIds } = await makeOpenJob(db);
    const { a, claimA } = await readersFor(jobId);
    const results = await Promise.all([1, 2, 3].map(() => submit(db, a, claimA, answerAll(criteria, 'yes'))));
    expect(results.map((result) => result.outcome).sort()).toEqual(['already', 'already', 'waiting']);
    const reviews = await db.first(
      sql`SELECT count(*)::int AS n FROM review WHERE task_id = ${taskIds[0] ?? ''}::uuid`,
    );
    expect(reviews).toEqual({ n: 1 });
  });

  it('links every event to the one before by hash, and the database refuses to change one', async () => {
    const { jobId, taskIds } = await makeOpenJob(db);
    const taskId = taskIds[0] ?? '';
    const { a, b, claimA, claimB } = await readersFor(jobId);
    await submit(db, a, claimA, answerAll(criteria, 'yes'));
    await submit(db, b, claimB, answerAll(criteria, 'yes'));
    const events = await db.query<Omit<HashedChainEvent, 'at'> & { at: Date; hash: string }>(sql`
      SELECT task_id, sequence, kind, at, body, previous_hash, hash FROM chain_event WHERE task_id = ${taskId}::uuid
      ORDER BY sequence`);
    expect(events.map((event) => event.kind)).toEqual([
      'opened',
      'review_submitted',
      'review_submitted',
      'tier_completed',
      'decided',
    ]);
    let previous = genesisHash;
    for (const event of events) {
      expect(event.previousHash).toBe(previous);
      expect(sha256Hex(chainEventText({ ...event, at: event.at.toISOString() }))).toBe(event.hash);
      previous = event.hash;
    }
    await expect(db.execute(sql`UPDATE chain_event SET body = '{}' WHERE task_id = ${taskId}::uuid`)).rejects.toThrow(
      /append-only/,
    );
  });
});

describe('a claim that ends without a review', () => {
  it('lapses: paid to the last heartbeat, draft kept, seat open again, the stale submission refused', async () => {
    const { jobId } = await makeOpenJob(db);
    const slow = await makeExpert(db, [physician]);
    const claim = await claimNext(db, slow, jobId);
    const content = { answers: answerAll(criteria, 'yes') };
    expectOk(await saveDraft(await expertCtx(db, slow), { claimId: claim.claimId, baseVersion: 0, content }));
    for (let sequence = 1; sequence <= 4; sequence += 1) {
      await moveClock(db, 30_000);
      expectOk(await beat(slow, claim, sequence));
    }
    const lastBeat = await db.first<{ ms: number }>(sql`
      SELECT (extract(epoch FROM r.last_seen_at - c.claimed_at) * 1000)::int AS ms
      FROM running_clock r JOIN claim c ON c.id = r.claim_id WHERE c.id = ${claim.claimId}::uuid`);
    await moveClock(db, 40 * MINUTE);
    expect(await lapseClaims(await makeSystemCtx(db))).toBeGreaterThanOrEqual(1);
    const ended = await db.first<{ status: string; payableMs: number; payStatus: string; amountMinor: bigint }>(sql`
      SELECT status, payable_ms, pay_status, amount_minor FROM claim WHERE id = ${claim.claimId}::uuid`);
    expect(ended).toMatchObject({ status: 'lapsed', payableMs: lastBeat?.ms, payStatus: 'submitted' });

    const other = await makeExpert(db, [physician]);
    await claimNext(db, other, jobId);
    const late = await submitReview(await expertCtx(db, slow), { ...claim, content });
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'seatTakenAgain' } });
    const draft = await db.first(sql`
      SELECT version, content FROM draft WHERE expert_id = ${slow}::uuid`);
    expect(draft).toEqual({ version: 1, content });
    expect(await db.first(sql`SELECT amount_minor FROM claim WHERE id = ${claim.claimId}::uuid`)).toEqual({
      amountMinor: ended?.amountMinor,
    });
  });

  it('lapses behind one whose time cannot be stored', async () => {
    const { jobId } = await makeOpenJob(db);
    const [stuck, idle] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const broken = await claimNext(db, stuck, jobId);
    const claim = await claimNext(db, idle, jobId);
    await moveClock(db, MINUTE);
    expectOk(await beat(stuck, broken, 1));
    await db.execute(sql`
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      SELECT id, expert_id, 'active', true, 'time.active', 1, claimed_at, claimed_at + interval '1 second'
      FROM claim WHERE id = ${broken.claimId}::uuid`);
    await moveClock(db, 40 * MINUTE);
    await lapseClaims(await makeSystemCtx(db));
    const statuses = await db.query(sql`
      SELECT status FROM claim WHERE id = ANY (${[broken.claimId, claim.claimId]}::uuid[]) ORDER BY claimed_at`);
    expect(statuses).toEqual([{ status: 'held' }, { status: 'lapsed' }]);
  });

  it('may still be handed in within grace while nobody took the seat, paid once', async () => {
    const { jobId } = await makeOpenJob(db);
    const slow = await makeExpert(db, [physician]);
    const claim = await claimNext(db, slow, jobId);
    await moveClock(db, 31 * MINUTE);
    await lapseClaims(await makeSystemCtx(db));
    await moveClock(db, 10 * MINUTE);
    expect(await submit(db, slow, claim, answerAll(criteria, 'yes'))).toEqual({ outcome: 'waiting' });
    const row = await db.first(sql`
      SELECT c.status, s.status AS seat, s.spent_minor, c.amount_minor + c.fee_minor AS cost
      FROM claim c JOIN seat s ON s.id = c.seat_id WHERE c.id = ${claim.claimId}::uuid`);
    expect(row).toMatchObject({ status: 'submitted', seat: 'submitted' });
  });

  it('is refused late once its expert has taken the other place of the same task', async () => {
    const { jobId } = await makeOpenJob(db);
    const [first, slow] = [await makeExpert(db, [physician]), await makeExpert(db, [physician])];
    const claimed = await claimNext(db, first, jobId);
    const lapsed = await claimNext(db, slow, jobId);
    await moveClock(db, 31 * MINUTE);
    await lapseClaims(await makeSystemCtx(db));
    const again = await claimNext(db, slow, jobId);
    expect(again.taskId).toBe(claimed.taskId);
    const content = { answers: answerAll(criteria, 'yes') };
    expect(await submitReview(await expertCtx(db, slow), { ...lapsed, content })).toMatchObject({
      error: { kind: 'conflict', code: 'claimEnded' },
    });
    expect(await submit(db, slow, again, content.answers)).toEqual({ outcome: 'waiting' });
  });

  it('does not lapse while work renews the lease', async () => {
    const { jobId } = await makeOpenJob(db);
    const busy = await makeExpert(db, [physician]);
    const claim = await claimNext(db, busy, jobId);
    for (let sequence = 1; sequence <= 40; sequence += 1) {
      await moveClock(db, MINUTE);
      expectOk(await beat(busy, claim, sequence));
    }
    await lapseClaims(await makeSystemCtx(db));
    expect(await db.first(sql`SELECT status FROM claim WHERE id = ${claim.claimId}::uuid`)).toEqual({ status: 'held' });
  });

  it('handed back is paid for the time counted and leaves the seat to others', async () => {
    const { jobId } = await makeOpenJob(db);
    const expert = await makeExpert(db, [physician]);
    const claim = await claimNext(db, expert, jobId);
    await moveClock(db, MINUTE);
    expectOk(await releaseClaim(await expertCtx(db, expert), claim));
    expectOk(await releaseClaim(await expertCtx(db, expert), claim));
    const row = await db.first<{ payableMs: number; seat: string }>(sql`
      SELECT c.payable_ms, s.status AS seat FROM claim c JOIN seat s ON s.id = c.seat_id WHERE c.id = ${claim.claimId}::uuid`);
    expect(row?.seat).toBe('released');
    expect(row?.payableMs).toBeGreaterThanOrEqual(MINUTE);
    expect((await claimNext(db, await makeExpert(db, [physician]), jobId)).taskId).toBe(claim.taskId);
  });

  it('lets the seat wait for funds when its budget covers no further claim', async () => {
    const { jobId } = await makeOpenJob(db, { capSeconds: 600 });
    for (const minutes of [10, 1]) {
      const expert = await makeExpert(db, [physician]);
      const claim = await claimNext(db, expert, jobId);
      for (let sequence = 1; sequence <= minutes; sequence += 1) {
        await moveClock(db, MINUTE);
        expectOk(await beat(expert, claim, sequence));
      }
      expectOk(await releaseClaim(await expertCtx(db, expert), claim));
      const seat = await db.first<{ waitsForFunds: boolean }>(sql`
        SELECT s.waits_for_funds FROM seat s JOIN claim c ON c.seat_id = s.id WHERE c.id = ${claim.claimId}::uuid`);
      expect(seat?.waitsForFunds).toBe(minutes === 10);
    }
  });
});

describe('the paid clock', () => {
  it('ignores replayed and reordered beats and refuses a stale fence', async () => {
    const { jobId } = await makeOpenJob(db);
    const expert = await makeExpert(db, [physician]);
    const claim = await claimNext(db, expert, jobId);
    await moveClock(db, 30_000);
    const first = expectOk(await beat(expert, claim, 5));
    await moveClock(db, 30_000);
    expect(expectOk(await beat(expert, claim, 5)).payableMs).toBe(first.payableMs);
    expect(expectOk(await beat(expert, claim, 3)).payableMs).toBe(first.payableMs);
    expect(await beat(expert, { ...claim, fence: 9 }, 6)).toMatchObject({ error: { code: 'claimEnded' } });
    expect(await beat(await makeExpert(db, [physician]), claim, 6)).toMatchObject({ error: { code: 'claimEnded' } });
  });

  it('runs for one claim of an expert at a time; payable segments never overlap and tile each claim', async () => {
    const { jobId } = await makeOpenJob(db, { tasks: 2 });
    const expert = await makeExpert(db, [physician]);
    const [one, two] = [await claimNext(db, expert, jobId), await claimNext(db, expert, jobId)];
    for (const [index, running] of [two, one, two].entries()) {
      expectOk(await resumeClock(await expertCtx(db, expert), running));
      await moveClock(db, 45_000);
      expectOk(await beat(expert, running, index + 1));
      await moveClock(db, 15_000);
    }
    expectOk(await pauseClock(await expertCtx(db, expert), two));
    await submit(db, expert, one, answerAll(criteria, 'yes'));
    await submit(db, expert, two, answerAll(criteria, 'yes'));
    const faults = await db.first(sql`
      WITH mine AS (
        SELECT s.*, c.claimed_at, c.ended_at AS claim_ended_at,
          lag(s.ended_at) OVER (PARTITION BY s.claim_id ORDER BY s.started_at) AS before,
          lead(s.started_at) OVER (PARTITION BY s.claim_id ORDER BY s.started_at) AS after
        FROM segment s JOIN claim c ON c.id = s.claim_id WHERE s.expert_id = ${expert}::uuid
      )
      SELECT count(*) FILTER (WHERE started_at <> coalesce(before, claimed_at))::int AS gaps,
        count(*) FILTER (WHERE after IS NULL AND ended_at <> claim_ended_at)::int AS open_ends,
        count(DISTINCT claim_id)::int AS claims
      FROM mine`);
    expect(faults).toEqual({ gaps: 0, openEnds: 0, claims: 2 });
    const pay = await db.query(sql`
      SELECT c.payable_ms = sum(extract(epoch FROM s.ended_at - s.started_at) * 1000) AS equal
      FROM claim c JOIN segment s ON s.claim_id = c.id AND s.payable WHERE c.expert_id = ${expert}::uuid GROUP BY c.id`);
    expect(pay).toEqual([{ equal: true }, { equal: true }]);
  });
});

describe('a draft', () => {
  it('is never overwritten by an older tab', async () => {
    const { jobId } = await makeOpenJob(db);
    const expert = await makeExpert(db, [physician]);
    const { claimId } = await claimNext(db, expert, jobId);
    const ctx = await expertCtx(db, expert);
    const content = { answers: answerAll(['j1'], 'yes') };
    expect(expectOk(await saveDraft(ctx, { claimId, baseVersion: 0, content })).version).toBe(1);
    expect(expectOk(await saveDraft(ctx, { claimId, baseVersion: 1, content })).version).toBe(2);
    expect(await saveDraft(ctx, { claimId, baseVersion: 1, content })).toMatchObject({
      error: { code: 'draftConflict' },
    });
    const stranger = await expertCtx(db, await makeExpert(db, [physician]));
    expect(await saveDraft(stranger, { claimId, baseVersion: 2, content })).toMatchObject({
      error: { kind: 'notFound' },
    });
  });
});
