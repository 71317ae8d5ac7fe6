import { payForTime } from '~/core/money';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { DisputeOutcome, DisputeSide } from '../decisions/dispute';

interface Party {
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/**
 * A dispute with its decision, where there is one, and the people who are told: the expert, and of the company who disputes or,
 * for an expert's request, its owners. `amountMinor` is what the time comes to as it stands.
 */
export interface DisputeNews {
  claimId: string;
  raisedBy: DisputeSide;
  jobTitle: string;
  currency: string;
  amountMinor: bigint;
  clause: string;
  /** What was said about the whole, or about each stretch. */
  reason: string;
  hasLines: boolean;
  answerDueAt: Date;
  decisionDueAt: Date;
  decision: {
    outcome: DisputeOutcome;
    clause: string;
    reason: string;
    name: string;
    minutes: number;
  } | null;
  expert: Party;
  company: Party[];
}

type Row = Omit<DisputeNews, 'amountMinor'> & { paidMs: number; rateMinorPerHour: bigint };

/** At most so many owners are told of one request. */
const MOST_OWNERS = 20;
const party = sql`jsonb_build_object('email', u.email, 'displayName', u.display_name, 'locale', u.locale, 'timeZone', u.time_zone)`;

export async function loadDisputeNews(db: Queryable, disputeId: string): Promise<DisputeNews | undefined> {
  const row = await db.first<Row>(sql`
    SELECT d.claim_id, d.raised_by::text AS raised_by, j.title AS job_title, c.currency, d.clause, d.answer_due_at, d.decision_due_at,
      coalesce(c.decided_ms, c.payable_ms, 0) AS paid_ms, c.rate_minor_per_hour, said.reasons IS NOT NULL AS has_lines,
      coalesce(said.reasons, d.reason) AS reason,
      CASE WHEN k.id IS NULL THEN NULL ELSE jsonb_build_object('outcome', k.outcome, 'clause', k.clause, 'reason', k.reason,
        'name', coalesce(k.decider_name, ''), 'minutes', k.decided_ms / 60000) END AS decision,
      (SELECT ${party} FROM user_account u WHERE u.id = d.expert_id) AS expert,
      coalesce((SELECT jsonb_agg(told.party) FROM (
        SELECT ${party} AS party FROM user_account u
        WHERE u.id = d.opened_by AND d.raised_by = 'company'
        UNION ALL
        (SELECT ${party} FROM membership m JOIN user_account u ON u.id = m.user_id
          WHERE m.organization_id = d.organization_id AND m.role = 'owner' AND d.raised_by = 'expert'
          ORDER BY m.created_at LIMIT ${MOST_OWNERS}::int)) told), '[]') AS company
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      LEFT JOIN decision k ON k.dispute_id = d.id
      CROSS JOIN LATERAL (
        SELECT string_agg(l.reason, E'\n\n' ORDER BY l.segment_id) AS reasons FROM dispute_segment l WHERE l.dispute_id = d.id) said
    WHERE d.id = ${disputeId}::uuid`);
  if (!row) return undefined;
  const { paidMs, rateMinorPerHour, ...news } = row;
  return { ...news, amountMinor: payForTime(paidMs, rateMinorPerHour) };
}
