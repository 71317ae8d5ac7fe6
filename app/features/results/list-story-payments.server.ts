import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { expertPseudonym } from '../accounts/pseudonym.server';

/** What happened to the money of a task: about one of its claims, or at its end about what was left. Amounts are minor units, with reading the guideline, fees included. */
export interface StoryPayment {
  kind: 'approved' | 'approvedBySilence' | 'disputed' | 'disputeDecided' | 'paidOut' | 'reserveReturned';
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
        c.amount_minor + c.fee_minor + c.guideline_amount_minor + c.guideline_fee_minor + c.added_minor + c.added_fee_minor AS cost_minor,
        c.payout_id, c.pay_status
      FROM claim c WHERE c.task_id = ${taskId}::uuid
    )
    SELECT CASE WHEN approved_by IS NULL THEN 'approvedBySilence' ELSE 'approved' END AS kind, approved_at AS at, expert_id, tier,
      cost_minor AS amount_minor, NULL::bigint AS pay_off_minor, NULL::bigint AS fee_off_minor
    FROM own WHERE approved_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM dispute d JOIN decision e ON e.dispute_id = d.id WHERE d.claim_id = own.id AND d.raised_by = 'company')
    UNION ALL
    SELECT 'disputed', d.opened_at, own.expert_id, own.tier, NULL, NULL, NULL FROM own JOIN dispute d ON d.claim_id = own.id
    UNION ALL
    SELECT 'disputeDecided', d.closed_at, own.expert_id, own.tier, own.cost_minor, nullif(e.amount_minor, 0),
      CASE WHEN e.amount_minor <> 0 THEN e.fee_minor END
    FROM own JOIN dispute d ON d.claim_id = own.id JOIN decision e ON e.dispute_id = d.id
    UNION ALL
    SELECT 'paidOut', p.settled_at, own.expert_id, own.tier, own.carried_minor, NULL, NULL FROM own JOIN payout p ON p.id = own.payout_id
    WHERE own.pay_status = 'paid' AND p.settled_at IS NOT NULL
    UNION ALL
    SELECT 'reserveReturned', final_at, NULL, NULL, greatest(0, reserved_minor - settled_minor - guaranteed_minor), NULL, NULL FROM task
    WHERE id = ${taskId}::uuid AND final_at IS NOT NULL
    ORDER BY at, expert_id NULLS LAST`);
  return rows.map(({ expertId, ...row }) => ({
    ...row,
    reader: expertId === null ? null : expertPseudonym(pseudonymSecret, expertId),
  }));
}
