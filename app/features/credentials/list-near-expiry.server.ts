import { sql } from '~/platform/db/sql';
import type { SystemCtx } from '../accounts/context';
import { noticeDays } from './expiry-notice';

/** A credential whose holder may have to be told that it lapses soon. */
export interface NearExpiry {
  id: string;
  expertId: string;
  validUntil: Date;
}

/** The next verified credentials near their lapse of which not every notice reached was sent, soonest first. */
export async function listNearExpiry(
  ctx: SystemCtx,
  page: { after: NearExpiry | undefined; limit: number },
): Promise<NearExpiry[]> {
  const { after, limit } = page;
  return ctx.db.query<NearExpiry>(sql`
    SELECT id, expert_id, valid_until FROM credential
    WHERE status IN ('verified', 'expiring') AND valid_until > assay_now()
      AND valid_until <= assay_now() + make_interval(days => ${noticeDays[0]}::int)
      AND EXISTS (
        SELECT 1 FROM unnest(${[...noticeDays]}::int[]) AS notice (days)
        WHERE valid_until <= assay_now() + make_interval(days => notice.days)
          AND (noticed_days IS NULL OR notice.days < noticed_days))
      AND (${after?.id ?? null}::uuid IS NULL
        OR (valid_until, id) > (${after?.validUntil ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    ORDER BY valid_until, id LIMIT ${limit}::int`);
}
