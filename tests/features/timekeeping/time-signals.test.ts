import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { countWaitingCases } from '~/features/decisions/count-waiting-cases.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { countTimeSignals } from '~/features/timekeeping/count-time-signals.server';
import { getTimeSignal } from '~/features/timekeeping/get-time-signal.server';
import { listLookedSignals, listOpenSignals } from '~/features/timekeeping/list-time-signals.server';
import { lookAtSignal } from '~/features/timekeeping/look-at-signal.server';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import { raiseTimeSignals } from '~/features/timekeeping/raise-time-signals.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { getCompanyClaimPay } from '~/features/payments/get-claim-pay-breakdown.server';
import { adminCtx, insertAdmin, reason } from '../decisions/dispute-ground';

const db = useTestDatabase();
const MINUTE_MS = 60_000;
const note = 'The source behind it is a table of forty pages.';

/** A review of a text that takes six minutes to read, handed in after so many minutes of work. */
async function reviewOf(minutes: number, jumps = 0) {
  const job = await makeOpenJob(db, { capSeconds: 7200 });
  await db.execute(sql`
    UPDATE task SET reading_allowance_ms = ${6 * MINUTE_MS}::int WHERE job_id = ${job.jobId}::uuid`);
  const expertId = await makeExpert(db, [physician]);
  const claim = await claimNext(db, expertId, job.jobId);
  const beats = openHeartbeats(db);
  for (let sequence = 1; sequence <= minutes; sequence += 1) {
    await moveClock(db, MINUTE_MS);
    const told = sequence === 1 && jumps > 0 ? { clockJumps: jumps } : {};
    const beat = { ...claim, by: { expertId }, sequence, activity: ['edit' as const], ...told };
    await beats.record(beat);
    // The same beat again, as a browser without an answer sends it.
    if (jumps > 0) await beats.record(beat);
  }
  await submit(db, expertId, claim, answerAll(['j1', 'j2'], 'yes'));
  return { job, expertId, claimId: claim.claimId };
}

const raise = async (claimId: string) => raiseTimeSignals(await makeSystemCtx(db), { claimId });
const signalsOf = (claimId: string) =>
  db.query<{ id: string; kind: string; figures: unknown }>(sql`
    SELECT id, kind, figures FROM time_signal WHERE claim_id = ${claimId}::uuid ORDER BY kind`);

