import { fail, ok, type Failure, type Result } from '~/core/result';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadOwnRecord, updateRevoked } from './work-record-store.server';

/** Ends the link of one of the expert's own records, and with it the badge that was made of it; for good. Twice is once. */
export async function revokeWorkRecord(
  ctx: ExpertCtx,
  input: { recordId: string },
): Promise<Result<{ recordId: string }, Failure<'recordNotFound'>>> {
  const { recordId } = input;
  return ctx.db.transaction(async (tx) => {
    if (!(await loadOwnRecord(tx, ctx.actor.userId, recordId))) {
      return fail('notFound', 'recordNotFound', 'There is no such record.');
    }
    if (await updateRevoked(tx, ctx.actor.userId, recordId, ctx.now)) {
      await recordAudit(tx, ctx, { action: 'workRecord.revoked', subjectType: 'workRecord', subjectId: recordId });
    }
    return ok({ recordId });
  });
}
