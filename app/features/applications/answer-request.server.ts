import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { dueAfterWaiting } from './application-clock';
import { loadLastEvent, loadOpenApplication, lockApplicant } from './application-store.server';
import type { AnswerRequestInput } from './decide-application.schema';
import { moveApplication } from './move-application.server';

/**
 * An applicant answers what the desk asked; the ball is with the desk again, and the time it waited is added to its own. The
 * same answer sent again is the one that was taken.
 */
export async function answerRequest(
  ctx: ExpertCtx,
  { note }: AnswerRequestInput,
): Promise<Result<{ applicationId: string }, Failure<'applicationNotFound' | 'wrongState'>>> {
  return ctx.db.transaction(async (tx) => {
    await lockApplicant(tx, ctx.actor.userId);
    const application = await loadOpenApplication(tx, ctx.actor.userId);
    if (!application) return fail('notFound', 'applicationNotFound', 'There is no application under way.');
    const last = await loadLastEvent(tx, application.id);
    if (last?.event === 'supplyInformation' && last.note === note) return ok({ applicationId: application.id });
    const { decisionDueAt, statusSince } = application;
    const changes = { decisionDueAt: decisionDueAt && dueAfterWaiting(decisionDueAt, statusSince, ctx.now) };
    const moved = await moveApplication(tx, ctx, application, 'supplyInformation', { changes, words: { note } });
    return moved.ok ? ok({ applicationId: application.id }) : moved;
  });
}
