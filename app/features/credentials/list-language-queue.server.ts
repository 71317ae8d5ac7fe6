import { sql } from '~/platform/db/sql';
import type { AdminCtx } from '../accounts/context';
import type { CefrLevel } from './capability-tokens';

export interface QueuedLanguage {
  expertId: string;
  legalName: string;
  /** Their latest stated credential, often under another spelling of the name; null without one. */
  credentialId: string | null;
  holderName: string | null;
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  createdAt: Date;
}

/** Stated languages that wait for the desk, oldest first, at most 100. */
export async function listLanguageQueue(ctx: AdminCtx): Promise<QueuedLanguage[]> {
  return ctx.db.query<QueuedLanguage>(sql`
    SELECT l.expert_id, e.legal_name, c.id AS credential_id, c.holder_name, l.tag, l.read_level, l.write_level, l.created_at
    FROM expert_language l JOIN expert e ON e.user_id = l.expert_id
      LEFT JOIN LATERAL (
        SELECT id, holder_name FROM credential WHERE expert_id = l.expert_id
          AND status NOT IN ('draft', 'rejected', 'withdrawn', 'superseded')
        ORDER BY created_at DESC, id DESC LIMIT 1) c ON true
    WHERE l.status = 'claimed' ORDER BY l.created_at, l.expert_id, l.tag LIMIT 100`);
}
