import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DecisionRecord, DisputeRecord } from './dispute-record';

type Row = Omit<DisputeRecord, 'decision'> & {
  [Key in keyof DecisionRecord as `decision${Capitalize<Key>}`]: DecisionRecord[Key] | null;
};

/** The record of the one dispute `which` names (over `d`, and `c`, its claim), or undefined. */
export async function loadDisputeRecord(q: Queryable, which: Sql): Promise<DisputeRecord | undefined> {
  const row = await q.first<Row>(sql`
    SELECT d.id, d.claim_id, d.job_id, j.title AS job_title, c.tier, d.status::text AS status, d.clause, d.reason,
      d.accepted_minutes, d.answer, d.opened_at, d.answer_due_at, d.decision_due_at, d.answered_at, d.closed_at, c.currency,
      coalesce(c.payable_ms, 0) AS counted_ms, coalesce(c.amount_minor, 0) - coalesce(x.amount_minor, 0) AS counted_minor,
      k.outcome AS decision_outcome, k.clause AS decision_clause, k.reason AS decision_reason,
      k.decider_name AS decision_decider_name, k.decided_ms AS decision_decided_ms, k.decided_at AS decision_decided_at,
      c.amount_minor AS decision_amount_minor
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      LEFT JOIN decision k ON k.dispute_id = d.id LEFT JOIN time_correction x ON x.claim_id = d.claim_id
    WHERE ${which}`);
  return row && shapeRecord(row);
}

function shapeRecord(row: Row): DisputeRecord {
  const {
    decisionOutcome,
    decisionClause,
    decisionReason,
    decisionDeciderName,
    decisionDecidedMs,
    decisionDecidedAt,
    decisionAmountMinor,
    ...dispute
  } = row;
  if (!decisionOutcome || !decisionDecidedAt) return { ...dispute, decision: null };
  const decision: DecisionRecord = {
    outcome: decisionOutcome,
    clause: decisionClause ?? '',
    reason: decisionReason ?? '',
    deciderName: decisionDeciderName,
    decidedMs: decisionDecidedMs ?? 0,
    decidedAt: decisionDecidedAt,
    amountMinor: decisionAmountMinor ?? 0n,
  };
  return { ...dispute, decision };
}
