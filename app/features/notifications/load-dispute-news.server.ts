import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

interface Party {
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
}

/** A dispute with its decision, where there is one, and the two people who are told. `amountMinor` is what is paid now. */
export interface DisputeNews {
  claimId: string;
  jobTitle: string;
  currency: string;
  amountMinor: bigint;
  clause: string;
  reason: string;
  answerDueAt: Date;
  decisionDueAt: Date;
  decision: {
    outcome: 'for_expert' | 'reduced' | 'by_silence';
    clause: string;
    reason: string;
    name: string;
    minutes: number;
  } | null;
  expert: Party;
  opener: Party;
}

export async function loadDisputeNews(db: Queryable, disputeId: string): Promise<DisputeNews | undefined> {
  return db.first<DisputeNews>(sql`
    SELECT d.claim_id, j.title AS job_title, c.currency, c.amount_minor, d.clause, d.reason, d.answer_due_at, d.decision_due_at,
      CASE WHEN k.id IS NULL THEN NULL ELSE jsonb_build_object('outcome', k.outcome, 'clause', k.clause, 'reason', k.reason,
        'name', coalesce(k.decider_name, ''), 'minutes', k.decided_ms / 60000) END AS decision,
      jsonb_build_object('email', e.email, 'displayName', e.display_name, 'locale', e.locale, 'timeZone', e.time_zone) AS expert,
      jsonb_build_object('email', o.email, 'displayName', o.display_name, 'locale', o.locale, 'timeZone', o.time_zone) AS opener
    FROM dispute d JOIN claim c ON c.id = d.claim_id JOIN job j ON j.id = d.job_id
      JOIN user_account e ON e.id = d.expert_id JOIN user_account o ON o.id = d.opened_by
      LEFT JOIN decision k ON k.dispute_id = d.id
    WHERE d.id = ${disputeId}::uuid`);
}
