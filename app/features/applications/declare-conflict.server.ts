import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { MOST_CONFLICTS } from './conflict';
import { insertConflict } from './conflict-store.server';
import { lockApplicant } from './application-store.server';
import { listConflicts } from './list-conflicts.server';
import type { DeclareConflictInput } from './save-steps.schema';

/** An expert declares whom they are bound to, at any time; declaring the same again changes nothing. */
export async function declareConflict(
  ctx: ExpertCtx,
  { kind, name }: DeclareConflictInput,
): Promise<Result<{ isNew: boolean }, Failure<'expertNotFound' | 'tooManyConflicts'>>> {
  const expertId = ctx.actor.userId;
  return ctx.db.transaction(async (tx) => {
    if (!(await lockApplicant(tx, expertId))) return fail('notFound', 'expertNotFound', 'There is no such expert.');
    const standing = (await listConflicts(tx, expertId)).filter(({ endedAt }) => endedAt === null);
    if (standing.length >= MOST_CONFLICTS)
      return fail('conflict', 'tooManyConflicts', 'No more can be declared; end one first.');
    return ok({ isNew: await insertConflict(tx, { id: ctx.newId(), expertId, kind, name, at: ctx.now }) });
  });
}
