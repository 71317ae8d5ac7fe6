import type { JsonValue } from '~/core/canonical-json';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/**
 * What a ruling rests on, as ids, figures and hashes of rows that never change: the review handed in, the contract's versions
 * and the segments. What the parties wrote stands on the dispute.
 */
export async function loadRulingEvidence(tx: Queryable, claimId: string): Promise<JsonValue> {
  const row = await tx.first<{ evidence: JsonValue }>(sql`
    SELECT jsonb_build_object(
      'claimId', c.id, 'capMs', c.cap_ms, 'countedMs', c.payable_ms, 'rateMinorPerHour', c.rate_minor_per_hour,
      'guidelineVersion', c.guideline_version, 'rubricVersion', c.rubric_version,
      'review', (SELECT jsonb_build_object('reviewId', r.id, 'revision', r.revision, 'contentHash', r.content_hash)
        FROM review r WHERE r.claim_id = c.id ORDER BY r.revision DESC LIMIT 1),
      'segments', (SELECT count(*) FROM segment s WHERE s.claim_id = c.id),
      'payableSegmentMs', (SELECT coalesce(sum((extract(epoch FROM s.ended_at - s.started_at) * 1000)::int), 0)
        FROM segment s WHERE s.claim_id = c.id AND s.payable)) AS evidence
    FROM claim c WHERE c.id = ${claimId}::uuid`);
  return row?.evidence ?? {};
}
