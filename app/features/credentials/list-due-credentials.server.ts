import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CredentialStatus } from './credential';

/** A verified credential that lapses soon. */
export interface DueCredential {
  id: string;
  holderName: string;
  kind: string;
  jurisdiction: string;
  numberMasked: string | null;
  status: CredentialStatus;
  verifiedAt: Date | null;
  validUntil: Date;
}

const PAGE_SIZE = 50;
const DUE_WITHIN_DAYS = 60;

/** Verified credentials that lapse within 60 days, soonest first, a page at a time. */
export async function listDueCredentials(
  ctx: AdminCtx,
  options: { after?: string | null } = {},
): Promise<{ items: DueCredential[]; next: string | null }> {
  const after = parseCursor(options.after);
  const rows = await ctx.db.query<DueCredential>(sql`
    SELECT id, holder_name, kind, jurisdiction, number_masked, status, verified_at, valid_until FROM credential
    WHERE status IN ('verified', 'expiring') AND valid_until < assay_now() + make_interval(days => ${DUE_WITHIN_DAYS}::int)
      AND (${after?.id ?? null}::uuid IS NULL
        OR (valid_until, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY valid_until, id LIMIT ${PAGE_SIZE + 1}::int`);
  const items = rows.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? formatCursor({ at: last.validUntil, id: last.id }) : null };
}