describe('a signal', () => {
  it('is raised once for what a rule finds, and for an ordinary review never', async () => {
    const fast = await reviewOf(1);
    const ordinary = await reviewOf(10);
    const long = await reviewOf(50, 3);
    for (const { claimId } of [fast, ordinary, long]) await raise(claimId);
    await raise(long.claimId);
    expect((await signalsOf(fast.claimId)).map(({ kind }) => kind)).toEqual(['too_fast']);
    expect(await signalsOf(ordinary.claimId)).toEqual([]);
    const found = await signalsOf(long.claimId);
    expect(found.map(({ kind }) => kind)).toEqual(['clock_jumps', 'too_long']);
    expect(found[0]?.figures).toEqual({ measured: 3, bound: 3 });
    expect(found[1]?.figures).toMatchObject({ bound: 45 * MINUTE_MS, base: 15 * MINUTE_MS });
  });

  it('says nothing of a claim that is still held', async () => {
    const { jobId } = await makeOpenJob(db);
    const { claimId } = await claimNext(db, await makeExpert(db, [physician]), jobId);
    await raise(claimId);
    expect(await signalsOf(claimId)).toEqual([]);
  });

  it('changes neither time nor pay when it is raised or looked at, and is looked at once', async () => {
    const { job, claimId } = await reviewOf(1);
    const owner = await companyCtx(db, job.company);
    const before = expectOk(await getCompanyClaimPay(owner, claimId));
    await raise(claimId);
    const [signal] = await signalsOf(claimId);
    const admin = await adminCtx(db, await insertAdmin(db));
    const counted = await countTimeSignals(admin);
    const input = { signalId: signal?.id ?? '', outcome: 'passed_on' as const, note };
    expect(expectOk(await lookAtSignal(admin, input))).toBe('looked');
    expect(expectOk(await lookAtSignal(admin, input))).toBe('already');
    const other = await lookAtSignal(await adminCtx(db, await insertAdmin(db, 'Other')), {
      ...input,
      outcome: 'nothing',
    });
    expect(other).toMatchObject({ ok: false, error: { code: 'signalLookedAt' } });
    expect(await countTimeSignals(admin)).toBe(counted - 1);
    expect((await listLookedSignals(admin, 1))[0]).toMatchObject({ signalId: signal?.id, outcome: 'passed_on' });
    expect(expectOk(await getCompanyClaimPay(owner, claimId))).toEqual(before);
  });

  it('is looked at by nobody who has a part in the review, and every look is written down', async () => {
    const { job, expertId, claimId } = await reviewOf(1);
    await raise(claimId);
    const signalId = (await signalsOf(claimId))[0]?.id ?? '';
    const input = { signalId, outcome: 'nothing' as const, note };
    for (const userId of [job.company.userId, expertId]) {
      const ctx = await adminCtx(db, userId);
      expect(expectOk(await getTimeSignal(ctx, signalId)).isIndependent).toBe(false);
      expect(await lookAtSignal(ctx, input)).toMatchObject({ ok: false, error: { code: 'hasPartInReview' } });
    }
    const admin = await adminCtx(db, await insertAdmin(db));
    const shown = expectOk(await getTimeSignal(admin, signalId));
    const own = await expertCtx(db, expertId);
    expect(shown).toMatchObject({ isIndependent: true, expertName: 'Reader', readingAllowanceMs: 6 * MINUTE_MS });
    expect(shown.segments.length).toBeGreaterThan(0);
    expectOk(await lookAtSignal(admin, input));
    const rows = await db.query<{ action: string; actorUserId: string }>(sql`
      SELECT action, actor_user_id FROM audit_row WHERE subject_id = ${signalId} ORDER BY id`);
    expect(rows).toEqual([
      { action: 'signal.viewed', actorUserId: job.company.userId },
      { action: 'signal.viewed', actorUserId: own.actor.userId },
      { action: 'signal.viewed', actorUserId: admin.actor.userId },
      { action: 'signal.looked', actorUserId: admin.actor.userId },
    ]);
  });

  it('is counted with the disputes that wait for the desk, until it is looked at', async () => {
    const admin = await adminCtx(db, await insertAdmin(db));
    const before = await countWaitingCases(admin);
    const { job, claimId } = await reviewOf(1);
    await raise(claimId);
    expect(await countWaitingCases(admin)).toBe(before + 1);
    const owner = await companyCtx(db, job.company);
    expectOk(await openDispute(owner, { claimId, clause: 'timeNotPlausible', reason, acceptedMinutes: null }));
    expect(await countWaitingCases(admin)).toBe(before + 2);
    const signalId = (await signalsOf(claimId))[0]?.id ?? '';
    expectOk(await lookAtSignal(admin, { signalId, outcome: 'nothing', note }));
    expect(await countWaitingCases(admin)).toBe(before + 1);
  });

  it('waits in a list that pages each once, the oldest first', async () => {
    const admin = await adminCtx(db, await insertAdmin(db));
    const { rows: all } = await listOpenSignals(admin, { limit: 100 });
    expect(all.length).toBeGreaterThan(1);
    const paged: string[] = [];
    for (
      let after: Awaited<ReturnType<typeof listOpenSignals>>['next'], isFirst = true;
      isFirst || after;
      isFirst = false
    ) {
      const page = await listOpenSignals(admin, { after, limit: 1 });
      paged.push(...page.rows.map(({ signalId }) => signalId));
      after = page.next;
    }
    expect(paged).toEqual(all.map(({ signalId }) => signalId));
    const times = all.map(({ raisedAt }) => raisedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
  });
});
