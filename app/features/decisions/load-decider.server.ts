import { sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';

/** The person who decides, by name, and whether they belong to a company; undefined for no such person. */
export async function loadDecider(
  tx: Queryable,
  userId: string,
  organizationId: string,
): Promise<{ userId: string; name: string; isMember: boolean } | undefined> {
  return tx.first(sql`
    SELECT u.id AS user_id, u.display_name AS name, EXISTS (
      SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.organization_id = ${organizationId}::uuid) AS is_member
    FROM user_account u WHERE u.id = ${userId}::uuid`);
}
