import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { Correction } from './decide-ruling';
import type { DisputeOutcome, DisputeSide, DisputeStatus } from './dispute';
import type { NamedLine } from './dispute-line';

/** One dispute as commands see it. */
export interface DisputeRow {
  id: string;
  claimId: string;
  raisedBy: DisputeSide;
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

const disputeColumns = sql`id, claim_id, raised_by::text AS raised_by, job_id, organization_id, expert_id, opened_by, clause, reason, accepted_minutes,
  status::text AS status, answer, opened_at, answer_due_at, decision_due_at, answered_at`;

/** Writes a dispute and the segments it is about, none for the whole review. */
export async function insertDispute(
  tx: Queryable,
  dispute: Omit<DisputeRow, 'status' | 'answer' | 'answeredAt'>,
  lines: readonly NamedLine[],
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO dispute (id, claim_id, raised_by, job_id, organization_id, expert_id, opened_by, clause, reason, accepted_minutes,
      opened_at, answer_due_at, decision_due_at)
    VALUES (${dispute.id}::uuid, ${dispute.claimId}::uuid, ${dispute.raisedBy}::text::"DisputeSide", ${dispute.jobId}::uuid, ${dispute.organizationId}::uuid,
      ${dispute.expertId}::uuid, ${dispute.openedBy}::uuid, ${dispute.clause}, ${dispute.reason},
      ${dispute.acceptedMinutes}::int, ${dispute.openedAt}::timestamptz, ${dispute.answerDueAt}::timestamptz,
      ${dispute.decisionDueAt}::timestamptz)`);
  if (lines.length === 0) return;
  await tx.execute(sql`
    INSERT INTO dispute_segment (dispute_id, segment_id, reason)
    SELECT ${dispute.id}::uuid, line.segment_id, line.reason
    FROM unnest(${lines.map(({ segmentId }) => segmentId.toString())}::bigint[], ${lines.map(({ reason }) => reason)}::text[])
      AS line (segment_id, reason)`);
}

/** The dispute of a claim that one side raised, locked, or undefined. The caller holds the locks of the task and the claim. */
export async function loadDisputeOfClaimForUpdate(
  tx: Queryable,
  claimId: string,
  raisedBy: DisputeSide,
): Promise<DisputeRow | undefined> {
  return tx.first<DisputeRow>(sql`
    SELECT ${disputeColumns} FROM dispute
    WHERE claim_id = ${claimId}::uuid AND raised_by = ${raisedBy}::text::"DisputeSide" FOR UPDATE`);
}

/** A dispute, locked, for the desk and silence. The caller holds the locks of the task and the claim. */
export async function loadDisputeForUpdate(tx: Queryable, disputeId: string): Promise<DisputeRow | undefined> {
  return tx.first<DisputeRow>(sql`SELECT ${disputeColumns} FROM dispute WHERE id = ${disputeId}::uuid FOR UPDATE`);
}

/** A dispute that waits for, or has, the answer of the actor's side, locked, or undefined: never one they raised themselves. */
export async function loadDisputeToAnswerForUpdate(
  tx: Queryable,
  disputeId: string,
  by: { expertId: string } | { organizationId: string },
): Promise<DisputeRow | undefined> {
  const isTheirs =
    'expertId' in by
      ? sql`raised_by = 'company' AND expert_id = ${by.expertId}::uuid`
      : sql`raised_by = 'expert' AND organization_id = ${by.organizationId}::uuid`;
  return tx.first<DisputeRow>(
    sql`SELECT ${disputeColumns} FROM dispute WHERE id = ${disputeId}::uuid AND ${isTheirs} FOR UPDATE`,
  );
}

/**
 * Makes rulings about one expert's time come one after the other, so that no moment is granted on two tasks. After the locks of
 * task, claim and dispute.
 */
export async function lockExpertTime(tx: Queryable, expertId: string): Promise<void> {
  await tx.execute(sql`SELECT 1 FROM expert WHERE user_id = ${expertId}::uuid FOR NO KEY UPDATE`);
}

/** All corrections of a claim, summed; signed milliseconds. */
export async function loadCorrectionsMs(tx: Queryable, claimId: string): Promise<number> {
  const row = await tx.first<{ sumMs: number }>(
    sql`SELECT coalesce(sum(correction_ms), 0)::int AS sum_ms FROM time_correction WHERE claim_id = ${claimId}::uuid`,
  );
  return row?.sumMs ?? 0;
}

/** Writes the answer of the other side. */
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
  /** Payable time of the claim before and after; milliseconds. */
  countedMs: number;
  decidedMs: number;
  /** What it changed of pay and fee, signed. */
  amountMinor: bigint;
  feeMinor: bigint;
  decidedAt: Date;
}

export async function insertDecision(tx: Queryable, decision: DecisionRow): Promise<void> {
  await tx.execute(sql`
    INSERT INTO decision (id, dispute_id, outcome, clause, reason, decider_user_id, decider_name, evidence, counted_ms,
      decided_ms, amount_minor, fee_minor, decided_at)
    VALUES (${decision.id}::uuid, ${decision.disputeId}::uuid, ${decision.outcome}, ${decision.clause}, ${decision.reason},
      ${decision.deciderUserId}::uuid, ${decision.deciderName}, ${JSON.stringify(decision.evidence)}::jsonb,
      ${decision.countedMs}::int, ${decision.decidedMs}::int,
      ${decision.amountMinor.toString()}::bigint, ${decision.feeMinor.toString()}::bigint, ${decision.decidedAt}::timestamptz)`);
}

/** The decision about a dispute, or undefined while there is none. */
export async function loadDecision(tx: Queryable, disputeId: string): Promise<DecisionRow | undefined> {
  return tx.first<DecisionRow>(sql`
    SELECT id, dispute_id, outcome, clause, reason, decider_user_id, decider_name, evidence, counted_ms, decided_ms,
      amount_minor, fee_minor, decided_at
    FROM decision WHERE dispute_id = ${disputeId}::uuid`);
}

/** Writes what a decision made of each segment, or of the whole counted time. */
export async function insertTimeCorrections(
  tx: Queryable,
  of: { claimId: string; decisionId: string; at: Date },
  corrections: readonly Correction[],
): Promise<void> {
  if (corrections.length === 0) return;
  await tx.execute(sql`
    INSERT INTO time_correction (claim_id, decision_id, segment_id, correction_ms, clause, reason, at)
    SELECT ${of.claimId}::uuid, ${of.decisionId}::uuid, x.segment_id, x.correction_ms, x.clause, x.reason, ${of.at}::timestamptz
    FROM unnest(
      ${corrections.map(({ segmentId }) => segmentId?.toString() ?? null)}::bigint[],
      ${corrections.map(({ correctionMs }) => correctionMs)}::int[],
      ${corrections.map(({ clause }) => clause)}::text[],
      ${corrections.map(({ reason }) => reason)}::text[]
    ) AS x (segment_id, correction_ms, clause, reason)`);
}

/** What a decision made of each segment, in the order of the segments. */
export async function listCorrectionsOf(tx: Queryable, decisionId: string): Promise<Correction[]> {
  return tx.query<Correction>(sql`
    SELECT segment_id, correction_ms, clause, reason FROM time_correction
    WHERE decision_id = ${decisionId}::uuid ORDER BY segment_id`);
}
