import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { expectOk } from '~/core/result';
import { expireCredentials } from '~/features/credentials/expire-credentials.server';
import { rewriteCapabilities } from '~/features/credentials/rewrite-capabilities.server';
import { suspendCredentials } from '~/features/credentials/suspend-credentials.server';
import { approveClaim } from '~/features/payments/approve-claim.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { getClaimStanding } from '~/features/reviews/get-claim-standing.server';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { listMyReviews } from '~/features/reviews/list-my-reviews.server';
import { saveDraft } from '~/features/reviews/save-draft.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { applyCredentialLoss } from '~/features/verification/apply-credential-loss.server';
import { finishCredentialLosses } from '~/features/verification/finish-credential-losses.server';
import { submitReview } from '~/features/verification/submit-review.server';
import { sql } from '~/platform/db/sql';
import {
  answerAll,
  boardCertified,
  claimNext,
  companyCtx,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  twoTierPolicy,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock, useTestDatabase } from '../../support/test-database';
import { dieByException, killAt } from '../payments/kill-at';
import {
  addCredential,
  addTwin,
  changeStatus,
  effectsOn,
  latestLoss,
  lose,
  makeCredentialed,
  moneyFaults,
} from './loss-ground';

const db = useTestDatabase({ poolSize: 24 });
const criteria = ['j1', 'j2'];
const oneTier = { ...twoTierPolicy, tiers: twoTierPolicy.tiers.slice(0, 1) };
const oneReader = { ...oneTier, tiers: oneTier.tiers.map((tier) => ({ ...tier, seats: 1 })) };
const DAY = 86_400_000;
const finding = {
  source: 'OIG LEIE',
  sourceUrl: 'https://register.example',
  query: 'q',
  registerName: 'Reader',
  registerStatus: 'excluded',
  facts: {},
};

const taskRow = (taskId: string) =>
  db.first<{ status: string; tier: number; openCriteria: string[]; stuckReason: string | null }>(
    sql`SELECT status, tier, open_criteria, stuck_reason FROM task WHERE id = ${taskId}::uuid`,
  );
const claimRow = (claimId: string) =>
  db.first<{ status: string; payableMs: number; amountMinor: bigint; seatStatus: string; payStatus: string }>(sql`
    SELECT c.status, c.payable_ms, c.amount_minor, c.pay_status, s.status AS seat_status
    FROM claim c JOIN seat s ON s.id = c.seat_id WHERE c.id = ${claimId}::uuid`);
const eventKinds = async (taskId: string) =>
  (
    await db.query<{ kind: string }>(
      sql`SELECT kind FROM chain_event WHERE task_id = ${taskId}::uuid ORDER BY sequence`,
    )
  ).map(({ kind }) => kind);
const work = async (expertId: string, claim: { claimId: string; fence: number }, beats = 4) => {
  for (let sequence = 1; sequence <= beats; sequence += 1) {
    await moveClock(db, 30_000);
    expectOk(await recordHeartbeat(await expertCtx(db, expertId), { ...claim, sequence, activity: ['edit'] }));
  }
};
/** What the reader's own list and page say of a review of theirs since a credential was lost. */
const shownToReader = async (expertId: string, claimId: string) => {
  const ctx = await expertCtx(db, expertId);
  const { rows } = await listMyReviews(ctx);
  const listed = rows.find((row) => row.claimId === claimId)?.afterLoss;
  return [listed, (await getWorkspace(ctx, claimId))?.afterLoss];
};
const countChanges = async (expertId: string) =>
  (await db.query(sql`SELECT 1 AS one FROM capability_change WHERE expert_id = ${expertId}::uuid`)).length;
const doctor = () =>
  makeCredentialed(db, 'us_physician').then(({ expertId, credentialIds: [id = ''] }) => ({ expertId, id }));

