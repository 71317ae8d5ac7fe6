import { isJobAlive } from '~/platform/jobs/is-job-alive.server';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { editionOf, isStale, OIG_LEIE, type BadLine, type LoadFailure } from './exclusion-list';
import { loadCurrentList } from './exclusion-list-store.server';
import type { ExclusionStrength } from './match-exclusion';

/** What the desk has to know about the list before it believes that nobody stands on it. */
export interface ListState {
  /** Null before the first list. */
  current: {
    edition: Date;
    loadedAt: Date | null;
    /** When the source was last asked, also when it had nothing new. */
    checkedAt: Date;
    rowCount: number;
    badLineCount: number;
    /** The first of them. */
    badLines: BadLine[];
    /** Older than 40 days. */
    isStale: boolean;
  } | null;
  /** The last try, where it failed after the current list was last confirmed. */
  failure: { at: Date; code: LoadFailure; httpStatus: number | null; rowCount: number } | null;
  /** Somebody asked for the list and it is not here yet. */
  isAskedFor: boolean;
  /** Open matches; counts stop at `MOST_COUNTED`. */
  openCounts: Record<ExclusionStrength, number>;
}

const MOST_COUNTED = 1000;

/** The state of the list and of what it brought. */
export async function getListState(ctx: AdminCtx): Promise<ListState> {
  const current = await loadCurrentList(ctx.db, OIG_LEIE);
  const edition = current && editionOf(current);
  const failure = await loadLastFailure(ctx, current?.checkedAt ?? null);
  return {
    current:
      current && edition
        ? {
            edition,
            loadedAt: current.loadedAt,
            checkedAt: current.checkedAt,
            rowCount: current.rowCount,
            badLineCount: current.badLineCount,
            badLines: current.badLines,
            isStale: isStale(ctx.now, edition),
          }
        : null,
    failure: failure ?? null,
    isAskedFor: await isJobAlive(ctx.db, 'take_over_exclusion_list'),
    openCounts: await countOpen(ctx),
  };
}

function loadLastFailure(ctx: AdminCtx, after: Date | null): Promise<NonNullable<ListState['failure']> | undefined> {
  return ctx.db.first(sql`
    SELECT started_at AS at, failure AS code, http_status, row_count FROM exclusion_list
    WHERE source = ${OIG_LEIE} AND status = 'failed' AND started_at > COALESCE(${after}::timestamptz, '-infinity')
    ORDER BY started_at DESC, id DESC LIMIT 1`);
}

async function countOpen(ctx: AdminCtx): Promise<ListState['openCounts']> {
  const count = (strength: ExclusionStrength) => sql`
    (SELECT count(*)::int FROM (SELECT 1 FROM exclusion_match
      WHERE status = 'open' AND strength = ${strength}::"ExclusionStrength" LIMIT ${MOST_COUNTED}::int) x)`;
  const row = await ctx.db.first<{ strong: number; probable: number; nameOnly: number }>(sql`
    SELECT ${count('strong')} AS strong, ${count('probable')} AS probable, ${count('name_only')} AS name_only`);
  return { strong: row?.strong ?? 0, probable: row?.probable ?? 0, name_only: row?.nameOnly ?? 0 };
}
