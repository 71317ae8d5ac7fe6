import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DisputeOutcome, DisputeStatus } from './dispute';

/** One dispute as commands see it. */
export interface DisputeRow {
  id: string;
  claimId: string;
  jobId: string;
  organizationId: string;
  expertId: string;
  openedBy: string;
  clause: string;
  reason: string;
  acceptedMinutes: number | null;
  status: DisputeStatus;
  answer: string | null;
  openedAt: Date;
  answerDueAt: Date;
  decisionDueAt: Date;
  answeredAt: Date | null;
}

const disputeColumns = sql`id, claim_id, job_id, organization_id, expert_id, opened_by, clause, reason, accepted_minutes,
  status::text AS status, answer, opened_at, answer_due_at, decision_due_at, answered_at`;

export async function insertDispute(tx: Queryable, dispute: Omit<DisputeRow, 'status' | 'answer' | 'answeredAt'>) {
  await tx.execute(sql`
    INSERT INTO dispute (id, claim_id, job_id, organization_id, expert_id, opened_by, clause, reason, accepted_minutes,
      opened_at, answer_due_at, decision_due_at)
    VALUES (${dispute.id}::uuid, ${dispute.claimId}::uuid, ${dispute.jobId}::uuid, ${dispute.organizationId}::uuid,
      ${dispute.expertId}::uuid, ${dispute.openedBy}::uuid, ${dispute.clause}, ${dispute.reason},
      ${dispute.acceptedMinutes}::int, ${dispute.openedAt}::timestamptz, ${dispute.answerDueAt}::timestamptz,
      ${dispute.decisionDueAt}::timestamptz)`);
}

/** The dispute of a claim, locked, or undefined. The caller holds the locks of the task and the claim. */
export async function loadDisputeOfClaimForUpdate(tx: Queryable, claimId: string): Promise<DisputeRow | undefined> {
  return tx.first<DisputeRow>(sql`SELECT ${disputeColumns} FROM dispute WHERE claim_id = ${claimId}::uuid FOR UPDATE`);
}

/** A dispute about the expert's own claim, locked, or undefined. */
export async function loadOwnDisputeForUpdate(
  tx: Queryable,
  disputeId: string,
  expertId: string,
): Promise<DisputeRow | undefined> {
  return tx.first<DisputeRow>(sql`
    SELECT ${disputeColumns} FROM dispute WHERE id = ${disputeId}::uuid AND expert_id = ${expertId}::uuid FOR UPDATE`);
}

/** Writes the expert's answer. */
export async function updateDisputeAnswered(
  tx: Queryable,
  disputeId: string,
  answered: { status: DisputeStatus; answer: string; answeredAt: Date },
): Promise<void> {
  await tx.execute(sql`
    UPDATE dispute SET status = ${answered.status}::text::"DisputeStatus", answer = ${answered.answer},
      answered_at = ${answered.answeredAt}::timestamptz
    WHERE id = ${disputeId}::uuid`);
}

/** Closes a dispute in the state it ended in. */
export async function updateDisputeClosed(
  tx: Queryable,
  disputeId: string,
  closed: { status: DisputeStatus; closedAt: Date },
): Promise<void> {
  await tx.execute(sql`
    UPDATE dispute SET status = ${closed.status}::text::"DisputeStatus", closed_at = ${closed.closedAt}::timestamptz
    WHERE id = ${disputeId}::uuid`);
}

/** One decision with who made it and what they were shown. */
export interface DecisionRow {
  id: string;
  disputeId: string;
  outcome: DisputeOutcome;
  clause: string;
  reason: string;
  deciderUserId: string | null;
  deciderName: string | null;
  evidence: JsonValue;
  countedMs: number;
  decidedMs: number;
  decidedAt: Date;
}

export async function insertDecision(tx: Queryable, decision: DecisionRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO decision (id, dispute_id, outcome, clause, reason, decider_user_id, decider_name, evidence, counted_ms,
      decided_ms, decided_at)
    VALUES (${decision.id}::uuid, ${decision.disputeId}::uuid, ${decision.outcome}, ${decision.clause}, ${decision.reason},
      ${decision.deciderUserId}::uuid, ${decision.deciderName}, ${JSON.stringify(decision.evidence)}::jsonb,
      ${decision.countedMs}::int, ${decision.decidedMs}::int, ${decision.decidedAt}::timestamptz)`);
}

/** The decision about a dispute, or undefined while there is none. */
export async function loadDecision(tx: Queryable, disputeId: string): Promise<DecisionRow | undefined> {
  return tx.first<DecisionRow>(sql`
    SELECT id, dispute_id, outcome, clause, reason, decider_user_id, decider_name, evidence, counted_ms, decided_ms, decided_at
    FROM decision WHERE dispute_id = ${disputeId}::uuid`);
}

/** Writes what a decision takes off a claim's time and pay; every figure is negative or zero. */
export async function insertTimeCorrection(
  tx: Queryable,
  correction: {
    claimId: string;
    decisionId: string;
    correctionMs: number;
    amountMinor: bigint;
    feeMinor: bigint;
    at: Date;
  },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO time_correction (claim_id, decision_id, correction_ms, amount_minor, fee_minor, at)
    VALUES (${correction.claimId}::uuid, ${correction.decisionId}::uuid, ${correction.correctionMs}::int,
      ${correction.amountMinor.toString()}::bigint, ${correction.feeMinor.toString()}::bigint, ${correction.at}::timestamptz)`);
}
