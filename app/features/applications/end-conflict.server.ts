import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { endConflictRow } from './conflict-store.server';

/** An expert says that a declaration of theirs is over; it stays on record with its end. */
export async function endConflict(
  ctx: ExpertCtx,
  { conflictId }: { conflictId: string },
): Promise<Result<{ conflictId: string }, Failure<'conflictNotFound'>>> {
  const ended = await endConflictRow(ctx.db, ctx.actor.userId, conflictId, ctx.now);
  return ended ? ok({ conflictId }) : fail('notFound', 'conflictNotFound', 'There is no such declaration.');
}
