import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { sql } from '~/platform/db/sql';
import { isSignedText } from '~/platform/verifiable-credentials/own-issuer.server';
import type { Ctx } from '../accounts/context';
import { workRecordSchema, type WorkRecord } from './work-record';
import { loadRecordByToken, type WorkRecordRow } from './work-record-store.server';

/** A record as its link shows it. */
export interface SharedWorkRecord {
  id: string;
  expertId: string;
  record: WorkRecord;
  document: string;
  signature: string;
  /** Whether the signature was found to hold just now, over the very text that is shown. */
  isSigned: boolean;
  /** How many of the credentials it names have ceased to be in force since. */
  lapsedCredentials: number;
}

export type SharedRecordError = Failure<'recordNotFound' | 'recordRevoked'>;

/** The record behind a link's token, its signature checked anew; one that was revoked is told from one that never was. */
export async function getSharedWorkRecord(
  ctx: Ctx,
  token: string,
): Promise<Result<SharedWorkRecord, SharedRecordError>> {
  const row = /^[\w-]{22}$/.test(token) ? await loadRecordByToken(ctx.db, sha256Hex(token)) : undefined;
  if (!row) return fail('notFound', 'recordNotFound', 'There is no such record.');
  if (row.revokedAt || row.document === '') {
    return fail('notFound', 'recordRevoked', 'Whom this record is about has revoked it.');
  }
  return ok({
    id: row.id,
    expertId: row.expertId,
    record: workRecordSchema.parse(JSON.parse(row.document)),
    document: row.document,
    signature: row.signature,
    isSigned: isSignedText(ctx.services.secrets.publicKeyPem, row.document, row.signature),
    lapsedCredentials: await countLapsed(ctx, row),
  });
}

async function countLapsed(ctx: Ctx, { credentialIds }: WorkRecordRow): Promise<number> {
  if (credentialIds.length === 0) return 0;
  const row = await ctx.db.first<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM credential
    WHERE id = ANY(${credentialIds}::uuid[])
      AND NOT (status IN ('verified', 'expiring') AND coalesce(valid_until > assay_now(), false))`);
  return row?.count ?? 0;
}