describe('work that is under way when a credential is lost', () => {
  it('returns an untouched claim to the pool, unpaid, and somebody else may take it', async () => {
    const { expertId, id } = await doctor();
    const { jobId, taskIds } = await makeOpenJob(db, {
      policy: { ...oneTier, tiers: oneTier.tiers.map((t) => ({ ...t, seats: 1 })) },
    });
    const claim = await claimNext(db, expertId, jobId);
    await moveClock(db, 20_000);
    await lose(db, id);
    expect(await claimRow(claim.claimId)).toMatchObject({
      status: 'released',
      payableMs: 0,
      amountMinor: 0n,
      seatStatus: 'released',
    });
    expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'returned', validAtJudgment: null }]);
    expect(await eventKinds(taskIds[0] ?? '')).toEqual(['opened', 'credential_lost', 'claim_released']);
    const other = await makeExpert(db, [physician]);
    expect((await claimNext(db, other, jobId)).taskId).toBe(claim.taskId);
    expect((await claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId })).ok).toBe(false);
  });

  it('hands a begun claim back, paid to the last heartbeat, and keeps its draft from everybody else', async () => {
    const { expertId, id } = await doctor();
    const { jobId, company } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await work(expertId, claim);
    const content = { answers: answerAll(criteria, 'yes') };
    expectOk(await saveDraft(await expertCtx(db, expertId), { claimId: claim.claimId, baseVersion: 0, content }));
    await moveClock(db, 40_000);
    await lose(db, id, 'suspended');
    const ended = await claimRow(claim.claimId);
    expect(ended).toMatchObject({ status: 'released', seatStatus: 'released', payStatus: 'submitted' });
    expect(ended?.payableMs).toBeGreaterThanOrEqual(120_000);
    expect(ended?.payableMs).toBeLessThan(130_000);
    expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'handed_back', validAtJudgment: null }]);
    const standing = async () => getClaimStanding(await expertCtx(db, expertId), claim.claimId);
    expect(await standing()).toMatchObject({ isLost: true, canResume: false });
    await changeStatus(db, id, 'verified');
    expect(await standing()).toMatchObject({ isLost: true, canResume: true });
    expect(await db.query(sql`SELECT 1 AS kept FROM draft WHERE expert_id = ${expertId}::uuid`)).toHaveLength(1);
    const late = await submitReview(await expertCtx(db, expertId), { ...claim, content });
    expect(late).toMatchObject({ ok: false, error: { code: 'claimEnded' } });
    expectOk(await approveClaim(await companyCtx(db, company), { claimId: claim.claimId }));
    expect(await moneyFaults(db)).toBe(0);
  });

  it('counts a claim as begun that has a draft and no time yet', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    const content = { answers: answerAll(['j1'], '', 'First thoughts.') };
    expectOk(await saveDraft(await expertCtx(db, expertId), { claimId: claim.claimId, baseVersion: 0, content }));
    await lose(db, id);
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'handed_back' }]);
  });

  it('leaves alone what another proof carries, and what was begun under another kind', async () => {
    const { expertId, credentialIds } = await makeCredentialed(db, 'us_physician', 'us_physician_board_certified');
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await lose(db, credentialIds[1] ?? '');
    expect(await claimRow(claim.claimId)).toMatchObject({ status: 'held' });
    expect(await effectsOn(db, claim.claimId)).toEqual([]);
  });
});

describe('a loss that takes no work away', () => {
  it('does nothing again of what an earlier loss did, although nothing that could be done changed since', async () => {
    const { expertId, credentialIds } = await makeCredentialed(db, 'us_attorney', 'us_physician');
    const [attorney = '', first = ''] = credentialIds;
    const { jobId } = await makeOpenJob(db, { tasks: 2 });
    const early = await claimNext(db, expertId, jobId);
    await submit(db, expertId, early, answerAll(criteria, 'yes'));
    await moveClock(db, 1000);
    await lose(db, first);
    expect(await effectsOn(db, early.claimId)).toHaveLength(1);
    await moveClock(db, 1000);
    // A second proof of the same, for as long: neither its coming nor its going changes what the expert can do.
    const twin = await addTwin(db, attorney);
    await moveClock(db, 1000);
    const before = await countChanges(expertId);
    await lose(db, twin);
    expect(await countChanges(expertId)).toBe(before);
    expect(await effectsOn(db, early.claimId)).toHaveLength(1);
  });

  it('still has its effects on somebody who could do nothing any more because they are not admitted', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await moveClock(db, 1000);
    const { now } = await makeSystemCtx(db);
    await db.transaction(async (tx) => {
      await tx.execute(sql`UPDATE expert_application SET status = 'suspended' WHERE expert_id = ${expertId}::uuid`);
      await rewriteCapabilities(tx, expertId, now);
    });
    await moveClock(db, 1000);
    await lose(db, id);
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'returned' }]);
  });
});

