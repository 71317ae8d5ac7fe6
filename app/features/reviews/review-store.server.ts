import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import type { Answer, ReviewContent } from './review-content';

export interface NewReview {
  id: string;
  claimId: string;
  seatId: string;
  taskId: string;
  tier: number;
  expertId: string;
  contentHash: string;
  attestation: { tokens: string[]; validAtJudgment: boolean };
  submittedAt: Date;
  answers: Answer[];
}

export async function insertReview(tx: Queryable, review: NewReview): Promise<void> {
  await tx.execute(sql`
    WITH handed_in AS (
      INSERT INTO review (id, claim_id, seat_id, task_id, tier, expert_id, content_hash, attestation, submitted_at)
      VALUES (${review.id}::uuid, ${review.claimId}::uuid, ${review.seatId}::uuid, ${review.taskId}::uuid,
        ${review.tier}::int, ${review.expertId}::uuid, ${review.contentHash}::text,
        ${JSON.stringify(review.attestation)}::jsonb, ${review.submittedAt}::timestamptz)
    )
    INSERT INTO review_answer (review_id, criterion_id, value, rationale)
    SELECT ${review.id}::uuid, a.criterion_id, a.value, a.rationale
    FROM unnest(
      ${review.answers.map((answer) => answer.criterionId)}::text[],
      ${review.answers.map((answer) => answer.value)}::text[],
      ${review.answers.map((answer) => answer.rationale)}::text[]
    ) AS a (criterion_id, value, rationale)`);
}

/** The seat a claim's draft belongs to, and whether it may be written still; undefined when it is not the expert's own. */
export async function loadDraftTarget(
  db: Queryable,
  expertId: string,
  claimId: string,
): Promise<{ seatId: string; writable: boolean } | undefined> {
  return db.first<{ seatId: string; writable: boolean }>(sql`
    SELECT c.seat_id, (c.status IN ('held', 'lapsed') AND s.expert_id = c.expert_id AND s.fence = c.fence) AS writable
    FROM claim c JOIN seat s ON s.id = c.seat_id
    WHERE c.id = ${claimId}::uuid AND c.expert_id = ${expertId}::uuid`);
}

/** Writes a draft when `baseVersion` is still the stored one (0: none yet); answers the new version, or undefined. */
export async function writeDraft(
  db: Queryable,
  draft: { seatId: string; expertId: string; baseVersion: number; content: ReviewContent },
): Promise<{ version: number; savedAt: Date } | undefined> {
  return db.first<{ version: number; savedAt: Date }>(sql`
    INSERT INTO draft (seat_id, expert_id, version, content, saved_at)
    SELECT ${draft.seatId}::uuid, ${draft.expertId}::uuid, 1, ${JSON.stringify(draft.content)}::jsonb, assay_now()
    WHERE ${draft.baseVersion}::int = 0
      OR EXISTS (SELECT 1 FROM draft WHERE seat_id = ${draft.seatId}::uuid AND expert_id = ${draft.expertId}::uuid)
    ON CONFLICT (seat_id, expert_id) DO UPDATE
      SET version = draft.version + 1, content = excluded.content, saved_at = excluded.saved_at
      WHERE draft.version = ${draft.baseVersion}::int
    RETURNING version, saved_at`);
}

/** Whether an expert's draft of a seat holds a value or a reason. */
export async function loadHasDraftContent(tx: Queryable, seatId: string, expertId: string): Promise<boolean> {
  const row = await tx.first<{ written: boolean }>(sql`
    SELECT EXISTS (
      SELECT 1 FROM draft d, jsonb_array_elements(d.content -> 'answers') a
      WHERE d.seat_id = ${seatId}::uuid AND d.expert_id = ${expertId}::uuid
        AND (a ->> 'value' <> '' OR a ->> 'rationale' <> '')) AS written`);
  return row?.written ?? false;
}
