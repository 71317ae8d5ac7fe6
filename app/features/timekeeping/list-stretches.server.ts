import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** More stretches than anybody can work in a week: two tasks held at once, cut at every beat. */
const MOST_STRETCHES = 40_000;

/** A stretch of an expert's time with the task it belongs to. Lengths in milliseconds. */
export interface Stretch {
  claimId: string;
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  endedAt: Date;
  lengthMs: number;
  /** What decisions changed of the task's paid time, signed; null where none did. */
  correctionMs: number | null;
  /** The dispute of the task that was opened last; null where there was none. */
  disputeId: string | null;
}

/**
 * The expert's own time that began from `from` and before `to`, oldest first: a pay period, for its page and its file; of one job
 * where it is named.
 */
export async function listStretches(
  ctx: ExpertCtx,
  span: { from: Date; to: Date; jobId?: string | undefined },
): Promise<Stretch[]> {
  const ofJob = span.jobId === undefined ? sql`` : sql`AND c.job_id = ${span.jobId}::uuid`;
  return ctx.db.query<Stretch>(sql`
    WITH stretch AS MATERIALIZED (
      SELECT s.* FROM segment s
      WHERE s.expert_id = ${ctx.actor.userId}::uuid AND s.started_at >= ${span.from}::timestamptz
        AND s.started_at < ${span.to}::timestamptz
      ORDER BY s.started_at, s.id LIMIT ${MOST_STRETCHES}::int
    ),
    task AS MATERIALIZED (
      SELECT c.id AS claim_id, c.job_id, c.tier, j.title AS job_title, j.content_language,
        c.decided_ms - c.payable_ms AS correction_ms,
        (SELECT d.id FROM dispute d WHERE d.claim_id = c.id ORDER BY d.opened_at DESC LIMIT 1) AS dispute_id
      FROM (SELECT DISTINCT claim_id FROM stretch) worked JOIN claim c ON c.id = worked.claim_id ${ofJob}
        JOIN job j ON j.id = c.job_id
    )
    SELECT task.*, s.kind, s.payable, s.rule, s.started_at, s.ended_at,
      (extract(epoch FROM s.ended_at - s.started_at) * 1000)::int AS length_ms
    FROM stretch s JOIN task USING (claim_id) ORDER BY s.started_at, s.id`);
}
