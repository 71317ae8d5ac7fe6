import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx, SystemCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { markClaimDecided, type ClaimPay } from '../reviews/claim-pay.server';
import {
  decideRuling,
  listCorrections,
  type Correction,
  type Ruled,
  type Ruling,
  type RulingGround,
  type RulingRefusal,
} from './decide-ruling';
import type { DisputeSide } from './dispute';
import {
  insertDecision,
  insertTimeCorrections,
  listCorrectionsOf,
  loadCorrectionsMs,
  loadDecision,
  loadDisputeForUpdate,
  lockExpertTime,
  updateDisputeClosed,
  type DecisionRow,
  type DisputeRow,
} from './dispute-store.server';
import { listDisputeLines } from './list-claim-segments.server';
import { loadDecider } from './load-decider.server';
import { loadRulingEvidence } from './load-ruling-evidence.server';

export type RuleRefusal = RulingRefusal | 'disputeNotFound' | 'notIndependent';

/** What a decision made of a claim's pay, and which decision it is. */
export interface RuledDispute extends Ruled {
  raisedBy: DisputeSide;
  decisionId: string;
}

/**
 * The decision's half of deciding a dispute, in the caller's transaction under the locks of task and claim: the record, the
 * dispute's end, the signed corrections, the claim's decided time and the audit row. The caller moves the money that is
 * answered. The same decision by the same person again answers `alreadyRuled`.
 */
export async function ruleOnDispute(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  claim: ClaimPay,
  disputeId: string,
  ruling: Ruling,
): Promise<Result<RuledDispute | 'alreadyRuled', Failure<RuleRefusal>>> {
  const dispute = await loadDisputeForUpdate(tx, disputeId);
  if (!dispute) return fail('notFound', 'disputeNotFound', 'There is no such dispute.');
  const decider = await nameDecider(tx, ctx, dispute);
  if (!decider.ok) return decider;
  const before = await loadDecision(tx, dispute.id);
  const ground = await loadGround(tx, dispute, claim);
  const decided = decideRuling(ground, ruling, ctx.now);
  if (!decided.ok) return before && (await isRepeated(tx, ctx, before, ground, ruling)) ? ok('alreadyRuled') : decided;
  const decision: DecisionRow = {
    id: ctx.newId(),
    disputeId: dispute.id,
    outcome: decided.value.outcome,
    clause: 'clause' in ruling ? ruling.clause : dispute.clause,
    reason: 'reason' in ruling ? ruling.reason : '',
    ...decider.value,
    evidence: await loadRulingEvidence(tx, claim.claimId),
    countedMs: decided.value.beforeMs,
    decidedMs: decided.value.decidedMs,
    ...decided.value.change,
    decidedAt: ctx.now,
  };
  await saveDecision(tx, ctx, dispute, decision, decided.value);
  return ok({ ...decided.value, raisedBy: dispute.raisedBy, decisionId: decision.id });
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

async function loadGround(tx: Queryable, dispute: DisputeRow, claim: ClaimPay): Promise<RulingGround> {
  if (dispute.raisedBy === 'expert') await lockExpertTime(tx, dispute.expertId);
  return {
    ...dispute,
    lines: await listDisputeLines(tx, dispute.id),
    correctionsMs: await loadCorrectionsMs(tx, claim.claimId),
    countedMs: claim.payableMs ?? 0,
    capMs: claim.capMs,
    rateMinorPerHour: claim.rateMinorPerHour,
    feeBasisPoints: claim.feeBasisPoints,
  };
}

/** Whether the person who decided asks for the decision that was made once more. */
async function isRepeated(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  before: DecisionRow,
  ground: RulingGround,
  ruling: Ruling,
): Promise<boolean> {
  if (ruling.kind === 'silence') return before.outcome === 'by_silence';
  if (!('userId' in ctx.actor) || before.deciderUserId !== ctx.actor.userId) return false;
  if ('reason' in ruling && (before.clause !== ruling.clause || before.reason !== ruling.reason)) return false;
  const asked = listCorrections(ground, ruling);
  const made = await listCorrectionsOf(tx, before.id);
  return (
    asked.ok &&
    asked.value.length === made.length &&
    asked.value.every((one) => made.some((other) => isSame(one, other)))
  );
}

function isSame(one: Correction, other: Correction): boolean {
  return (
    one.segmentId === other.segmentId &&
    one.correctionMs === other.correctionMs &&
    one.clause === other.clause &&
    one.reason === other.reason
  );
}

async function saveDecision(
  tx: Queryable,
  ctx: AdminCtx | SystemCtx,
  dispute: DisputeRow,
  decision: DecisionRow,
  ruled: Ruled,
): Promise<void> {
  const { claimId, organizationId } = dispute;
  const { amountMinor, feeMinor, corrections, outcome, decidedMs } = ruled;
  await insertDecision(tx, decision);
  await updateDisputeClosed(tx, dispute.id, { status: outcome, closedAt: ctx.now });
  await insertTimeCorrections(tx, { claimId, decisionId: decision.id, at: ctx.now }, corrections);
  if (corrections.some(({ correctionMs }) => correctionMs !== 0)) await markClaimDecided(tx, claimId, decidedMs);
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
