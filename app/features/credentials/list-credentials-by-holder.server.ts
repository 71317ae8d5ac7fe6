import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';

export interface CredentialHit {
  id: string;
  holderName: string;
  kind: string;
  jurisdiction: string;
}

/** At most `limit` credentials whose holder's name begins with `typed`, in any case; read off an index. */
export async function listCredentialsByHolder(ctx: AdminCtx, typed: string, limit: number): Promise<CredentialHit[]> {
  const from = typed.toLowerCase();
  return ctx.db.query<CredentialHit>(sql`
    SELECT id, holder_name, kind, jurisdiction FROM credential
    WHERE lower(holder_name) ~>=~ ${from} AND lower(holder_name) ~<~ ${`${from}\u{10ffff}`}
    ORDER BY lower(holder_name) USING ~<~, id LIMIT ${limit}::int`);
}
