import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { loadCapabilitiesAt } from './capability-store.server';

const DAY_MS = 86_400_000;
/** More changes than this in one day are not told one by one. */
const MOST_MOMENTS = 50;

/** What an expert could do on one day of UTC. */
export interface CapabilitiesOnDay {
  legalName: string;
  /** What stood when the day or the history began, then what stood after each change; tokens by name, sorted. */
  moments: { from: Date; tokens: string[] }[];
  /** When the history begins; null where nothing was ever proven. Nothing is written down of the time before. */
  historyBegins: Date | null;
}

/**
 * What an expert had proven on a day (yyyy-mm-dd, UTC, up to now), for an admin who has to answer for it; the look is logged. What
 * lapsed by time alone ended at its lapse, whenever the sweep came.
 */
export async function getCapabilitiesAt(
  ctx: AdminCtx,
  input: { expertId: string; day: string },
): Promise<Result<CapabilitiesOnDay, Failure<'expertNotFound'>>> {
  const { expertId, day } = input;
  const expert = await ctx.db.first<{ legalName: string; historyBegins: Date | null }>(sql`
    SELECT e.legal_name, (SELECT min(at) FROM capability_change WHERE expert_id = e.user_id) AS history_begins
    FROM expert e WHERE e.user_id = ${expertId}::uuid`);
  if (!expert) return fail('notFound', 'expertNotFound', 'There is no such expert.');
  const moments = await listMoments(ctx, expertId, new Date(`${day}T00:00:00.000Z`), expert.historyBegins);
  await recordAudit(ctx.db, ctx, {
    action: 'expert.capabilitiesViewed',
    subjectType: 'expert',
    subjectId: expertId,
    details: { day },
  });
  return ok({ ...expert, moments });
}

async function listMoments(
  ctx: AdminCtx,
  expertId: string,
  dayStart: Date,
  historyBegins: Date | null,
): Promise<CapabilitiesOnDay['moments']> {
  const until = new Date(Math.min(dayStart.getTime() + DAY_MS, ctx.now.getTime()));
  if (historyBegins === null || historyBegins >= until) return [];
  const from = historyBegins > dayStart ? historyBegins : dayStart;
  const moments: CapabilitiesOnDay['moments'] = [];
  for (const at of [from, ...(await listTurns(ctx.db, expertId, from, until))]) {
    const tokens = await loadCapabilitiesAt(ctx.db, expertId, at);
    if (moments.at(-1)?.tokens.join() !== tokens.join()) moments.push({ from: at, tokens });
  }
  return moments;
}

/** When, within a day, an expert's capabilities changed or lapsed. */
async function listTurns(db: Queryable, expertId: string, from: Date, until: Date): Promise<Date[]> {
  const rows = await db.query<{ at: Date }>(sql`
    SELECT DISTINCT turn.at FROM (
      (SELECT at, valid_until FROM capability_change
        WHERE expert_id = ${expertId}::uuid AND at <= ${from}::timestamptz ORDER BY at DESC, id DESC LIMIT 1)
      UNION ALL
      SELECT at, valid_until FROM capability_change
      WHERE expert_id = ${expertId}::uuid AND at > ${from}::timestamptz AND at < ${until}::timestamptz
    ) c CROSS JOIN LATERAL (VALUES (c.at), (c.valid_until)) AS turn (at)
    WHERE turn.at > ${from}::timestamptz AND turn.at < ${until}::timestamptz
    ORDER BY turn.at LIMIT ${MOST_MOMENTS}::int`);
  return rows.map(({ at }) => at);
}
