import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { moveDispute } from './dispute';
import { loadOwnDisputeForUpdate, updateDisputeAnswered } from './dispute-store.server';

export type AnswerRefusal = 'disputeNotFound' | 'disputeClosed' | 'alreadyAnswered' | 'answerOver';

/** The expert answers a dispute about their own review: once, within seven days. The same answer again changes nothing. */
export async function answerDispute(
  ctx: ExpertCtx,
  input: { disputeId: string; answer: string },
): Promise<Result<{ outcome: 'answered' | 'alreadyAnswered' }, Failure<AnswerRefusal>>> {
  return ctx.db.transaction(async (tx) => {
    const dispute = await loadOwnDisputeForUpdate(tx, input.disputeId, ctx.actor.userId);
    if (!dispute) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
    if (dispute.answer === input.answer) return ok({ outcome: 'alreadyAnswered' as const });
    const moved = moveDispute(dispute.status, 'answer');
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
