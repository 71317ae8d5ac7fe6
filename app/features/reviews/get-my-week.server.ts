import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { paidStretches, weekStart } from './load-claim-block.server';

/** An expert's payable time, claims they hold included, and their own limit. Milliseconds and minutes as named. */
export interface MyWeek {
  /** Since the last midnight of their time zone. */
  todayMs: number;
  /** Since Monday 00:00 UTC. */
  weekMs: number;
  /** Null is no limit. */
  weeklyLimitMinutes: number | null;
  /** The Monday 00:00 UTC the next week begins with. */
  nextWeekAt: Date;
}

/** The expert's own payable time of today and of the running week. Costs what that time costs. */
export async function getMyWeek(ctx: ExpertCtx): Promise<MyWeek> {
  const expertId = ctx.actor.userId;
  const from = sql`least(me.week_start, me.today_start)`;
  const week = await ctx.db.first<MyWeek>(sql`
    WITH me AS MATERIALIZED (
      SELECT e.weekly_limit_minutes, ${weekStart} AS week_start,
        date_trunc('day', assay_now() AT TIME ZONE u.time_zone) AT TIME ZONE u.time_zone AS today_start
      FROM expert e JOIN user_account u ON u.id = e.user_id WHERE e.user_id = ${expertId}::uuid
    )
    SELECT me.weekly_limit_minutes, me.week_start + interval '7 days' AS next_week_at,
      coalesce(sum(extract(epoch FROM p.ended_at - greatest(p.started_at, me.today_start)))
        FILTER (WHERE p.ended_at > me.today_start) * 1000, 0)::int AS today_ms,
      coalesce(sum(extract(epoch FROM p.ended_at - greatest(p.started_at, me.week_start)))
        FILTER (WHERE p.ended_at > me.week_start) * 1000, 0)::int AS week_ms
    FROM me LEFT JOIN LATERAL (${paidStretches(expertId, from)}) p ON true
    GROUP BY me.weekly_limit_minutes, me.week_start`);
  if (!week) throw new Error(`user ${expertId} is no expert`);
  return week;
}
