import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx, SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { correctClaimPay, type ClaimPay } from '../reviews/claim-pay.server';
import { decideRuling, type Ruled, type Ruling, type RulingRefusal } from './decide-ruling';
import {
  insertDecision,
  insertTimeCorrection,
  loadDecision,
  loadDisputeOfClaimForUpdate,
  updateDisputeClosed,
  type DecisionRow,
  type DisputeRow,
} from './dispute-store.server';
import { loadDecider } from './load-decider.server';
import { loadRulingEvidence } from './load-ruling-evidence.server';

export type RuleRefusal = RulingRefusal | 'disputeNotFound' | 'notIndependent';

/** A ruling with the rule it rests on and why; silence gives neither. */
export type ReasonedRuling =
  (Extract<Ruling, { kind: 'forExpert' | 'reduce' }> & { clause: string; reason: string }) | { kind: 'silence' };

/**
 * The decision's half of deciding a dispute, in the caller's transaction under the locks of task and claim: the record, the
 * dispute's end, the signed correction, the claim's pay and the audit row. The caller settles what is answered. The same
 * decision by the same person again answers `alreadyRuled`.
 */
export async function ruleOnDispute(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  claim: ClaimPay,
  ruling: ReasonedRuling,
): Promise<Result<Ruled | 'alreadyRuled', Failure<RuleRefusal>>> {
  const dispute = await loadDisputeOfClaimForUpdate(tx, claim.claimId);
  if (!dispute) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
  const decider = await nameDecider(tx, ctx, dispute);
  if (!decider.ok) return decider;
  const decided = decideRuling(groundOf(dispute, claim), ruling, ctx.now);
  if (!decided.ok) return (await isRepeated(tx, ctx, dispute, ruling)) ? ok('alreadyRuled') : decided;
  const decision: DecisionRow = {
    id: ctx.newId(),
    disputeId: dispute.id,
    outcome: decided.value.outcome,
    clause: ruling.kind === 'silence' ? dispute.clause : ruling.clause,
    reason: ruling.kind === 'silence' ? '' : ruling.reason,
    ...decider.value,
    evidence: await loadRulingEvidence(tx, claim.claimId),
    countedMs: claim.payableMs ?? 0,
    decidedMs: decided.value.decidedMs,
    decidedAt: ctx.now,
  };
  await saveDecision(tx, ctx, dispute, decision, decided.value);
  return decided;
}

/** A named human who is neither party nor of the company; silence has no name. */
async function nameDecider(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  dispute: DisputeRow,
): Promise<Result<Pick<DecisionRow, 'deciderUserId' | 'deciderName'>, Failure<'notIndependent'>>> {
  if (ctx.actor.kind === 'system') return ok({ deciderUserId: null, deciderName: null });
  const decider = await loadDecider(tx, ctx.actor.userId, dispute.organizationId);
  if (!decider || decider.isMember || [dispute.expertId, dispute.openedBy].includes(decider.userId)) {
    return fail('forbidden', 'notIndependent', 'Somebody who has no part in this dispute decides it.');
  }
  return ok({ deciderUserId: decider.userId, deciderName: decider.name });
}

function groundOf(dispute: DisputeRow, claim: ClaimPay) {
  return {
    ...dispute,
    countedMs: claim.payableMs ?? 0,
    amountMinor: claim.amountMinor ?? 0n,
    feeMinor: claim.feeMinor ?? 0n,
    rateMinorPerHour: claim.rateMinorPerHour,
    feeBasisPoints: claim.feeBasisPoints,
  };
}

async function isRepeated(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  dispute: DisputeRow,
  ruling: ReasonedRuling,
): Promise<boolean> {
  const before = await loadDecision(tx, dispute.id);
  if (!before) return false;
  if (ruling.kind === 'silence') return before.outcome === 'by_silence';
  const { outcome, clause, reason, deciderUserId, decidedMs } = before;
  const isSameRuling =
    ruling.kind === 'forExpert'
      ? outcome === 'for_expert'
      : outcome === 'reduced' && decidedMs === ruling.minutes * 60_000;
  const isSameDecider = 'userId' in ctx.actor && deciderUserId === ctx.actor.userId;
  return isSameRuling && isSameDecider && clause === ruling.clause && reason === ruling.reason;
}

async function saveDecision(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  dispute: DisputeRow,
  decision: DecisionRow,
  ruled: Ruled,
): Promise<void> {
  const { claimId, organizationId } = dispute;
  const { amountMinor, feeMinor, correction, outcome } = ruled;
  await insertDecision(tx, decision);
  await updateDisputeClosed(tx, dispute.id, { status: outcome, closedAt: ctx.now });
  if (correction) {
    await insertTimeCorrection(tx, { claimId, decisionId: decision.id, ...correction, at: ctx.now });
    await correctClaimPay(tx, claimId, { amountMinor, feeMinor });
  }
  await recordAudit(tx, ctx, {
    action: 'dispute.decided',
    subjectType: 'dispute',
    subjectId: dispute.id,
    organizationId,
    details: {
      claimId,
      decisionId: decision.id,
      outcome,
      clause: decision.clause,
      countedMs: decision.countedMs,
      decidedMs: decision.decidedMs,
      amountMinor: String(amountMinor),
      feeMinor: String(feeMinor),
    },
  });
}
