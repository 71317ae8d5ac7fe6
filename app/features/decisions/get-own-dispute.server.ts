import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { isUndecided } from './dispute';
import type { DisputeRecord } from './dispute-record';
import { loadDisputeRecord } from './load-dispute-record.server';

interface OwnDispute extends DisputeRecord {
  canAnswer: boolean;
  canWithdraw: boolean;
}

/** A dispute about the expert's own review, raised by either side, and whether they may answer it or take it back. */
export async function getOwnDispute(
  ctx: ExpertCtx,
  disputeId: string,
): Promise<Result<OwnDispute, Failure<'disputeNotFound'>>> {
  const record = await loadDisputeRecord(
    ctx.db,
    sql`d.id = ${disputeId}::uuid AND d.expert_id = ${ctx.actor.userId}::uuid`,
  );
  if (!record) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
  const isOwn = record.raisedBy === 'expert';
  return ok({
    ...record,
    canAnswer: !isOwn && record.status === 'open' && ctx.now < record.answerDueAt,
    canWithdraw: isOwn && isUndecided(record.status),
  });
}
