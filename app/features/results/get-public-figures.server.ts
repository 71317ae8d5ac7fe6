import type { Ctx } from '../accounts/context';
import { sql } from '~/platform/db/sql';
import { publicFiguresSchema, type PublicFigures } from './public-figures';

/** The figures as of their last count; null before the first, or when an older version of the product counted them. */
export async function getPublicFigures(ctx: Ctx): Promise<PublicFigures | null> {
  const row = await ctx.db.first<{ countedAt: Date; figures: unknown }>(
    sql`SELECT counted_at, figures FROM public_figure ORDER BY counted_at DESC, id DESC LIMIT 1`,
  );
  const parsed = publicFiguresSchema.safeParse(row?.figures);
  return row && parsed.success ? { ...parsed.data, countedAt: row.countedAt } : null;
}
