import type { SystemCtx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { replacePublicFigures } from './public-figure-store.server';
import type { PublicFigureCounts } from './public-figures';

/** Counts what the public pages say and keeps it. Reads much, so it runs in the background only. */
export async function countPublicFigures(ctx: SystemCtx): Promise<void> {
  const figures = await readFigures(ctx.db);
  const text = JSON.stringify(figures, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
  await replacePublicFigures(ctx.db, { countedAt: ctx.now, figures: text });
}

async function readFigures(db: Queryable): Promise<PublicFigureCounts> {
  const counts = await db.first<Omit<PublicFigureCounts, 'paidOut' | 'openRates'>>(sql`
    SELECT credentials.*, reviews.*, tasks.*
    FROM (SELECT count(DISTINCT expert_id)::int AS verified_expert_count,
        count(DISTINCT jurisdiction) FILTER (WHERE jurisdiction <> '*')::int AS jurisdiction_count
      FROM credential WHERE status IN ('verified', 'expiring')) credentials,
    (SELECT coalesce(sum(approved_count), 0)::int AS approved_review_count,
        (coalesce(sum(payable_ms), 0) / 3600000)::int AS paid_hours FROM job_tier_cost) reviews,
    (SELECT count(DISTINCT task_id) FILTER (WHERE tier > 1)::float8 / nullif(count(DISTINCT task_id), 0) AS escalated_share
      FROM verdict) tasks`);
  const paidOut = await db.first<NonNullable<PublicFigureCounts['paidOut']>>(sql`
    SELECT currency, sum(amount_minor)::bigint AS amount_minor FROM payout WHERE status = 'paid'
    GROUP BY currency ORDER BY count(*) DESC LIMIT 1`);
  const openRates = await db.query<PublicFigureCounts['openRates'][number]>(sql`
    SELECT j.domain, j.currency, min(t.rate_minor_per_hour) AS lowest_minor, max(t.rate_minor_per_hour) AS highest_minor,
      count(DISTINCT j.id)::int AS job_count
    FROM job_tier t JOIN job j ON j.id = t.job_id WHERE t.accepting AND j.status = 'open'
    GROUP BY j.domain, j.currency ORDER BY j.domain, j.currency`);
  if (!counts) throw new Error('the figures could not be counted');
  return { ...counts, paidOut: paidOut ?? null, openRates };
}
