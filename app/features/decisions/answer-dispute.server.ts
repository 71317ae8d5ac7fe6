import { fail, ok, type Failure, type Result } from '~/core/result';
import type { CompanyCtx, ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { moveDispute } from './dispute';
import { loadDisputeToAnswerForUpdate, updateDisputeAnswered } from './dispute-store.server';

export type AnswerRefusal =
  'disputeNotFound' | 'ownerOnly' | 'ownReview' | 'disputeClosed' | 'alreadyAnswered' | 'answerOver';

/**
 * The other side of a dispute answers, once, within seven days: the expert a company's dispute of their review, an owner of the
 * company an expert's request, unless the review is their own. The same answer again changes nothing.
 */
export async function answerDispute(
  ctx: ExpertCtx | CompanyCtx,
  input: { disputeId: string; answer: string },
): Promise<Result<{ outcome: 'answered' | 'alreadyAnswered' }, Failure<AnswerRefusal>>> {
  const { actor } = ctx;
  const by = actor.kind === 'expert' ? { expertId: actor.userId } : { organizationId: actor.organizationId };
  return ctx.db.transaction(async (tx) => {
    const dispute = await loadDisputeToAnswerForUpdate(tx, input.disputeId, by);
    if (!dispute) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
    if (actor.kind === 'company' && actor.role !== 'owner')
      return fail('forbidden', 'ownerOnly', 'Only an owner answers for the company.');
    if (actor.kind === 'company' && actor.userId === dispute.expertId)
      return fail('forbidden', 'ownReview', 'Another person answers about your own review.');
    if (dispute.answer === input.answer) return ok({ outcome: 'alreadyAnswered' as const });
    const moved = moveDispute(dispute, 'answer');
    if (!moved.ok) return moved;
    if (dispute.answerDueAt <= ctx.now) return fail('conflict', 'answerOver', 'The time for an answer is over.');
    await updateDisputeAnswered(tx, dispute.id, { status: moved.value, answer: input.answer, answeredAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'dispute.answered',
      subjectType: 'dispute',
      subjectId: dispute.id,
      organizationId: dispute.organizationId,
      details: { claimId: dispute.claimId },
    });
    return ok({ outcome: 'answered' as const });
  });
}
