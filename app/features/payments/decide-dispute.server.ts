import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { AdminCtx, SystemCtx } from '~/features/accounts/context';
import type { DisputeOutcome } from '~/features/decisions/dispute';
import type { DisputeClause } from '~/features/decisions/dispute-clause';
import { findDisputedClaim } from '~/features/decisions/find-dispute.server';
import { ruleOnDispute, type ReasonedRuling, type RuleRefusal } from '~/features/decisions/rule-on-dispute.server';
import { loadTaskSettlementForUpdate } from '~/features/jobs/task-settlement.server';
import { loadClaimPayForUpdate } from '~/features/reviews/claim-pay.server';
import { settleClaim } from './settle-claim.server';

export interface DecidedDispute {
  disputeId: string;
  outcome: DisputeOutcome | 'alreadyDecided';
}

export type DecideDisputeInput = { disputeId: string; clause: DisputeClause; reason: string } & (
  { ruling: 'forExpert' } | { ruling: 'reduce'; minutes: number }
);

/**
 * An admin who has no part in it decides a dispute before its deadline: full pay, or `minutes` payable minutes. The record, the
 * correction, the pay and its posting are written in one transaction; what a reduction leaves unused returns when the task is
 * final. Locks task, claim, dispute, job, the tier's costs, then accounts. The same decision again answers `alreadyDecided`.
 */
export function decideDispute(
  ctx: AdminCtx,
  input: DecideDisputeInput,
): Promise<Result<DecidedDispute, Failure<RuleRefusal>>> {
  const { disputeId, clause, reason } = input;
  const ruling: ReasonedRuling =
    input.ruling === 'forExpert'
      ? { kind: 'forExpert', clause, reason }
      : { kind: 'reduce', minutes: input.minutes, clause, reason };
  return decide(ctx, disputeId, ruling);
}

/** Silence past the deadline decides for the expert. Refused before it. */
export function decideDisputeBySilence(
  ctx: SystemCtx,
  input: { disputeId: string },
): Promise<Result<DecidedDispute, Failure<RuleRefusal>>> {
  return decide(ctx, input.disputeId, { kind: 'silence' });
}

async function decide(
  ctx: AdminCtx | SystemCtx,
  disputeId: string,
  ruling: ReasonedRuling,
): Promise<Result<DecidedDispute, Failure<RuleRefusal>>> {
  return ctx.db.transaction(async (tx) => {
    const found = await findDisputedClaim(tx, disputeId);
    const task = found && (await loadTaskSettlementForUpdate(tx, found.taskId));
    const claim = task && (await loadClaimPayForUpdate(tx, found.claimId));
    if (!claim) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
    const ruled = await ruleOnDispute(tx, ctx, claim, ruling);
    if (!ruled.ok) return ruled;
    if (ruled.value === 'alreadyRuled') return ok({ disputeId, outcome: 'alreadyDecided' as const });
    const { amountMinor, feeMinor, outcome } = ruled.value;
    await settleClaim(
      tx,
      ctx.now,
      task,
      { ...claim, amountMinor, feeMinor },
      { approvedBy: ctx.actor.kind === 'admin' ? ctx.actor.userId : null, nothingOwed: 'adjusted' },
    );
    await emitEvent(tx, 'dispute.decided', { disputeId });
    return ok({ disputeId, outcome });
  });
}
