import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import { violatedUnique } from '~/platform/db/unique-violation';
import type { ExpertCtx } from '../accounts/context';
import { expertPseudonym } from '../accounts/pseudonym.server';
import type { Criterion } from '../jobs/rubric';
import type { ClaimWithSeat } from '../reviews/claim';
import { criteriaOfTier } from '../reviews/criteria-of-tier';
import { acceptLateSubmission, endClaim } from '../reviews/end-claim.server';
import { loadLockedClaim, loadOwnClaimTaskId } from '../reviews/load-claim.server';
import { recordReview } from '../reviews/record-review.server';
import { completeAnswers, reviewContentSchema, type Answer } from '../reviews/review-content';
import { timeRules } from '../reviews/time-rules';
import { closeClaimClock } from '../timekeeping/close-claim-clock.server';
import { advanceChain } from './advance-chain.server';
import { appendChainEvents } from './append-chain-events.server';
import { attestReader } from './attest-reader.server';
import { cancelIdleTask } from './cancel-tasks.server';
import { judgeSubmission } from './judge-submission';
import { loadClaimVersions, loadTaskForUpdate, type LockedTask } from './task-chain-store.server';

/** What an expert hands in: the claim, its fence, and an answer for every criterion asked. */
export const submitReviewSchema = z.object({
  claimId: z.uuid(),
  fence: z.number().int().min(1),
  content: reviewContentSchema,
});
export type SubmitReviewInput = z.infer<typeof submitReviewSchema>;

export type SubmitReviewError = Failure<
  'claimNotFound' | 'seatTakenAgain' | 'claimEnded' | 'reviewIncomplete' | 'wrongState'
>;

export interface SubmittedReview {
  /** What the submission did to the task, or `already` when this claim had been handed in before. */
  outcome: 'waiting' | 'decided' | 'escalated' | 'reread' | 'stuck' | 'already';
}

/**
 * Hands in a review: the clock stops, the answers are stored, the event is appended, and the chain advances when the tier
 * is complete, all in one transaction under the task's lock. Handing in twice is handing in once. A claim whose seat was
 * taken again is refused (`seatTakenAgain`); its draft and its pay stay. After a lapse it is still taken within grace, unless
 * the expert has another place of the task by then (`claimEnded`).
 */
export async function submitReview(
  ctx: ExpertCtx,
  input: SubmitReviewInput,
): Promise<Result<SubmittedReview, SubmitReviewError>> {
  const taskId = await loadOwnClaimTaskId(ctx.db, ctx.actor.userId, input.claimId);
  if (!taskId) return fail('notFound', 'claimNotFound', 'There is no such claim.');
  try {
    return await submitUnderLock(ctx, input, taskId);
  } catch (error) {
    if (violatedUnique(error) !== 'seat_independent') throw error;
    return fail('conflict', 'claimEnded', 'You have taken another place of this task; the draft is kept as it was.');
  }
}

function submitUnderLock(
  ctx: ExpertCtx,
  input: SubmitReviewInput,
  taskId: string,
): Promise<Result<SubmittedReview, SubmitReviewError>> {
  return ctx.db.transaction(async (tx): Promise<Result<SubmittedReview, SubmitReviewError>> => {
    const task = await loadTaskForUpdate(tx, taskId);
    const claim = await loadLockedClaim(tx, input.claimId);
    if (!task || !claim) return fail('notFound', 'claimNotFound', 'There is no such claim.');
    const graceMs = timeRules(claim.timeRuleVersion).submitGraceMs;
    const judged = judgeSubmission(claim, input.fence, ctx.now, graceMs);
    if (!judged.ok) return judged;
    if (judged.value === 'already') return ok({ outcome: 'already' });
    const { jobCriteria, policy } = await loadClaimVersions(tx, claim.jobId, claim);
    const criteria = criteriaOfTier(jobCriteria, task.criteria, claim.tier, task.openCriteria);
    const answers = completeAnswers(criteria, input.content.answers);
    if (!answers.ok) return answers;
    const ended = await (judged.value === 'late' ? acceptLateSubmission(tx, claim) : endWithClock(ctx, tx, claim));
    if (!ended.ok) return ended;
    await recordSubmission(ctx, tx, task, claim, criteria, answers.value);
    const outcome = await advanceChain(ctx, tx, task, { policy, criteria: criteria.map((criterion) => criterion.id) });
    await cancelIdleTask(ctx, tx, task);
    // Also of a late one, whose claim had ended without a review.
    await emitEvent(tx, 'claim.ended', { claimId: claim.id });
    return ok({ outcome });
  });
}

async function endWithClock(ctx: ExpertCtx, tx: Queryable, claim: ClaimWithSeat) {
  return endClaim(tx, claim, 'submit', await closeClaimClock(ctx, tx, claim.id, 'expert'));
}

async function recordSubmission(
  ctx: ExpertCtx,
  tx: Queryable,
  task: LockedTask,
  claim: ClaimWithSeat,
  criteria: readonly Criterion[],
  answers: Answer[],
): Promise<void> {
  const attestation = await attestReader(tx, claim, ctx.now);
  const { contentHash } = await recordReview(ctx, tx, claim, answers, attestation);
  await appendChainEvents(tx, task.id, ctx.now, [
    {
      kind: 'review_submitted',
      expertId: claim.expertId,
      body: {
        tier: claim.tier,
        seatNumber: claim.seatNumber,
        reader: expertPseudonym(task.pseudonymSecret, claim.expertId),
        attestation: { tokens: attestation.tokens, validAtJudgment: attestation.validAtJudgment },
        criteria: criteria.map((criterion) => criterion.id),
        contentHash,
        guidelineVersion: claim.guidelineVersion,
        rubricVersion: claim.rubricVersion,
        policyVersion: claim.policyVersion,
      },
    },
  ]);
}
