import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import { exclusionName } from './exclusion-record';
import type { ExclusionRecord } from './exclusion-record';
import { exclusionStrengths, type ExclusionStrength } from './match-exclusion';
import type { MatchRow } from './match-row';

const PAGE_SIZE = 50;

/** The matches that wait for people, the surest and then the oldest first, a page at a time. */
export async function listOpenMatches(
  ctx: AdminCtx,
  options: { after?: string | null } = {},
): Promise<{ rows: MatchRow[]; next: string | null }> {
  const after = readCursor(options.after ?? '');
  const where = after
    ? sql`AND (m.strength, m.found_at, m.id)
        > (${after.strength}::"ExclusionStrength", ${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const found = await ctx.db.query<Omit<MatchRow, 'listedName'> & { snapshot: ExclusionRecord }>(sql`
    SELECT m.id, e.legal_name, m.strength, m.status, m.snapshot, m.found_at, m.closed_at,
      EXISTS (SELECT 1 FROM exclusion_proposal p WHERE p.match_id = m.id AND p.status = 'open') AS has_proposal
    FROM exclusion_match m JOIN expert e ON e.user_id = m.expert_id
    WHERE m.status = 'open' ${where}
    ORDER BY m.strength, m.found_at, m.id LIMIT ${PAGE_SIZE + 1}::int`);
  const rows = found
    .slice(0, PAGE_SIZE)
    .map(({ snapshot, ...row }) => ({ ...row, listedName: exclusionName(snapshot) }));
  const last = rows.at(-1);
  const next = last ? `${last.strength}~${formatCursor({ at: last.foundAt, id: last.id })}` : null;
  return { rows, next: found.length > PAGE_SIZE ? next : null };
}

function readCursor(text: string): { strength: ExclusionStrength; at: Date; id: string } | undefined {
  const [name, rest] = text.split('~');
  const strength = exclusionStrengths.find((known) => known === name);
  const cursor = parseCursor(rest);
  return strength && cursor ? { strength, ...cursor } : undefined;
}