describe('a submitted review whose task is not decided', () => {
  it('is flagged, and agreement with it decides nothing: the next tier reads everything again', async () => {
    const { expertId, id } = await doctor();
    const { jobId, taskIds, company } = await makeOpenJob(db);
    const taskId = taskIds[0] ?? '';
    const claim = await claimNext(db, expertId, jobId);
    const peer = await makeExpert(db, [physician]);
    const peerClaim = await claimNext(db, peer, jobId);
    await work(expertId, claim);
    await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await lose(db, id, 'revoked');
    expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'flagged', validAtJudgment: true }]);
    expect(await shownToReader(expertId, claim.claimId)).toEqual(['nextTier', 'nextTier']);
    expect(await shownToReader(peer, peerClaim.claimId)).toEqual([null, null]);
    expect(await submit(db, peer, peerClaim, answerAll(criteria, 'yes'))).toEqual({ outcome: 'escalated' });
    expect(await taskRow(taskId)).toMatchObject({ status: 'in_tier', tier: 2, openCriteria: criteria });
    expect((await eventKinds(taskId)).slice(1)).toEqual([
      'review_submitted',
      'review_flagged',
      'review_submitted',
      'tier_completed',
      'escalated',
    ]);
    const senior = await makeExpert(db, [physician, boardCertified]);
    const third = await claimNext(db, senior, jobId);
    expect(await submit(db, senior, third, answerAll(criteria, 'no'))).toEqual({ outcome: 'decided' });
    expect(await shownToReader(expertId, claim.claimId)).toEqual(['readAgain', 'readAgain']);
    expectOk(await approveClaim(await companyCtx(db, company), { claimId: claim.claimId }));
    expect(await claimRow(claim.claimId)).toMatchObject({ payStatus: 'pending' });
    expect(await moneyFaults(db)).toBe(0);
  });

  it('stays flagged when the credential is verified again', async () => {
    const { expertId, id } = await doctor();
    const { jobId, taskIds } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await lose(db, id, 'suspended');
    await changeStatus(db, id, 'verified');
    const peer = await makeExpert(db, [physician]);
    expect(await submit(db, peer, await claimNext(db, peer, jobId), answerAll(criteria, 'yes'))).toEqual({
      outcome: 'escalated',
    });
    expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'flagged', validAtJudgment: true }]);
    expect(await taskRow(taskIds[0] ?? '')).toMatchObject({ tier: 2, openCriteria: criteria });
  });

  it('has its effects although the credential was verified again before they came, and later work has none', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db, { tasks: 2 });
    const before = await claimNext(db, expertId, jobId);
    await moveClock(db, 1000);
    const lossId = await changeStatus(db, id, 'suspended');
    await moveClock(db, 1000);
    await changeStatus(db, id, 'verified');
    await moveClock(db, 1000);
    const after = await claimNext(db, expertId, jobId);
    await applyCredentialLoss(await makeSystemCtx(db), { lossId });
    expect(await effectsOn(db, before.claimId)).toMatchObject([{ effect: 'returned' }]);
    expect(await effectsOn(db, after.claimId)).toEqual([]);
    expect(await claimRow(after.claimId)).toMatchObject({ status: 'held' });
  });

  it('takes back what the tier below had settled by it, while nobody works on the next tier', async () => {
    const { expertId, id } = await doctor();
    const { jobId, taskIds } = await makeOpenJob(db);
    const taskId = taskIds[0] ?? '';
    const claim = await claimNext(db, expertId, jobId);
    const peer = await makeExpert(db, [physician]);
    const peerClaim = await claimNext(db, peer, jobId);
    await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await submit(db, peer, peerClaim, [...answerAll(['j1'], 'yes'), ...answerAll(['j2'], 'no')]);
    expect(await taskRow(taskId)).toMatchObject({ tier: 2, openCriteria: ['j2'] });
    await lose(db, id);
    expect(await taskRow(taskId)).toMatchObject({ tier: 2, openCriteria: ['j2', 'j1'] });
    const senior = await makeExpert(db, [physician, boardCertified]);
    const third = await claimNext(db, senior, jobId);
    expect(await submit(db, senior, third, answerAll(criteria, 'no'))).toEqual({ outcome: 'decided' });
    const verdicts = await db.query(
      sql`SELECT criterion_id, value, tier FROM verdict WHERE task_id = ${taskId}::uuid ORDER BY 1`,
    );
    expect(verdicts).toEqual([
      { criterionId: 'j1', value: 'no', tier: 2 },
      { criterionId: 'j2', value: 'no', tier: 2 },
    ]);
  });

  it('has the last tier ask one more reader where somebody works on it already, out of what the task set aside', async () => {
    const { expertId, id } = await doctor();
    const { jobId, taskIds } = await makeOpenJob(db);
    const taskId = taskIds[0] ?? '';
    const claim = await claimNext(db, expertId, jobId);
    const peer = await makeExpert(db, [physician]);
    const peerClaim = await claimNext(db, peer, jobId);
    await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await submit(db, peer, peerClaim, [...answerAll(['j1'], 'yes'), ...answerAll(['j2'], 'no')]);
    const senior = await makeExpert(db, [physician, boardCertified]);
    const third = await claimNext(db, senior, jobId);
    await lose(db, id);
    expect(await submit(db, senior, third, answerAll(['j2'], 'no'))).toEqual({ outcome: 'reread' });
    expect(await taskRow(taskId)).toMatchObject({ status: 'in_tier', tier: 2, openCriteria: ['j1'] });
    expect(await moneyFaults(db)).toBe(0);
    const fourthReader = await makeExpert(db, [physician, boardCertified]);
    const fourth = await claimNext(db, fourthReader, jobId);
    expect(await submit(db, fourthReader, fourth, answerAll(['j1'], 'no'))).toEqual({ outcome: 'decided' });
    expect(await moneyFaults(db)).toBe(0);
  });

  it('is read by a new reader where no tier is above', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db, { policy: oneTier, leaseSeconds: 7200 });
    const claim = await claimNext(db, expertId, jobId);
    const peer = await makeExpert(db, [physician]);
    const peerClaim = await claimNext(db, peer, jobId);
    await work(expertId, claim, 45);
    await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await lose(db, id);
    await work(peer, peerClaim, 45);
    expect(await submit(db, peer, peerClaim, answerAll(criteria, 'yes'))).toEqual({ outcome: 'reread' });
    expect(await moneyFaults(db)).toBe(0);
    await changeStatus(db, id, 'verified');
    expect((await claimTask(await expertCtx(db, expertId), { claimId: uuidv7(), jobId })).ok).toBe(false);
    const another = await makeExpert(db, [physician]);
    const more = await claimNext(db, another, jobId);
    await work(another, more, 45);
    expect(await submit(db, another, more, answerAll(criteria, 'yes'))).toEqual({ outcome: 'decided' });
    expect(await moneyFaults(db)).toBe(0);
  });

  it('leaves its task stuck, named, where no tier is above and the reserve covers no new reader', async () => {
    const { expertId, id } = await doctor();
    const tiers = oneTier.tiers.map((tier) => ({ ...tier, seats: 1 }));
    const { jobId, taskIds } = await makeOpenJob(db, { policy: { ...oneTier, tiers }, leaseSeconds: 7200 });
    const claim = await claimNext(db, expertId, jobId);
    await work(expertId, claim, 45);
    const lossId = await changeStatus(db, id, 'revoked');
    expect(await submit(db, expertId, claim, answerAll(criteria, 'yes'))).toEqual({ outcome: 'stuck' });
    expect(await taskRow(taskIds[0] ?? '')).toMatchObject({ status: 'stuck', stuckReason: 'credentialLost' });
    await applyCredentialLoss(await makeSystemCtx(db), { lossId });
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'flagged' }]);
    expect(await shownToReader(expertId, claim.claimId)).toEqual(['sameTier', 'sameTier']);
    expect(await moneyFaults(db)).toBe(0);
  });

  it('decides nothing either when it was handed in between the loss and its effects', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db);
    const peer = await makeExpert(db, [physician]);
    await submit(db, peer, await claimNext(db, peer, jobId), answerAll(criteria, 'yes'));
    const claim = await claimNext(db, expertId, jobId);
    const lossId = await changeStatus(db, id, 'revoked');
    expect(await submit(db, expertId, claim, answerAll(criteria, 'yes'))).toEqual({ outcome: 'escalated' });
    await applyCredentialLoss(await makeSystemCtx(db), { lossId });
    expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'flagged', validAtJudgment: false }]);
  });
});

