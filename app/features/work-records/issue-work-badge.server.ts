import { randomBytes } from 'node:crypto';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sha256Hex } from '~/platform/crypto/hash.server';
import { describeOwnIssuer } from '~/platform/verifiable-credentials/own-issuer.server';
import { signJwt } from '~/platform/verifiable-credentials/sign-jwt';
import type { ExpertCtx } from '../accounts/context';
import { loadHolderEmail } from './load-holder-email.server';
import { statusPlace } from './status-place';
import { buildWorkBadge } from './work-badge';
import { workRecordSchema } from './work-record';
import { loadOwnRecord } from './work-record-store.server';

/** One of the expert's own live records as an Open Badges 3.0 credential: a compact JWT (EdDSA) under the installation's key. */
export async function issueWorkBadge(
  ctx: ExpertCtx,
  input: { recordId: string },
): Promise<Result<string, Failure<'recordNotFound'>>> {
  const row = await loadOwnRecord(ctx.db, ctx.actor.userId, input.recordId);
  if (!row || row.revokedAt) return fail('notFound', 'recordNotFound', 'There is no such record.');
  const { config, secrets } = ctx.services;
  const issuer = describeOwnIssuer(config.appUrl, secrets.publicKeyPem);
  const email = await loadHolderEmail(ctx.db, ctx.actor.userId);
  const salt = randomBytes(16).toString('base64url');
  const { listId, index } = statusPlace(row.place);
  const badge = buildWorkBadge(workRecordSchema.parse(JSON.parse(row.document)), {
    appUrl: config.appUrl,
    issuer: issuer.did,
    recordUrl: `${config.appUrl}/records/${Buffer.from(secrets.decrypt(row.tokenEncrypted)).toString('utf8')}`,
    identity: { identityHash: `sha256$${sha256Hex(email + salt)}`, salt },
    status: { listUrl: `${config.appUrl}/status/work-records/${listId}`, index },
  });
  return ok(signJwt(secrets.sign, issuer.keyId, badge));
}
