import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import type { DisputeRecord } from './dispute-record';
import { loadDisputeRecord } from './load-dispute-record.server';

/** A dispute about the expert's own review, and whether they may still answer. */
export async function getOwnDispute(
  ctx: ExpertCtx,
  disputeId: string,
): Promise<Result<DisputeRecord & { canAnswer: boolean }, Failure<'disputeNotFound'>>> {
  const record = await loadDisputeRecord(
    ctx.db,
    sql`d.id = ${disputeId}::uuid AND d.expert_id = ${ctx.actor.userId}::uuid`,
  );
  if (!record) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
  return ok({ ...record, canAnswer: record.status === 'open' && ctx.now < record.answerDueAt });
}
