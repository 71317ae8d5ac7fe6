import { fail, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { listConflicts } from './list-conflicts.server';
import { saveStep, type SaveStepError } from './save-step.server';
import type { SaveConflictsInput } from './save-steps.schema';

/** Saves whether the actor has nobody to declare; that cannot be said beside a declaration that stands. */
export async function saveConflicts(
  ctx: ExpertCtx,
  { version, hasNone }: SaveConflictsInput,
): Promise<Result<{ version: number }, SaveStepError | Failure<'conflictsDeclared' | 'conflictsNotDeclared'>>> {
  const standing = (await listConflicts(ctx.db, ctx.actor.userId)).filter(({ endedAt }) => endedAt === null);
  if (hasNone && standing.length > 0)
    return fail('invalid', 'conflictsDeclared', 'Somebody is declared already.', { hasNone: ['conflictsDeclared'] });
  if (!hasNone && standing.length === 0)
    return fail('invalid', 'conflictsNotDeclared', 'Declare somebody, or that there is nobody.', {
      hasNone: ['conflictsNotDeclared'],
    });
  return saveStep(ctx, { step: 'conflicts', version, data: { hasNone } });
}
