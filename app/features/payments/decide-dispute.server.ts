import { fail, ok, type Failure, type Result } from '~/core/result';
import { emitEvent } from '~/platform/jobs/enqueue.server';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx, SystemCtx } from '~/features/accounts/context';
import type { DisputeOutcome } from '~/features/decisions/dispute';
import type { RulingClause } from '~/features/decisions/dispute-clause';
import type { LineRuling, Ruling } from '~/features/decisions/decide-ruling';
import { findDisputedClaim } from '~/features/decisions/find-dispute.server';
import { ruleOnDispute, type RuledDispute, type RuleRefusal } from '~/features/decisions/rule-on-dispute.server';
import { loadTaskSettlementForUpdate, type TaskSettlement } from '~/features/jobs/task-settlement.server';
import { correctClaimPay, loadClaimPayForUpdate, type ClaimPay } from '~/features/reviews/claim-pay.server';
import { payCorrection } from './pay-correction.server';
import { settleClaim } from './settle-claim.server';

export interface DecidedDispute {
  disputeId: string;
  outcome: DisputeOutcome | 'alreadyDecided';
}

export type DecideDisputeInput = { disputeId: string } & (
  | { ruling: 'forExpert'; clause: RulingClause; reason: string }
  | { ruling: 'reduce'; minutes: number; clause: RulingClause; reason: string }
  | { ruling: 'lines'; lines: readonly LineRuling[] }
);

/**
 * An admin who has no part in it decides a dispute before its deadline: full pay, so many payable minutes of the whole review, or
 * segment by segment. The record, the corrections, the pay and its posting are written in one transaction; what a reduction leaves
 * unused returns when the task is final. Locks task, claim, dispute, job, the tier's costs, then accounts. The same decision again
 * answers `alreadyDecided`.
 */
export function decideDispute(
  ctx: AdminCtx,
  input: DecideDisputeInput,
): Promise<Result<DecidedDispute, Failure<RuleRefusal>>> {
  const { disputeId, ruling: kind, ...said } = input;
  return decide(ctx, disputeId, { kind, ...said } as Ruling);
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
  ruling: Ruling,
): Promise<Result<DecidedDispute, Failure<RuleRefusal>>> {
  return ctx.db.transaction(async (tx) => {
    const found = await findDisputedClaim(tx, disputeId);
    const task = found && (await loadTaskSettlementForUpdate(tx, found.taskId));
    const claim = task && (await loadClaimPayForUpdate(tx, found.claimId));
    if (!claim) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
    const ruled = await ruleOnDispute(tx, ctx, claim, disputeId, ruling);
    if (!ruled.ok) return ruled;
    if (ruled.value === 'alreadyRuled') return ok({ disputeId, outcome: 'alreadyDecided' as const });
    if (ruled.value.raisedBy === 'expert') await payCorrection(tx, ctx, task, claim, ruled.value);
    else await settleDecided(tx, ctx, task, claim, ruled.value);
    await emitEvent(tx, 'dispute.decided', { disputeId });
    return ok({ disputeId, outcome: ruled.value.outcome });
  });
}

/** Settles a claim that waited for the decision of its company's dispute, with what was left of its pay. */
async function settleDecided(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  task: TaskSettlement,
  claim: ClaimPay,
  { amountMinor, feeMinor, change }: RuledDispute,
): Promise<void> {
  if (change.amountMinor !== 0n || change.feeMinor !== 0n)
    await correctClaimPay(tx, claim.claimId, { amountMinor, feeMinor });
  await settleClaim(
    tx,
    ctx.now,
    task,
    { ...claim, amountMinor, feeMinor },
    { approvedBy: ctx.actor.kind === 'admin' ? ctx.actor.userId : null, nothingOwed: 'adjusted' },
  );
}
