import { payForTime } from '~/core/money';
import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DecisionRecord, DisputeRecord } from './dispute-record';
import { listDisputeLines } from './list-claim-segments.server';

type Row = Omit<DisputeRecord, 'decision' | 'lines' | 'countedMinor'> & { rateMinorPerHour: bigint } & {
  [Key in keyof Omit<DecisionRecord, 'amountMinor'> as `decision${Capitalize<Key>}`]: DecisionRecord[Key] | null;
};

/** The record of the one dispute `which` names (over `d`, and `c`, its claim), or undefined. */
export async function loadDisputeRecord(q: Queryable, which: Sql): Promise<DisputeRecord | undefined> {
  const row = await q.first<Row>(sql`
    SELECT d.id, d.raised_by::text AS raised_by, d.claim_id, d.job_id, j.title AS job_title, c.tier, d.status::text AS status, d.clause, d.reason,
      d.accepted_minutes, d.answer, d.opened_at, d.answer_due_at, d.decision_due_at, d.answered_at, d.closed_at, c.currency,
      coalesce(c.payable_ms, 0) AS counted_ms, c.cap_ms, c.rate_minor_per_hour,
      k.outcome AS decision_outcome, k.clause AS decision_clause, k.reason AS decision_reason,
      k.decider_name AS decision_decider_name, k.counted_ms AS decision_counted_ms, k.decided_ms AS decision_decided_ms,
      k.decided_at AS decision_decided_at, k.amount_minor AS decision_change_minor
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      LEFT JOIN decision k ON k.dispute_id = d.id
    WHERE ${which}`);
  return row && shapeRecord(row, await listDisputeLines(q, row.id));
}

function shapeRecord(row: Row, lines: DisputeRecord['lines']): DisputeRecord {
  const {
    decisionOutcome,
    decisionClause,
    decisionReason,
    decisionDeciderName,
    decisionCountedMs,
    decisionDecidedMs,
    decisionDecidedAt,
    decisionChangeMinor,
    rateMinorPerHour,
    ...rest
  } = row;
  const dispute = { ...rest, lines, countedMinor: payForTime(row.countedMs, rateMinorPerHour) };
  if (!decisionOutcome || !decisionDecidedAt) return { ...dispute, decision: null };
  const decidedMs = decisionDecidedMs ?? 0;
  const decision: DecisionRecord = {
    outcome: decisionOutcome,
    clause: decisionClause ?? '',
    reason: decisionReason ?? '',
    deciderName: decisionDeciderName,
    countedMs: decisionCountedMs ?? 0,
    decidedMs,
    decidedAt: decisionDecidedAt,
    amountMinor: payForTime(decidedMs, rateMinorPerHour),
    changeMinor: decisionChangeMinor ?? 0n,
  };
  return { ...dispute, decision };
}
