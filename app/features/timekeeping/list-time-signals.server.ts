import type { KeysetCursor } from '~/core/keyset-cursor';
import { sql, type Sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { TimeSignalFigures, TimeSignalKind, TimeSignalOutcome } from './time-signal';

/** A signal as the desk's list shows it. */
export interface TimeSignalRow {
  signalId: string;
  kind: TimeSignalKind;
  figures: TimeSignalFigures;
  jobTitle: string;
  organizationName: string;
  raisedAt: Date;
  /** Null while nobody has looked. */
  outcome: TimeSignalOutcome | null;
  lookedAt: Date | null;
}

const signals = sql`
  SELECT s.id AS signal_id, s.kind, s.figures, j.title AS job_title, o.name AS organization_name, s.raised_at, s.outcome, s.looked_at
  FROM time_signal s JOIN claim c ON c.id = s.claim_id JOIN job j ON j.id = c.job_id JOIN organization o ON o.id = j.organization_id`;

/** The signals nobody has looked at, the oldest first, a page at a time. */
export async function listOpenSignals(
  ctx: AdminCtx,
  page: { after?: KeysetCursor | undefined; limit: number },
): Promise<{ rows: TimeSignalRow[]; next: KeysetCursor | undefined }> {
  const after: Sql = page.after
    ? sql`AND (s.raised_at, s.id) > (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<TimeSignalRow>(sql`
    ${signals} WHERE s.looked_at IS NULL ${after} ORDER BY s.raised_at, s.id LIMIT ${page.limit + 1}::int`);
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > page.limit && last ? { at: last.raisedAt, id: last.signalId } : undefined };
}

/** The signals that were looked at last, the newest first. */
export function listLookedSignals(ctx: AdminCtx, limit: number): Promise<TimeSignalRow[]> {
  return ctx.db.query<TimeSignalRow>(sql`
    ${signals} WHERE s.looked_at IS NOT NULL ORDER BY s.looked_at DESC, s.id DESC LIMIT ${limit}::int`);
}
