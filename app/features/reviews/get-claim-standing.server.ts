import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { holdsClause } from './claim-store.server';
import { timeRules } from './time-rules';

/** What may still be done with an ended claim. */
export interface ClaimStanding {
  seatId: string;
  /** Until when a lapsed claim's review is still taken; null when it is not. */
  lateUntil: Date | null;
  /** True when the seat is free for this expert, who still has what its tier asks for, to take up again. */
  canResume: boolean;
  /** True when the claim was ended because a credential it needed was lost. */
  isLost: boolean;
}

interface StandingRow {
  seatId: string;
  endedAt: Date | null;
  timeRuleVersion: number;
  isLapsed: boolean;
  isUntaken: boolean;
  isClaimable: boolean;
  isLost: boolean;
}

/** The standing of the expert's own claim, or undefined. */
export async function getClaimStanding(ctx: ExpertCtx, claimId: string): Promise<ClaimStanding | undefined> {
  const row = await ctx.db.first<StandingRow>(sql`
    SELECT c.seat_id, c.ended_at, c.time_rule_version, c.status = 'lapsed' AS is_lapsed,
      (s.fence = c.fence AND s.status IN ('lapsed', 'released')) AS is_untaken,
      (j.status = 'open' AND NOT s.waits_for_funds AND ${holdsClause(sql`c`)}) AS is_claimable,
      EXISTS (SELECT 1 FROM credential_effect e WHERE e.claim_id = c.id AND e.effect IN ('returned', 'handed_back')) AS is_lost
    FROM claim c JOIN seat s ON s.id = c.seat_id JOIN job j ON j.id = c.job_id
    WHERE c.id = ${claimId}::uuid AND c.expert_id = ${ctx.actor.userId}::uuid`);
  if (!row) return undefined;
  const { seatId, isUntaken, isClaimable, isLost } = row;
  return { seatId, lateUntil: lateUntil(row, ctx.now), canResume: isUntaken && isClaimable, isLost };
}

function lateUntil(row: StandingRow, now: Date): Date | null {
  if (!row.isLapsed || !row.isUntaken || row.endedAt === null) return null;
  const until = new Date(row.endedAt.getTime() + timeRules(row.timeRuleVersion).submitGraceMs);
  return until >= now ? until : null;
}
