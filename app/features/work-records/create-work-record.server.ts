import { randomBytes } from 'node:crypto';
import { canonicalJson } from '~/core/canonical-json';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { didWebOf } from '~/platform/verifiable-credentials/did-web';
import type { ExpertCtx } from '../accounts/context';
import { recordAudit } from '../audit/record-audit.server';
import { countLiveRecords } from './count-live-records.server';
import type { CreateWorkRecordInput } from './create-work-record.schema';
import { loadWorkFacts } from './load-work-facts.server';
import { buildWorkRecord } from './work-record';
import { insertRecord, lockRecords } from './work-record-store.server';

export const MOST_LIVE_RECORDS = 20;
const TOKEN_BYTES = 16;

/**
 * Writes down and signs what the expert's work is now, as far as they chose to show it, and opens a link to it. Answers the
 * link's token of 128 bits, of which the database holds a hash, and the token itself encrypted for its owner to copy again.
 */
export async function createWorkRecord(
  ctx: ExpertCtx,
  input: CreateWorkRecordInput,
): Promise<Result<{ recordId: string; token: string }, Failure<'tooManyRecords'>>> {
  const { config, secrets } = ctx.services;
  const id = ctx.newId();
  const expertId = ctx.actor.userId;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return ctx.db.transaction(async (tx) => {
    await lockRecords(tx, expertId);
    if ((await countLiveRecords(tx, expertId)) >= MOST_LIVE_RECORDS) {
      return fail('conflict', 'tooManyRecords', `At most ${MOST_LIVE_RECORDS} links are open at once.`);
    }
    const { facts, credentialIds } = await loadWorkFacts(tx, expertId);
    const given = { id, issuer: didWebOf(config.appUrl), at: ctx.now };
    const document = canonicalJson(buildWorkRecord(facts, input.parts, given));
    await insertRecord(tx, {
      id,
      expertId,
      document,
      signature: secrets.sign(document),
      credentialIds: input.parts.includes('credentials') ? credentialIds : [],
      tokenHash: sha256Hex(token),
      tokenEncrypted: secrets.encrypt(Buffer.from(token, 'utf8')),
      createdAt: ctx.now,
    });
    await recordAudit(tx, ctx, {
      action: 'workRecord.shared',
      subjectType: 'workRecord',
      subjectId: id,
      details: { parts: input.parts },
    });
    return ok({ recordId: id, token });
  });
}
