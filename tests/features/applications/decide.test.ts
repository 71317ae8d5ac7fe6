import { describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import { answerRequest } from '~/features/applications/answer-request.server';
import { decideApplication } from '~/features/applications/decide-application.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { listUnreachableJobs } from '~/features/matching/list-unreachable-jobs.server';
import { claimTask } from '~/features/reviews/claim-task.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import { sql } from '~/platform/db/sql';
import { makeOpenJob } from '../../support/marketplace';
import { makeCtx } from '../../support/test-context';
import { useTestDatabase } from '../../support/test-database';
import { decide, makeDesk, makeSubmitted, now, prove, readApplication, readTokens } from './application-fixtures';

const db = useTestDatabase();
const lawyerToken = 'credential:cn_lawyer:CN';
const lawyersJob = {
  tiers: [{ seats: 1, rateMinorPerHour: 100_00, clauses: [[lawyerToken]] }],
  auditBasisPoints: 0,
};
const rejection = { decision: 'reject', reasonCode: 'sanction', note: 'Struck off in 2024.' } as const;
const suspension = { decision: 'suspend', reasonCode: 'conductUnderReview', note: 'We look into a report.' } as const;

async function makeProven() {
  const made = await makeSubmitted(db);
  const desk = await makeDesk(db);
  await prove(db, desk, made.expert.actor.userId, made.credentialId);
  return { ...made, desk, expertId: made.expert.actor.userId };
}

describe('what an application opens', () => {
  it('is nothing before it is approved, however much is proven, and all of it in the same moment', async () => {
    const { expert, desk, expertId } = await makeProven();
    const { jobId } = await makeOpenJob(db, { policy: lawyersJob, tasks: 3 });
    const claim = async () => claimTask(await now(db, expert), { claimId: uuidv7(), jobId });
    expect(await readTokens(db, expertId)).toEqual([]);
    expect(await claim()).toMatchObject({ ok: false });
    expect((await listClaimableJobs(await now(db, expert))).rows).toEqual([]);
    expectOk(await decide(db, desk, expertId, { decision: 'startReview' }));
    expect(await claim()).toMatchObject({ ok: false });
    const closed = (await listUnreachableJobs(await now(db, expert))).rows.find((job) => job.jobId === jobId);
    expect(closed?.explanation).toMatchObject({ application: 'in_review', unmet: [] });

    expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
    expect(await readTokens(db, expertId)).toContain(lawyerToken);
    expectOk(await claim());
    expect((await listUnreachableJobs(await now(db, expert))).rows.filter((job) => job.jobId === jobId)).toEqual([]);
  });

  it('is gone with a suspension, and back with its end', async () => {
    const { expert, desk, expertId } = await makeProven();
    const { jobId } = await makeOpenJob(db, { policy: lawyersJob });
    expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
    expectOk(await decide(db, desk, expertId, suspension));
    expect(await readTokens(db, expertId)).toEqual([]);
    expect(await claimTask(await now(db, expert), { claimId: uuidv7(), jobId })).toMatchObject({ ok: false });
    const closed = (await listUnreachableJobs(await now(db, expert))).rows.find((job) => job.jobId === jobId);
    expect(closed?.explanation).toMatchObject({ application: 'suspended' });
    expectOk(await decide(db, desk, expertId, { decision: 'reinstate' }));
    expectOk(await claimTask(await now(db, expert), { claimId: uuidv7(), jobId }));
  });

  it('is gone for every claim that comes after a suspension, also where one ran beside it', async () => {
    const { jobId } = await makeOpenJob(db, { policy: lawyersJob, tasks: 4 });
    for (let round = 0; round < 4; round += 1) {
      const { expert, desk, expertId } = await makeProven();
      expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
      const ctx = await now(db, expert);
      const [suspended] = await Promise.all([
        decide(db, desk, expertId, suspension),
        claimTask(ctx, { claimId: uuidv7(), jobId }),
      ]);
      expectOk(suspended);
      const late = await claimTask(await now(db, expert), { claimId: uuidv7(), jobId });
      expect(late.ok).toBe(false);
    }
  });

  it('is what is verified later too', async () => {
    const { expert, desk, expertId } = await makeProven();
    expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
    const claim = { tag: 'en', readLevel: 'C1', writeLevel: 'B2' } as const;
    expectOk(await stateLanguage(await now(db, expert), claim));
    expectOk(await decideLanguage(await now(db, desk), { expertId, ...claim, decision: 'verify' }));
    expect(await readTokens(db, expertId)).toEqual(expect.arrayContaining([lawyerToken, 'language:en:read:C1']));
  });
});

describe('the desk', () => {
  it('approves nobody of whom nothing of the chosen work is verified', async () => {
    const { expert } = await makeSubmitted(db);
    const desk = await makeDesk(db);
    const refused = await decide(db, desk, expert.actor.userId, { decision: 'approve' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'nothingProven' } });
    expect((await readApplication(db, expert.actor.userId)).status).toBe('submitted');
  });

  it('takes no lapsed credential for a verified one', async () => {
    const { desk, expertId, credentialId } = await makeProven();
    await db.execute(sql`
      UPDATE credential SET valid_until = assay_now() - interval '1 minute' WHERE id = ${credentialId}::uuid`);
    expect(await decide(db, desk, expertId, { decision: 'approve' })).toMatchObject({
      ok: false,
      error: { code: 'nothingProven' },
    });
  });

  it('never decides about its own application, nor for a company the applicant works for', async () => {
    const { expertId } = await makeProven();
    const self = await makeCtx(db, { kind: 'admin', userId: expertId });
    expect(await decide(db, self, expertId, { decision: 'approve' })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', code: 'ownApplication' },
    });
    await expect(
      db.execute(sql`UPDATE expert_application SET decided_by = expert_id WHERE expert_id = ${expertId}::uuid`),
    ).rejects.toThrow('expert_application_other_decides');
    const { expert, desk, expertId: readerId } = await makeProven();
    const job = await makeOpenJob(db, { policy: lawyersJob });
    expectOk(await decide(db, desk, readerId, { decision: 'approve' }));
    expectOk(await claimTask(await now(db, expert), { claimId: uuidv7(), jobId: job.jobId }));
    const concerned = await makeCtx(db, { kind: 'admin' as const, userId: job.company.userId });
    expect(await decide(db, concerned, readerId, suspension)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', code: 'concernedApplication' },
    });
  });

  it('decides about what it has seen, once', async () => {
    const { desk, expertId } = await makeProven();
    const { id, statusSince } = await readApplication(db, expertId);
    const approval = { applicationId: id, seenSince: statusSince.getTime(), decision: 'approve' } as const;
    const both = await Promise.all([
      decideApplication(await now(db, desk), approval),
      decideApplication(await now(db, desk), approval),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'applicationMoved' } });
    const events = await db.query<{ event: string }>(
      sql`SELECT event FROM application_event WHERE application_id = ${id}::uuid ORDER BY at, id`,
    );
    expect(events.map(({ event }) => event)).toEqual(['submit', 'startReview', 'approve']);
    await expect(db.execute(sql`DELETE FROM application_event WHERE application_id = ${id}::uuid`)).rejects.toThrow(
      'append-only',
    );
  });

  it('writes each decision down with its reason and clause, and without the words', async () => {
    const { expert } = await makeSubmitted(db);
    const desk = await makeDesk(db);
    expectOk(await decide(db, desk, expert.actor.userId, rejection));
    const { id, reapplyFrom, decidedBy } = await readApplication(db, expert.actor.userId);
    expect(decidedBy).toBe(desk.actor.userId);
    expect((reapplyFrom?.getTime() ?? 0) - Date.now()).toBeGreaterThan(360 * 86_400_000);
    const rows = await db.query<{ action: string; details: Record<string, string> }>(
      sql`SELECT action, details FROM audit_row WHERE subject_id = ${id} ORDER BY id`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'application.submitted',
      'application.takenUp',
      'application.rejected',
    ]);
    expect(rows.at(-1)?.details).toMatchObject({ reasonCode: 'sanction', clause: '2.7' });
    expect(JSON.stringify(rows)).not.toContain('Struck off');
  });

  it('is named to the applicant where it decided, not where it took something up or asked', async () => {
    const { expert, desk, expertId } = await makeProven();
    const names = async () =>
      (await getMyApplication(await now(db, expert))).latest?.history.map(({ event, actorName }) => [event, actorName]);
    expectOk(await decide(db, desk, expertId, { decision: 'requestInformation', note: 'Which court?' }));
    expect(await names()).toEqual([
      ['submit', null],
      ['startReview', null],
      ['requestInformation', null],
    ]);
    expectOk(await answerRequest(await now(db, expert), { note: 'The court of Pudong.' }));
    expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
    expect((await names())?.at(-1)).toEqual(['approve', 'Dana Desk']);
  });

  it('leads nothing back from a rejection', async () => {
    const { desk, expertId, expert } = await makeProven();
    expectOk(await decide(db, desk, expertId, { decision: 'approve' }));
    expectOk(await decide(db, desk, expertId, suspension));
    expectOk(await decide(db, desk, expertId, rejection));
    expect(await readTokens(db, expertId)).toEqual([]);
    for (const decision of ['approve', 'reinstate', 'startReview'] as const)
      expect(await decide(db, desk, expertId, { decision })).toMatchObject({
        ok: false,
        error: { code: 'wrongState' },
      });
    expect(await answerRequest(await now(db, expert), { note: 'Please.' })).toMatchObject({ ok: false });
  });
});
