import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

/** More stretches than anybody can work in a week: two tasks held at once, cut at every beat. */
const MOST_STRETCHES = 40_000;

/** A stretch of an expert's time with the task it belongs to. Lengths in milliseconds. */
export interface Stretch {
  claimId: string;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  endedAt: Date;
  lengthMs: number;
  /** What a decision took off the task's paid time, negative; null where nothing was taken off. */
  correctionMs: number | null;
  disputeId: string | null;
}

/** The expert's own time that began from `from` and before `to`, oldest first: a pay period, for its page and its file. */
export async function listStretches(ctx: ExpertCtx, span: { from: Date; to: Date }): Promise<Stretch[]> {
  return ctx.db.query<Stretch>(sql`
    SELECT s.claim_id, j.title AS job_title, j.content_language, c.tier, s.kind, s.payable, s.rule, s.started_at, s.ended_at,
      (extract(epoch FROM s.ended_at - s.started_at) * 1000)::int AS length_ms, x.correction_ms, d.id AS dispute_id
    FROM segment s JOIN claim c ON c.id = s.claim_id JOIN job j ON j.id = c.job_id
      LEFT JOIN time_correction x ON x.claim_id = c.id LEFT JOIN dispute d ON d.claim_id = c.id
    WHERE s.expert_id = ${ctx.actor.userId}::uuid AND s.started_at >= ${span.from}::timestamptz
      AND s.started_at < ${span.to}::timestamptz
    ORDER BY s.started_at, s.id LIMIT ${MOST_STRETCHES}::int`);
}
