import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { whoHasTheBall } from './application';
import { decisionDueAt } from './application-clock';
import { loadOpenApplication, lockApplicant } from './application-store.server';
import { findGaps } from './judge-application';
import { loadApplicationFacts } from './load-application-facts.server';
import { moveApplication } from './move-application.server';

export type SubmitApplicationError = Failure<'applicationNotFound' | 'applicationIncomplete' | 'wrongState'>;

/**
 * Hands the actor's application in, once nothing is missing; `fields` of a refusal name the gaps by step. One that is with the desk
 * already stays as it is, so that pressing twice hands in once.
 */
export async function submitApplication(
  ctx: ExpertCtx,
): Promise<Result<{ applicationId: string }, SubmitApplicationError>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    await lockApplicant(tx, expertId);
    const application = await loadOpenApplication(tx, expertId);
    if (!application) return fail('notFound', 'applicationNotFound', 'There is no application under way.');
    if (whoHasTheBall(application.status) === 'desk') return ok({ applicationId: application.id });
    const gaps = findGaps(await loadApplicationFacts(tx, expertId, application.steps));
    if (gaps.length > 0) {
      const fields: Record<string, string[]> = {};
      for (const { step, gap } of gaps) fields[step] = [...(fields[step] ?? []), gap];
      return fail('invalid', 'applicationIncomplete', 'Something is still missing.', fields);
    }
    const changes = { submittedAt: ctx.now, decisionDueAt: decisionDueAt(ctx.now) };
    const moved = await moveApplication(tx, ctx, application, 'submit', { changes });
    if (!moved.ok) return moved;
    const details = { expertId };
    await recordAudit(tx, ctx, {
      action: 'application.submitted',
      subjectType: 'application',
      subjectId: application.id,
      details,
    });
    return ok({ applicationId: application.id });
  });
}
