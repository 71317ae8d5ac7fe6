import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';

const PAGE_SIZE = 100;

/** A stretch of the expert's time with the claim it belongs to. Lengths in milliseconds. */
export interface MyStretch {
  id: bigint;
  claimId: string;
  jobTitle: string;
  tier: number;
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  endedAt: Date;
  lengthMs: number;
}

/** One day in the reader's time zone; its sums cover the whole day, also what stands on another page. */
export interface MyDay {
  /** YYYY-MM-DD; a stretch belongs to the day it began. */
  day: string;
  payableMs: number;
  unpaidMs: number;
  stretches: MyStretch[];
}

interface StretchRow extends MyStretch {
  day: string;
  dayPayableMs: number;
  dayUnpaidMs: number;
}

/** Where the ledger went on to: the last stretch of a page, whose ids grow with time. */
function parseCursor(text: string | null | undefined): { at: Date; id: bigint } | undefined {
  const [, at, id] = /^(\d{1,15})_(\d{1,18})$/.exec(text ?? '') ?? [];
  return at && id ? { at: new Date(Number(at)), id: BigInt(id) } : undefined;
}

/**
 * A page of the expert's own time ledger, newest first, by days of `timeZone` (IANA name); of one claim when `claimId` is
 * given. `next` is the cursor of the following page.
 */
export async function listMyTime(
  ctx: ExpertCtx,
  input: { timeZone: string; claimId?: string | undefined; after?: string | null },
): Promise<{ days: MyDay[]; next: string | undefined }> {
  const cursor = parseCursor(input.after);
  const ofClaim = input.claimId === undefined ? sql`` : sql`AND s.claim_id = ${input.claimId}::uuid`;
  const after = cursor ? sql`AND (s.started_at, s.id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql``;
  const rows = await ctx.db.query<StretchRow>(sql`
    WITH page AS MATERIALIZED (
      SELECT s.*, (s.started_at AT TIME ZONE ${input.timeZone}::text)::date AS day
      FROM segment s WHERE s.expert_id = ${ctx.actor.userId}::uuid ${ofClaim} ${after}
      ORDER BY s.started_at DESC, s.id DESC LIMIT ${PAGE_SIZE + 1}::int
    ), days AS (
      SELECT d.day,
        coalesce(sum(extract(epoch FROM s.ended_at - s.started_at) * 1000) FILTER (WHERE s.payable), 0)::int AS payable_ms,
        coalesce(sum(extract(epoch FROM s.ended_at - s.started_at) * 1000) FILTER (WHERE NOT s.payable), 0)::int AS unpaid_ms
      FROM (SELECT DISTINCT day FROM page) d
      JOIN segment s ON s.expert_id = ${ctx.actor.userId}::uuid ${ofClaim}
        AND s.started_at >= d.day::timestamp AT TIME ZONE ${input.timeZone}::text
        AND s.started_at < (d.day + 1)::timestamp AT TIME ZONE ${input.timeZone}::text
      GROUP BY d.day
    )
    SELECT p.id, p.claim_id, j.title AS job_title, c.tier, p.kind, p.payable, p.rule, p.started_at, p.ended_at,
      (extract(epoch FROM p.ended_at - p.started_at) * 1000)::int AS length_ms, to_char(p.day, 'YYYY-MM-DD') AS day,
      days.payable_ms AS day_payable_ms, days.unpaid_ms AS day_unpaid_ms
    FROM page p JOIN days USING (day) JOIN claim c ON c.id = p.claim_id JOIN job j ON j.id = c.job_id
    ORDER BY p.started_at DESC, p.id DESC`);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    days: groupByDay(shown),
    next: rows.length > PAGE_SIZE && last ? `${last.startedAt.getTime()}_${last.id}` : undefined,
  };
}

function groupByDay(rows: readonly StretchRow[]): MyDay[] {
  const days: MyDay[] = [];
  for (const { day, dayPayableMs, dayUnpaidMs, ...stretch } of rows) {
    const known = days.at(-1);
    if (known?.day === day) known.stretches.push(stretch);
    else days.push({ day, payableMs: dayPayableMs, unpaidMs: dayUnpaidMs, stretches: [stretch] });
  }
  return days;
}
