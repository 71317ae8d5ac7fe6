import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { insertApplication, loadOpenApplication, loadReapplyDates, lockApplicant } from './application-store.server';
import { canApplyAgain } from './reapplication';

export type BeginApplicationError = Failure<'expertNotFound' | 'reapplyLater'>;

/**
 * Begins the actor's application as a draft, or answers the one that is not ended. After a rejection a new one may be begun
 * from its date on.
 */
export async function beginApplication(
  ctx: ExpertCtx,
): Promise<Result<{ applicationId: string }, BeginApplicationError>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    if (!(await lockApplicant(tx, expertId))) return fail('notFound', 'expertNotFound', 'There is no such expert.');
    const open = await loadOpenApplication(tx, expertId);
    if (open) return ok({ applicationId: open.id });
    const again = canApplyAgain(await loadReapplyDates(tx, expertId), ctx.now);
    if (!again.allowed) return fail('conflict', 'reapplyLater', 'The time after the last decision is not over yet.');
    const applicationId = ctx.newId();
    await insertApplication(tx, {
      id: applicationId,
      expertId,
      status: 'draft',
      steps: {},
      statusSince: ctx.now,
      submittedAt: null,
      decisionDueAt: null,
      decidedAt: null,
      decidedBy: null,
      reapplyFrom: null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    return ok({ applicationId });
  });
}
