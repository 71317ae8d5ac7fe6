import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { expertPseudonym } from '../accounts/pseudonym.server';

/** What happened to the money of a task: about one of its claims, or at its end about what was left. Amounts are minor units, with reading the guideline, fees included. */
export interface StoryPayment {
  kind:
    | 'approved'
    | 'approvedBySilence'
    | 'disputed'
    | 'disputeDecided'
    | 'requested'
    | 'requestDecided'
    | 'toppedUp'
    | 'paidOut'
    | 'reserveReturned';
  at: Date;
  /** Whose claim, by pseudonym, and of which tier; null at the end of the task. */
  reader: string | null;
  tier: number | null;
  amountMinor: bigint | null;
  /** What a decision changed of pay and fee, signed; null where it changed nothing. */
  payOffMinor: bigint | null;
  feeOffMinor: bigint | null;
}

/** The money side of a task's story, in order. The caller has seen that the task is the company's. */
export async function listStoryPayments(
  tx: Queryable,
  taskId: string,
  pseudonymSecret: Uint8Array,
): Promise<StoryPayment[]> {
  const rows = await tx.query<Omit<StoryPayment, 'reader'> & { expertId: string | null }>(sql`
    WITH own AS (
      SELECT c.id, c.expert_id, c.tier, c.approved_at, c.approved_by, c.amount_minor + c.guideline_amount_minor AS carried_minor,
        c.amount_minor + c.fee_minor + c.guideline_amount_minor + c.guideline_fee_minor AS cost_minor, c.payout_id, c.pay_status
      FROM claim c WHERE c.task_id = ${taskId}::uuid
    ), added AS (
      SELECT own.id AS claim_id, own.expert_id, own.tier, a.kind, a.reference_id, a.settled_at, a.amount_minor AS carried_minor,
        a.amount_minor + a.fee_minor AS cost_minor, a.payout_id, a.pay_status
      FROM own JOIN pay_adjustment a ON a.claim_id = own.id
    ), carried AS (
      SELECT id AS claim_id, expert_id, tier, payout_id, carried_minor FROM own WHERE pay_status = 'paid'
      UNION ALL SELECT claim_id, expert_id, tier, payout_id, carried_minor FROM added WHERE pay_status = 'paid'
    )
    SELECT CASE WHEN approved_by IS NULL THEN 'approvedBySilence' ELSE 'approved' END AS kind, approved_at AS at, expert_id, tier,
      cost_minor AS amount_minor, NULL::bigint AS pay_off_minor, NULL::bigint AS fee_off_minor
    FROM own WHERE approved_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM dispute d JOIN decision e ON e.dispute_id = d.id WHERE d.claim_id = own.id AND d.raised_by = 'company')
    UNION ALL
    SELECT CASE d.raised_by WHEN 'expert' THEN 'requested' ELSE 'disputed' END, d.opened_at, own.expert_id, own.tier, NULL, NULL, NULL
    FROM own JOIN dispute d ON d.claim_id = own.id
    UNION ALL
    SELECT CASE d.raised_by WHEN 'expert' THEN 'requestDecided' ELSE 'disputeDecided' END, d.closed_at, own.expert_id, own.tier,
      own.cost_minor + coalesce((SELECT a.cost_minor FROM added a WHERE a.kind = 'correction' AND a.reference_id = e.id), 0),
      nullif(e.amount_minor, 0), CASE WHEN e.amount_minor <> 0 THEN e.fee_minor END
    FROM own JOIN dispute d ON d.claim_id = own.id JOIN decision e ON e.dispute_id = d.id
    UNION ALL
    SELECT 'toppedUp', settled_at, expert_id, tier, cost_minor, NULL, NULL FROM added WHERE kind = 'top_up'
    UNION ALL
    SELECT 'paidOut', p.settled_at, c.expert_id, c.tier, sum(c.carried_minor)::bigint, NULL, NULL
    FROM carried c JOIN payout p ON p.id = c.payout_id WHERE p.settled_at IS NOT NULL
    GROUP BY c.claim_id, c.expert_id, c.tier, p.id
    UNION ALL
    SELECT 'reserveReturned', final_at, NULL, NULL, greatest(0, reserved_minor - settled_minor - guaranteed_minor), NULL, NULL FROM task
    WHERE id = ${taskId}::uuid AND final_at IS NOT NULL
    ORDER BY at, expert_id NULLS LAST`);
  return rows.map(({ expertId, ...row }) => ({
    ...row,
    reader: expertId === null ? null : expertPseudonym(pseudonymSecret, expertId),
  }));
}
