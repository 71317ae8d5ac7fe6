import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CredentialStatus } from './credential';
import { unansweredHolders } from './message-store.server';

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
  const rows = await ctx.db.query<DueCredential & { at: Date }>(sql`
    WITH unanswered AS (${unansweredHolders()}), due AS (
      SELECT credential_id AS id FROM unanswered
      UNION SELECT id FROM credential
      WHERE status IN ('verified', 'expiring') AND valid_until < assay_now() + make_interval(days => ${DUE_WITHIN_DAYS}::int)
    ), dated AS (
      SELECT c.*, u.wrote_at AS holder_wrote_at, coalesce(u.wrote_at, c.valid_until) AS at
      FROM due JOIN credential c ON c.id = due.id LEFT JOIN unanswered u ON u.credential_id = c.id
    )
    SELECT id, holder_name, kind, jurisdiction, number_masked, status, verified_at, valid_until, holder_wrote_at, at FROM dated
    WHERE ${after?.id ?? null}::uuid IS NULL OR (at, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    ORDER BY at, id LIMIT ${PAGE_SIZE + 1}::int`);
  const items = rows.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? formatCursor(last) : null };
}
