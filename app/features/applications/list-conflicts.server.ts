import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { ConflictKind } from './conflict';

export interface Conflict {
  id: string;
  kind: ConflictKind;
  name: string;
  declaredAt: Date;
  endedAt: Date | null;
}

/** Whom an expert is, or was, bound to: standing declarations first, then the latest; at most 200. */
export async function listConflicts(db: Queryable, expertId: string): Promise<Conflict[]> {
  return db.query<Conflict>(sql`
    SELECT id, kind, name, declared_at, ended_at FROM conflict_declaration WHERE expert_id = ${expertId}::uuid
    ORDER BY ended_at IS NOT NULL, declared_at DESC, id DESC LIMIT 200`);
}
