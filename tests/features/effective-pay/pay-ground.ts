import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { measureReview } from '~/features/effective-pay/measure-review.server';
import { expectOk } from '~/core/result';
import type { OpenDatabase } from '~/platform/db/open-database.server';
import {
  answerAll,
  claimNext,
  expertCtx,
  makeExpert,
  makeOpenJob,
  physician,
  submit,
  type JobOptions,
  type TestJob,
} from '../../support/marketplace';
import { makeSystemCtx } from '../../support/test-context';
import { moveClock } from '../../support/test-database';

export const CAP_MINUTES = 10;
const BEAT_MS = 60_000;

/** A job at 120 an hour with a cap of ten minutes and one seat a task. */
export function makePayJob(db: OpenDatabase, options: JobOptions = {}): Promise<TestJob> {
  return makeOpenJob(db, {
    tasks: 80,
    capSeconds: CAP_MINUTES * 60,
    policy: { tiers: [{ seats: 1, rateMinorPerHour: 120_00, clauses: [[physician]] }], auditBasisPoints: 0 },
    ...options,
  });
}

/** An expert takes a task, works for so many minutes with a beat in each, and hands in; the reaction may be left out. */
export async function workFor(
  db: OpenDatabase,
  job: TestJob,
  minutes: number,
  options: { expertId?: string; isMeasured?: boolean } = {},
): Promise<{ claimId: string; expertId: string }> {
  const expertId = options.expertId ?? (await makeExpert(db, [physician]));
  const claim = await claimNext(db, expertId, job.jobId);
  for (let sequence = 1; sequence <= minutes; sequence += 1) {
    await moveClock(db, BEAT_MS);
    const { claimId, fence } = claim;
    expectOk(await recordHeartbeat(await expertCtx(db, expertId), { claimId, fence, sequence, activity: ['edit'] }));
  }
  await submit(db, expertId, claim, answerAll(['j1', 'j2'], 'yes'));
  if (options.isMeasured ?? true) await measureReview(await makeSystemCtx(db), claim);
  return { claimId: claim.claimId, expertId };
}
