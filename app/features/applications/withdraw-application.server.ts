import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadOpenApplication, lockApplicant } from './application-store.server';
import { moveApplication } from './move-application.server';
import { reapplyFrom } from './reapplication';

/** An applicant takes their application back before it is decided; they may begin another at once. */
export async function withdrawApplication(
  ctx: ExpertCtx,
): Promise<Result<{ applicationId: string }, Failure<'applicationNotFound' | 'wrongState'>>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    await lockApplicant(tx, expertId);
    const application = await loadOpenApplication(tx, expertId);
    if (!application) return fail('notFound', 'applicationNotFound', 'There is no application under way.');
    const changes = { reapplyFrom: reapplyFrom(ctx.now, null) };
    const moved = await moveApplication(tx, ctx, application, 'withdraw', { changes });
    if (!moved.ok) return moved;
    await recordAudit(tx, ctx, {
      action: 'application.withdrawn',
      subjectType: 'application',
      subjectId: application.id,
      details: { expertId, from: application.status },
    });
    return ok({ applicationId: application.id });
  });
}
