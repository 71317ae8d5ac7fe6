import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CefrLevel } from './capability-tokens';

export interface QueuedLanguage {
  expertId: string;
  legalName: string;
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  createdAt: Date;
}

/** Stated languages that wait for the desk, oldest first, at most 100. */
export async function listLanguageQueue(ctx: AdminCtx): Promise<QueuedLanguage[]> {
  return ctx.db.query<QueuedLanguage>(sql`
    SELECT l.expert_id, e.legal_name, l.tag, l.read_level, l.write_level, l.created_at
    FROM expert_language l JOIN expert e ON e.user_id = l.expert_id
    WHERE l.status = 'claimed' ORDER BY l.created_at, l.expert_id, l.tag LIMIT 100`);
}