describe('a review that is handed in while the sweep for lapsed proofs is still to come', () => {
  /** A physician whose licence as an attorney, or their own, is over a few seconds after they took a task. */
  async function lapsesWhileReading(lapsing: string, lasting: string) {
    const expertId = await makeExpert(db, []);
    await addCredential(db, expertId, lasting, 300);
    await addCredential(db, expertId, lapsing, 1);
    const { jobId } = await makeOpenJob(db, { policy: oneReader });
    await moveClock(db, DAY - 20_000);
    const claim = await claimNext(db, expertId, jobId);
    await moveClock(db, 30_000);
    return submit(db, expertId, claim, answerAll(criteria, 'yes'));
  }

  it('stands where another proof of its reader lapsed, and decides', async () => {
    expect(await lapsesWhileReading('us_attorney', 'us_physician')).toEqual({ outcome: 'decided' });
  });

  it('does not stand where the proof it needed lapsed', async () => {
    expect(await lapsesWhileReading('us_physician', 'us_attorney')).toEqual({ outcome: 'reread' });
  });
});

describe('a review whose task is decided', () => {
  it('bears a note that its reader was entitled, for a lapse as for a revocation, and nothing is opened again', async () => {
    for (const way of ['lapse', 'revoke']) {
      const expertId = await makeExpert(db, []);
      const id = await addCredential(db, expertId, 'us_physician', 100);
      const { jobId, taskIds } = await makeOpenJob(db);
      const claim = await claimNext(db, expertId, jobId);
      const peer = await makeExpert(db, [physician]);
      const peerClaim = await claimNext(db, peer, jobId);
      await submit(db, expertId, claim, answerAll(criteria, 'yes'));
      await submit(db, peer, peerClaim, answerAll(criteria, 'yes'));
      if (way === 'revoke') await lose(db, id);
      else {
        await moveClock(db, 101 * DAY);
        await expireCredentials(await makeSystemCtx(db));
        await applyCredentialLoss(await makeSystemCtx(db), { lossId: await latestLoss(db, id) });
      }
      expect(await effectsOn(db, claim.claimId)).toEqual([{ effect: 'noted', validAtJudgment: true }]);
      expect(await effectsOn(db, peerClaim.claimId)).toEqual([]);
      expect(await shownToReader(expertId, claim.claimId)).toEqual(['wasValid', 'wasValid']);
      expect(await taskRow(taskIds[0] ?? '')).toMatchObject({ status: 'decided' });
    }
  });

  it('sees a lapse that another change of the proofs had noticed before the sweep came', async () => {
    const expertId = await makeExpert(db, []);
    const lapsing = await addCredential(db, expertId, 'us_physician', 100);
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await moveClock(db, 101 * DAY);
    await addCredential(db, expertId, 'us_attorney');
    await expireCredentials(await makeSystemCtx(db));
    await applyCredentialLoss(await makeSystemCtx(db), { lossId: await latestLoss(db, lapsing) });
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'returned' }]);
  });
});

