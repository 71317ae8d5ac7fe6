import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import type { LookAtSignalInput } from './look-at-signal.schema';
import { loadTimeSignalForUpdate, updateTimeSignalLooked } from './time-signal-store.server';

export type LookAtSignalError = Failure<'signalNotFound' | 'hasPartInReview' | 'signalLookedAt'>;

/**
 * Writes down what an admin made of a signal, once. Neither time nor pay nor anybody's standing changes, and nobody is told; what is
 * passed on leaves its note for the desk. Refused to the expert whose time it is and to members of the company that pays it.
 */
export async function lookAtSignal(
  ctx: AdminCtx,
  { signalId, outcome, note }: LookAtSignalInput,
): Promise<Result<'looked' | 'already', LookAtSignalError>> {
  const { userId } = ctx.actor;
  return ctx.db.transaction(async (tx): Promise<Result<'looked' | 'already', LookAtSignalError>> => {
    const signal = await loadTimeSignalForUpdate(tx, signalId, userId);
    if (!signal) return fail('notFound', 'signalNotFound', 'There is no such signal.');
    if (signal.hasPart)
      return fail('forbidden', 'hasPartInReview', 'Somebody without a part in the review looks at it.');
    if (signal.outcome !== null) {
      const isSame = signal.outcome === outcome && signal.note === note && signal.lookedBy === userId;
      return isSame ? ok('already') : fail('conflict', 'signalLookedAt', 'Somebody has looked at this signal.');
    }
    const lookedByName = signal.lookerName;
    await updateTimeSignalLooked(tx, signalId, { outcome, note, lookedBy: userId, lookedByName, lookedAt: ctx.now });
    await recordAudit(tx, ctx, {
      action: 'signal.looked',
      subjectType: 'signal',
      subjectId: signalId,
      organizationId: signal.organizationId,
      details: { claimId: signal.claimId, kind: signal.kind, outcome },
    });
    return ok('looked');
  });
}
