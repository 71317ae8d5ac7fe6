import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { sql, type Sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CredentialStatus } from './credential';

/** A credential that lapses soon, or whose holder has written to the desk. */
export interface DueCredential {
  id: string;
  holderName: string;
  kind: string;
  jurisdiction: string;
  numberMasked: string | null;
  status: CredentialStatus;
  verifiedAt: Date | null;
  validUntil: Date | null;
  /** Since when the holder waits for an answer; null where they wrote nothing or have it. */
  holderWroteAt: Date | null;
}

const PAGE_SIZE = 50;
const DUE_WITHIN_DAYS = 60;

/**
 * What the desk has to look at again, a page at a time: credentials whose holder has written, in the order they wrote (which lies
 * behind), then those verified that lapse within 60 days, soonest first (which lies ahead).
 */
export async function listDueCredentials(
  ctx: AdminCtx,
  options: { after?: string | null } = {},
): Promise<{ items: DueCredential[]; next: string | null }> {
  const after = parseCursor(options.after);
  const isAfter = (at: Sql) =>
    sql`(${after?.id ?? null}::uuid IS NULL OR (${at}, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))`;
  const part = (at: Sql, condition: Sql) => sql`(
    SELECT id, holder_name, kind, jurisdiction, number_masked, status, verified_at, valid_until, holder_wrote_at, ${at} AS at
    FROM credential WHERE ${condition} AND ${isAfter(at)} ORDER BY ${at}, id LIMIT ${PAGE_SIZE + 1}::int)`;
  const wrote = sql`holder_wrote_at IS NOT NULL AND status IN ('verified', 'expiring', 'expired', 'suspended')`;
  const lapses = sql`holder_wrote_at IS NULL AND status IN ('verified', 'expiring')
    AND valid_until < assay_now() + make_interval(days => ${DUE_WITHIN_DAYS}::int)`;
  const rows = await ctx.db.query<DueCredential & { at: Date }>(sql`
    ${part(sql`holder_wrote_at`, wrote)} UNION ALL ${part(sql`valid_until`, lapses)}
    ORDER BY at, id LIMIT ${PAGE_SIZE + 1}::int`);
  const items = rows.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? formatCursor(last) : null };
}
