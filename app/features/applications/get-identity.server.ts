import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';

/** Who an expert is, without the birth date itself. */
export interface Identity {
  legalName: string;
  country: string;
  otherNames: string[];
  hasBirthDate: boolean;
}

/** Who an expert is; undefined for who is none. */
export async function getIdentity(db: Queryable, expertId: string): Promise<Identity | undefined> {
  return db.first<Identity>(sql`
    SELECT legal_name, country, other_names, birth_date_encrypted IS NOT NULL AS has_birth_date
    FROM expert WHERE user_id = ${expertId}::uuid`);
}
