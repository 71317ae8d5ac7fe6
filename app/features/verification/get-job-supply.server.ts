import { sql } from '~/platform/db/sql';
import type { CompanyCtx } from '../accounts/context';
import { countEligibleExperts, type TierSupply } from '../matching/count-eligible-experts.server';

/** Places are counted up to here. */
export const MOST_SEATS_COUNTED = 1000;
/** Tasks that are held up are counted up to here, and so many of them named. */
export const MOST_HELD_UP_COUNTED = 1000;
const HELD_UP_NAMED = 10;

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
  /** The first few of the stuck tasks and of those with a place that waits for funds (`seatWaitsForFunds`). */
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
  return { tiers, stuckCount: stuck, heldUp };
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
