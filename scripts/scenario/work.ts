import { uuidv7 } from 'uuidv7';
import { expectOk } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { claimTask } from '~/features/reviews/claim-task.server';
import { getWorkspace, type Workspace } from '~/features/reviews/get-workspace.server';
import type { Answer } from '~/features/reviews/review-content';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { submitReview, type SubmittedReview } from '~/features/verification/submit-review.server';
import { ctxFor, moveClock, type Ground } from './ground';

type Expert = ExpertCtx['actor'];

const BEAT_MS = 30_000;

/** Takes the expert's next task of a job, or undefined when nothing is left. */
export async function claimNext(ground: Ground, expert: Expert, jobId: string): Promise<Workspace | undefined> {
  const claim = await claimTask(await ctxFor(ground, expert), { claimId: uuidv7(), jobId });
  if (!claim.ok && claim.error.code === 'nothingLeft') return undefined;
  return getWorkspace(await ctxFor(ground, expert), expectOk(claim).claimId);
}

/** Works for so many beats of half a minute, moving the clock, then hands the answers in. */
export async function workAndSubmit(
  ground: Ground,
  expert: Expert,
  workspace: Workspace,
  beats: number,
  answers: Answer[],
): Promise<SubmittedReview> {
  const { claimId, fence } = workspace;
  for (let sequence = 1; sequence <= beats; sequence += 1) {
    await moveClock(ground, BEAT_MS);
    expectOk(await recordHeartbeat(await ctxFor(ground, expert), { claimId, fence, sequence, activity: ['edit'] }));
  }
  return expectOk(await submitReview(await ctxFor(ground, expert), { claimId, fence, content: { answers } }));
}
