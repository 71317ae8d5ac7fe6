import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Keeps the newest figures and drops older ones; `figures` is JSON text. */
export async function replacePublicFigures(db: Queryable, row: { countedAt: Date; figures: string }): Promise<void> {
  await db.execute(sql`
    WITH kept AS (INSERT INTO public_figure (counted_at, figures)
      VALUES (${row.countedAt}::timestamptz, ${row.figures}::jsonb) RETURNING id)
    DELETE FROM public_figure WHERE id < (SELECT id FROM kept)`);
}
