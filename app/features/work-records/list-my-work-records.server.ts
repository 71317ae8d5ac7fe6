import { sql } from '~/platform/db/sql';
import type { ExpertCtx } from '../accounts/context';
import { recordParts, type RecordPart } from './record-parts';
import { workRecordSchema } from './work-record';
import type { WorkRecordRow } from './work-record-store.server';

/** A link an expert made, as they see it. */
export interface MyWorkRecord extends Pick<
  WorkRecordRow,
  'id' | 'createdAt' | 'revokedAt' | 'openedCount' | 'lastOpenedAt'
> {
  /** The link; null once it is revoked. */
  url: string | null;
  parts: RecordPart[];
}

/** The actor's own links, the open ones first, then the newest: an open link is there to be revoked however many were ended. */
export async function listMyWorkRecords(ctx: ExpertCtx): Promise<MyWorkRecord[]> {
  const rows = await ctx.db.query<WorkRecordRow>(sql`
    SELECT * FROM work_record WHERE expert_id = ${ctx.actor.userId}::uuid
    ORDER BY revoked_at IS NOT NULL, created_at DESC, id DESC LIMIT 100`);
  const { config, secrets } = ctx.services;
  return rows.map(({ id, createdAt, revokedAt, openedCount, lastOpenedAt, document, tokenEncrypted }) => {
    const token = revokedAt ? null : Buffer.from(secrets.decrypt(tokenEncrypted)).toString('utf8');
    const url = token === null ? null : `${config.appUrl}/records/${token}`;
    return { id, createdAt, revokedAt, openedCount, lastOpenedAt, url, parts: partsOf(document) };
  });
}

function partsOf(document: string): RecordPart[] {
  if (document === '') return [];
  const record = workRecordSchema.parse(JSON.parse(document));
  return recordParts.filter((part) => record[part] !== null);
}
