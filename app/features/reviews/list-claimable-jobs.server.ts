import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { liveSeatStatuses } from './seat';

/** Counting open seats stops here, so that the board costs the same however large a job is. */
export const OPEN_SEATS_COUNT_LIMIT = 100;
const MOST_JOBS = 50;

/** A (job, tier) the expert may take from now. Lengths as named; amounts in minor units of `currency`. */
export interface ClaimableJob {
  jobId: string;
  tier: number;
  title: string;
  organizationName: string;
  domain: string;
  contentLanguage: string;
  currency: string;
  rateMinorPerHour: bigint;
  capSeconds: number;
  leaseSeconds: number;
  estimatedMinutes: number;
  reviewWindowDays: number;
  /** Seats this expert may take now, at most `OPEN_SEATS_COUNT_LIMIT`. */
  openSeats: number;
}

/** The jobs an expert may take from now, best paid first, at most 50; eligible but empty ones come last. */
export async function listClaimableJobs(ctx: ExpertCtx): Promise<ClaimableJob[]> {
  return ctx.db.query<ClaimableJob>(sql`
    WITH me AS MATERIALIZED (
      SELECT user_id, capability_ids FROM expert
      WHERE user_id = ${ctx.actor.userId}::uuid AND status = 'active'
        AND coalesce(capabilities_valid_until, 'infinity') > assay_now()
    ), eligible AS MATERIALIZED (
      SELECT t.job_id, t.tier, t.rate_minor_per_hour, t.lease_seconds, j.title, o.name AS organization_name, j.domain,
        j.content_language, j.currency, j.cap_seconds, j.estimated_minutes, j.review_window_days
      FROM me
      JOIN job_tier t ON t.accepting
      JOIN job j ON j.id = t.job_id AND j.status = 'open'
      JOIN organization o ON o.id = j.organization_id
      WHERE EXISTS (SELECT 1 FROM job_tier_clause c
          WHERE c.job_id = t.job_id AND c.tier = t.tier AND c.token_ids <@ me.capability_ids)
        AND NOT EXISTS (SELECT 1 FROM membership m
          WHERE m.user_id = me.user_id AND m.organization_id = j.organization_id)
      ORDER BY t.rate_minor_per_hour DESC, t.tier DESC, t.job_id
      LIMIT ${MOST_JOBS}
    )
    SELECT eligible.*, (
      SELECT count(*)::int FROM (
        SELECT 1 FROM seat s
        WHERE s.job_id = eligible.job_id AND s.tier = eligible.tier
          AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
          AND NOT EXISTS (SELECT 1 FROM seat own WHERE own.task_id = s.task_id
            AND own.expert_id = ${ctx.actor.userId}::uuid AND own.status = ANY (${[...liveSeatStatuses]}::text[]::"SeatStatus"[]))
        LIMIT ${OPEN_SEATS_COUNT_LIMIT}
      ) free) AS open_seats
    FROM eligible
    ORDER BY open_seats = 0, rate_minor_per_hour DESC, tier DESC, job_id`);
}
