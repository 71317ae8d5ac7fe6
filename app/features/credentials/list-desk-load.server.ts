import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

/** How much somebody of the desk looks after. */
export interface DeskLoad {
  userId: string;
  name: string;
  count: number;
}

const MOST_SHOWN = 20;

/** Who of the desk looks after how many waiting credentials, the most first. */
export async function listDeskLoad(ctx: AdminCtx): Promise<DeskLoad[]> {
  return ctx.db.query<DeskLoad>(sql`
    SELECT u.id AS user_id, u.display_name AS name, count(*)::int AS count
    FROM credential c JOIN user_account u ON u.id = c.assigned_to
    WHERE c.assigned_to IS NOT NULL AND c.status IN ('submitted', 'format_checked', 'in_review')
    GROUP BY u.id ORDER BY count(*) DESC, u.display_name LIMIT ${MOST_SHOWN}::int`);
}
