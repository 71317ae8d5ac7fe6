import { sql } from '~/platform/db/sql';

/** A session ends so many days after it began, however often it was used. */
export const ABSOLUTE_LIMIT_DAYS = 60;

/** Who holds the sessions that are valid at this moment: a relation of `id` (the SHA-256 of the token) and `user_id` to join. */
export const sessionHolders = sql`(
  SELECT id, user_id FROM session WHERE expires_at > statement_timestamp()
    AND created_at > statement_timestamp() - make_interval(days => ${ABSOLUTE_LIMIT_DAYS}::int))`;
