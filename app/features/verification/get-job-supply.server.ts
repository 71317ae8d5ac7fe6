import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { countEligibleExperts, type TierSupply } from '../matching/count-eligible-experts.server';

/** Places are counted up to here. */
export const MOST_SEATS_COUNTED = 1000;
/** Tasks that are held up are counted up to here, and so many of them named. */
export const MOST_HELD_UP_COUNTED = 1000;
const HELD_UP_NAMED = 10;
/** So many free places of each scarce tier are looked at for somebody who may still take them. */
const MOST_PLACES_LOOKED_AT = 200;

/** Whether a tier has who reads it: experts who could take its tasks now, and the places that wait for one. */
export interface TierStanding extends TierSupply {
  seatsPerTask: number;
  /** Places anybody eligible may take now, at most `MOST_SEATS_COUNTED`, like the next. */
  openSeats: number;
  /** Places whose budget covers no further review. */
  seatsWaitingForFunds: number;
}

/** A task that goes nowhere by itself, and why. */
export interface HeldUpTask {
  taskId: string;
  externalId: string;
  tier: number;
  reason: string;
}

export interface JobSupply {
  tiers: TierStanding[];
  /** At most `MOST_HELD_UP_COUNTED`. */
  stuckCount: number;
  /**
   * The first few of the stuck tasks, of those with a place that waits for funds (`seatWaitsForFunds`), and of those whose
   * higher tier nobody may take who has not read the task before (`nobodyLeft`).
   */
  heldUp: HeldUpTask[];
}

/** What one of the company's own jobs waits for; empty for another company's. Costs the same whatever the job's size. */
export async function getJobSupply(ctx: CompanyCtx, jobId: string): Promise<JobSupply> {
  const [supply, seats, stuck, heldUp] = [
    await countEligibleExperts(ctx, jobId),
    await listTierSeats(ctx, jobId),
    await countStuckTasks(ctx, jobId),
    await listHeldUpTasks(ctx, jobId),
  ];
  const tiers = seats.map((tier) => ({
    ...tier,
    eligibleExperts: supply.find((counted) => counted.tier === tier.tier)?.eligibleExperts ?? 0,
  }));
  return { tiers, stuckCount: stuck, heldUp: [...heldUp, ...(await listTasksNobodyMayTake(ctx, jobId, tiers))] };
}

/**
 * Tasks above tier 1 with a free place that everybody eligible is barred from, having a place on the task already. That can
 * only be where fewer experts are eligible than a task has places up to the tier, so only such tiers are looked at.
 */
async function listTasksNobodyMayTake(
  ctx: CompanyCtx,
  jobId: string,
  tiers: readonly TierStanding[],
): Promise<HeldUpTask[]> {
  const placesUpTo = (tier: number) =>
    tiers.reduce((sum, other) => sum + (other.tier <= tier ? other.seatsPerTask : 0), 0);
  const scarce = tiers.filter(
    ({ tier, openSeats, eligibleExperts }) => tier > 1 && openSeats > 0 && eligibleExperts < placesUpTo(tier),
  );
  if (scarce.length === 0) return [];
  return ctx.db.query<HeldUpTask>(sql`
    SELECT t.id AS task_id, t.external_id, s.tier, 'nobodyLeft' AS reason
    FROM unnest(${scarce.map(({ tier }) => tier)}::int[]) AS scarce (tier)
    CROSS JOIN LATERAL (
      SELECT s.task_id, s.tier FROM seat s
      WHERE s.job_id = ${jobId}::uuid AND s.tier = scarce.tier AND s.status IN ('open', 'released', 'lapsed')
        AND NOT s.waits_for_funds
      ORDER BY s.task_ordinal LIMIT ${MOST_PLACES_LOOKED_AT}::int
    ) s
    JOIN task t ON t.id = s.task_id
    JOIN job j ON j.id = t.job_id AND j.organization_id = ${ctx.actor.organizationId}::uuid
    WHERE NOT EXISTS (
      SELECT 1 FROM job_tier_clause c JOIN expert e ON e.capability_ids @> c.token_ids
      WHERE c.job_id = t.job_id AND c.tier = s.tier AND e.status = 'active'
        AND coalesce(e.capabilities_valid_until, 'infinity') > assay_now()
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.user_id = e.user_id AND m.organization_id = j.organization_id)
        AND NOT EXISTS (SELECT 1 FROM seat own WHERE own.task_id = s.task_id AND own.expert_id = e.user_id
          AND own.status IN ('claimed', 'submitted', 'returned', 'accepted', 'rejected')))
    ORDER BY s.tier, t.ordinal LIMIT ${HELD_UP_NAMED}::int`);
}

/** The order makes the database walk the index of free places and stop, where it would else read every seat there is. */
function listTierSeats(ctx: CompanyCtx, jobId: string): Promise<Omit<TierStanding, 'eligibleExperts'>[]> {
  return ctx.db.query(sql`
    SELECT t.tier, t.seats_per_task,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM seat s WHERE s.job_id = t.job_id AND s.tier = t.tier
          AND s.status IN ('open', 'released', 'lapsed') AND NOT s.waits_for_funds
        ORDER BY s.task_ordinal LIMIT ${MOST_SEATS_COUNTED}::int) o)
        AS open_seats,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM seat s WHERE s.job_id = t.job_id AND s.tier = t.tier AND s.waits_for_funds
        LIMIT ${MOST_SEATS_COUNTED}::int) w) AS seats_waiting_for_funds
    FROM job j JOIN job_tier t ON t.job_id = j.id
    WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid
    ORDER BY t.tier`);
}

async function countStuckTasks(ctx: CompanyCtx, jobId: string): Promise<number> {
  const row = await ctx.db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM task t JOIN job j ON j.id = t.job_id
      WHERE t.job_id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid AND t.status = 'stuck'
      LIMIT ${MOST_HELD_UP_COUNTED}::int) stuck`);
  return row?.count ?? 0;
}

function listHeldUpTasks(ctx: CompanyCtx, jobId: string): Promise<HeldUpTask[]> {
  const own = sql`EXISTS (
    SELECT 1 FROM job j WHERE j.id = ${jobId}::uuid AND j.organization_id = ${ctx.actor.organizationId}::uuid)`;
  return ctx.db.query<HeldUpTask>(sql`
    (SELECT id AS task_id, external_id, tier, coalesce(stuck_reason, '') AS reason FROM task
      WHERE job_id = ${jobId}::uuid AND status = 'stuck' AND ${own} ORDER BY ordinal LIMIT ${HELD_UP_NAMED}::int)
    UNION ALL
    (SELECT t.id, t.external_id, s.tier, 'seatWaitsForFunds' FROM seat s JOIN task t ON t.id = s.task_id
      WHERE s.job_id = ${jobId}::uuid AND s.waits_for_funds AND ${own} LIMIT ${HELD_UP_NAMED}::int)`);
}
