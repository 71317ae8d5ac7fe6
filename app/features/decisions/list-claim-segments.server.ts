import { sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DisputeLine, RuledLine } from './dispute-line';

type Segment = Omit<DisputeLine, 'reason'>;

/** No claim is held longer than a day, so what lies beside a segment began no earlier than this before it. */
const BESIDE = sql`interval '1 day'`;
const overlapMs = (end: Sql, start: Sql): Sql =>
  sql`(extract(epoch FROM least(${end}, s.ended_at) - greatest(${start}, s.started_at)) * 1000)::int`;
const lengthMs = sql`(extract(epoch FROM s.ended_at - s.started_at) * 1000)::int`;

/** Paid time of the same person's other tasks beside an unpaid segment `s`: counted, granted since, and still running. */
const paidBesideMs = sql`(
    SELECT coalesce(sum(CASE WHEN o.payable THEN ${overlapMs(sql`o.ended_at`, sql`o.started_at`)}
      ELSE least(granted.ms, ${overlapMs(sql`o.ended_at`, sql`o.started_at`)}) END), 0)::int
    FROM segment o CROSS JOIN LATERAL (
      SELECT coalesce(sum(x.correction_ms), 0)::int AS ms FROM time_correction x WHERE NOT o.payable AND x.segment_id = o.id) granted
    WHERE o.expert_id = s.expert_id AND o.claim_id <> s.claim_id AND (o.payable OR granted.ms > 0)
      AND o.started_at < s.ended_at AND o.ended_at > s.started_at AND o.started_at > s.started_at - ${BESIDE}
  ) + (
    SELECT coalesce(sum(${overlapMs(sql`s.ended_at`, sql`r.segment_started_at`)}), 0)::int
    FROM claim h JOIN running_clock r ON r.claim_id = h.id
    WHERE h.expert_id = s.expert_id AND h.status = 'held' AND h.id <> s.claim_id AND r.segment_started_at < s.ended_at
      AND r.mode = 'running' AND r.kind NOT IN ('idle', 'paused', 'offline', 'over_cap'))`;

const segmentColumns = sql`s.id AS segment_id, s.kind, s.rule, s.started_at, ${lengthMs} AS length_ms, s.payable,
  CASE WHEN s.payable THEN ${lengthMs} ELSE greatest(0, ${lengthMs} - (${paidBesideMs})) END AS open_ms`;

/** The segments of a claim in order, with how much of each may be paid. The caller has shown whose claim it is. */
export async function listClaimSegments(q: Queryable, claimId: string): Promise<Segment[]> {
  return q.query<Segment>(
    sql`SELECT ${segmentColumns} FROM segment s WHERE s.claim_id = ${claimId}::uuid ORDER BY s.started_at, s.id`,
  );
}

/** The segments a dispute is about, in order, with what was decided about each. */
export async function listDisputeLines(q: Queryable, disputeId: string): Promise<RuledLine[]> {
  const rows = await q.query<
    DisputeLine & { correctionMs: number | null; ruledClause: string | null; ruledReason: string | null }
  >(sql`
    SELECT ${segmentColumns}, l.reason, x.correction_ms, x.clause AS ruled_clause, x.reason AS ruled_reason
    FROM dispute_segment l JOIN segment s ON s.id = l.segment_id
      LEFT JOIN decision k ON k.dispute_id = l.dispute_id
      LEFT JOIN time_correction x ON x.decision_id = k.id AND x.segment_id = l.segment_id
    WHERE l.dispute_id = ${disputeId}::uuid ORDER BY s.started_at, s.id`);
  return rows.map(({ correctionMs, ruledClause, ruledReason, ...line }) => ({
    ...line,
    ruling:
      correctionMs === null
        ? null
        : {
            decidedMs: (line.payable ? line.lengthMs : 0) + correctionMs,
            clause: ruledClause ?? '',
            reason: ruledReason ?? '',
          },
  }));
}
