import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

/** What waits at the verification desk; counts stop at `MOST_COUNTED`. */
export interface DeskWork {
  waitingCount: number;
  oldestSubmittedAt: Date | null;
  /** Credentials where the expert has the ball. */
  askedCount: number;
  languageCount: number;
  /** Decisions that wait for a second person other than the actor. */
  secondCount: number;
  /** What the actor looks after. */
  mineCount: number;
  /** Verified credentials that lapse within 30 days, and those whose holder has written. */
  dueCount: number;
}

const MOST_COUNTED = 1000;

/** Counts the work of the desk in one statement, each part by its index. */
export async function countDeskWork(ctx: AdminCtx): Promise<DeskWork> {
  const most = MOST_COUNTED;
  const row = await ctx.db.first<DeskWork>(sql`
    WITH waiting AS (SELECT submitted_at FROM credential
      WHERE status IN ('submitted', 'format_checked', 'in_review') LIMIT ${most}::int)
    SELECT (SELECT count(*)::int FROM waiting) AS waiting_count,
      (SELECT min(submitted_at) FROM waiting) AS oldest_submitted_at,
      (SELECT count(*)::int FROM (SELECT 1 FROM credential
        WHERE status = 'needs_information' LIMIT ${most}::int) x) AS asked_count,
      (SELECT count(*)::int FROM credential_proposal
        WHERE status = 'open' AND proposed_by <> ${ctx.actor.userId}::uuid) AS second_count,
      (SELECT count(*)::int FROM credential WHERE assigned_to = ${ctx.actor.userId}::uuid
        AND status IN ('submitted', 'format_checked', 'in_review')) AS mine_count,
      (SELECT count(*)::int FROM (SELECT 1 FROM expert_language
        WHERE status = 'claimed' LIMIT ${most}::int) x) AS language_count,
      (SELECT count(*)::int FROM ((SELECT 1 FROM credential
        WHERE holder_wrote_at IS NOT NULL AND status IN ('verified', 'expiring', 'expired', 'suspended') LIMIT ${most}::int)
        UNION ALL (SELECT 1 FROM credential WHERE holder_wrote_at IS NULL AND status IN ('verified', 'expiring')
          AND valid_until < assay_now() + interval '30 days' LIMIT ${most}::int)) x) AS due_count`);
  if (!row) throw new Error('the database answered no figures');
  return row;
}
