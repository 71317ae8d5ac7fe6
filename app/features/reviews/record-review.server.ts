import { canonicalJson } from '~/core/canonical-json';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Queryable } from '~/platform/db/database';
import type { Ctx } from '../accounts/context';
import type { ClaimWithSeat } from './claim';
import type { Answer } from './review-content';
import { insertReview } from './review-store.server';

/** The hash that binds a review's answers to its chain event: SHA-256 of their canonical JSON. Hex. */
export function reviewContentHash(answers: readonly Answer[]): string {
  return sha256Hex(
    canonicalJson(answers.map(({ criterionId, value, rationale }) => ({ criterionId, value, rationale }))),
  );
}

/** Stores what an expert handed in; answers the review's id and content hash. */
export async function recordReview(
  ctx: Ctx,
  tx: Queryable,
  claim: ClaimWithSeat,
  answers: Answer[],
  attestation: { tokens: string[]; validAtJudgment: boolean },
): Promise<{ reviewId: string; contentHash: string }> {
  const reviewId = ctx.newId();
  const contentHash = reviewContentHash(answers);
  await insertReview(tx, {
    id: reviewId,
    claimId: claim.id,
    seatId: claim.seatId,
    taskId: claim.taskId,
    tier: claim.tier,
    expertId: claim.expertId,
    contentHash,
    attestation,
    submittedAt: ctx.now,
    answers,
  });
  return { reviewId, contentHash };
}
