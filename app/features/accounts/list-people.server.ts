import { sql, type Sql } from '~/platform/db/sql';
import type { AdminCtx } from './context';

export interface PersonHit {
  userId: string;
  displayName: string;
  email: string;
  /** Of experts. */
  legalName: string | null;
}

/** At most `limit` people whose name, legal name or e-mail address begins with `typed`, in any case; read off indexes. */
export async function listPeople(ctx: AdminCtx, typed: string, limit: number): Promise<PersonHit[]> {
  return ctx.db.query<PersonHit>(sql`
    SELECT u.id AS user_id, u.display_name, u.email, e.legal_name
    FROM (${peopleNamed(typed, limit)}) found JOIN user_account u ON u.id = found.id LEFT JOIN expert e ON e.user_id = u.id
    ORDER BY lower(u.display_name), u.id LIMIT ${limit}::int`);
}

/** The ids behind a beginning of a name or an address; the last character of Unicode ends a range of texts. */
function peopleNamed(typed: string, limit: number): Sql {
  const from = typed.toLowerCase();
  const to = `${from}\u{10ffff}`;
  return sql`
    (SELECT id FROM user_account WHERE lower(display_name) ~>=~ ${from} AND lower(display_name) ~<~ ${to}
      ORDER BY lower(display_name) USING ~<~ LIMIT ${limit}::int)
    UNION (SELECT id FROM user_account WHERE email ~>=~ ${from} AND email ~<~ ${to}
      ORDER BY email USING ~<~ LIMIT ${limit}::int)
    UNION (SELECT user_id FROM expert WHERE lower(legal_name) ~>=~ ${from} AND lower(legal_name) ~<~ ${to}
      ORDER BY lower(legal_name) USING ~<~ LIMIT ${limit}::int)`;
}