describe('effects happen once', () => {
  /** Two held claims, three submitted reviews of undecided tasks, one of a decided task, and the loss of what carried them. */
  async function lossOfSixClaims(): Promise<{ lossId: string; taskIds: string[] }> {
    const { expertId, id } = await doctor();
    const { jobId, taskIds } = await makeOpenJob(db, { tasks: 6 });
    const peer = await makeExpert(db, [physician]);
    for (let count = 0; count < 4; count += 1) {
      await submit(db, expertId, await claimNext(db, expertId, jobId), answerAll(criteria, 'yes'));
    }
    await submit(db, peer, await claimNext(db, peer, jobId), answerAll(criteria, 'yes'));
    for (let count = 0; count < 2; count += 1) await claimNext(db, expertId, jobId);
    return { lossId: await changeStatus(db, id, 'revoked'), taskIds };
  }

  async function expectEachOnce({ lossId, taskIds }: { lossId: string; taskIds: string[] }): Promise<void> {
    const effects = await db.query<{ effect: string; n: number }>(sql`
      SELECT effect, count(*)::int AS n FROM credential_effect WHERE loss_id = ${lossId}::uuid GROUP BY effect ORDER BY effect`);
    expect(effects).toEqual([
      { effect: 'flagged', n: 3 },
      { effect: 'noted', n: 1 },
      { effect: 'returned', n: 2 },
    ]);
    const events = await db.query<{ kind: string; n: number }>(sql`
      SELECT kind, count(*)::int AS n FROM chain_event
      WHERE task_id = ANY (${taskIds}::uuid[]) AND kind IN ('review_flagged', 'credential_lost', 'claim_released')
      GROUP BY kind ORDER BY kind`);
    expect(events).toEqual([
      { kind: 'claim_released', n: 2 },
      { kind: 'credential_lost', n: 2 },
      { kind: 'review_flagged', n: 3 },
    ]);
    const told = await db.query<{ topic: string; n: number }>(sql`
      SELECT payload ->> 'topic' AS topic, count(*)::int AS n FROM graphile_worker._private_jobs
      WHERE payload -> 'payload' ->> 'lossId' = ${lossId} GROUP BY 1 ORDER BY 1`);
    expect(told).toEqual([
      { topic: 'credential.lost', n: 1 },
      { topic: 'loss.completed', n: 1 },
    ]);
    expect(await moneyFaults(db)).toBe(0);
  }

  it('each, although whoever brings them dies again and again, a statement later each time', async () => {
    const loss = await lossOfSixClaims();
    const ctx = await makeSystemCtx(db);
    let deaths = 0;
    for (;;) {
      const dying = { ...ctx, db: killAt(db, deaths + 1, dieByException) };
      const survived = await applyCredentialLoss(dying, loss).then(
        () => true,
        () => false,
      );
      if (survived) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(15);
    await expectEachOnce(loss);
  });

  it('each, although the worker is killed between them and several take the loss up at once', async () => {
    const loss = await lossOfSixClaims();
    const script = fileURLToPath(new URL('loss-process.ts', import.meta.url));
    for (const step of [12, 20, 30]) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, db.url, String(step), loss.lossId], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
      expect(signal).toBe('SIGKILL');
    }
    await Promise.all([1, 2, 3].map(async () => applyCredentialLoss(await makeSystemCtx(db), loss)));
    await finishCredentialLosses(await makeSystemCtx(db));
    await expectEachOnce(loss);
  });

  it('by the tiers they can no longer work in, where no history is older than the loss, and a loss without work is complete', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await db.execute(sql`ALTER TABLE capability_change DISABLE TRIGGER capability_change_append_only`);
    await db.execute(sql`DELETE FROM capability_change WHERE expert_id = ${expertId}::uuid`);
    await db.execute(sql`ALTER TABLE capability_change ENABLE TRIGGER capability_change_append_only`);
    await lose(db, id);
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'returned' }]);
    const idle = await doctor();
    const lossId = await lose(db, idle.id);
    expect(await db.query(sql`SELECT 1 AS done FROM loss_completion WHERE loss_id = ${lossId}::uuid`)).toHaveLength(1);
  });

  it('on each claim, although several credentials that carried it are lost in one moment', async () => {
    const { expertId } = await makeCredentialed(db, 'us_physician', 'us_physician_board_certified', 'us_attorney');
    const { jobId } = await makeOpenJob(db, { tasks: 3 });
    const peer = await makeExpert(db, [physician]);
    const [decided, undecided] = [await claimNext(db, expertId, jobId), await claimNext(db, expertId, jobId)];
    for (const claim of [decided, undecided]) await submit(db, expertId, claim, answerAll(criteria, 'yes'));
    await submit(db, peer, await claimNext(db, peer, jobId), answerAll(criteria, 'yes'));
    const held = await claimNext(db, expertId, jobId);
    await moveClock(db, 1000);
    const ctx = await makeSystemCtx(db);
    await db.transaction((tx) => suspendCredentials(tx, ctx, expertId, finding));
    const losses = await db.query<{ lossId: string }>(
      sql`SELECT id AS loss_id FROM credential_loss WHERE expert_id = ${expertId}::uuid`,
    );
    expect(losses).toHaveLength(3);
    await Promise.all(losses.map(async (loss) => applyCredentialLoss(await makeSystemCtx(db), loss)));
    expect(await effectsOn(db, decided.claimId)).toMatchObject([{ effect: 'noted' }]);
    expect(await effectsOn(db, undecided.claimId)).toMatchObject([{ effect: 'flagged' }]);
    expect(await effectsOn(db, held.claimId)).toMatchObject([{ effect: 'returned' }]);
  });

  it('by the sweep alone, when the reaction never ran', async () => {
    const { expertId, id } = await doctor();
    const { jobId } = await makeOpenJob(db);
    const claim = await claimNext(db, expertId, jobId);
    await changeStatus(db, id, 'revoked');
    await finishCredentialLosses(await makeSystemCtx(db));
    expect(await effectsOn(db, claim.claimId)).toMatchObject([{ effect: 'returned' }]);
  });
});
