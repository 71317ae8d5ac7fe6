import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { describeOwnIssuer } from '~/platform/verifiable-credentials/own-issuer.server';
import { signJwt } from '~/platform/verifiable-credentials/sign-jwt';
import { encodeStatusList } from '~/platform/verifiable-credentials/status-list.server';
import type { Ctx } from '../accounts/context';
import { placesOfList, statusPlace } from './status-place';

const VALID_MS = 24 * 60 * 60 * 1000;

/**
 * A list of revoked records as a signed Bitstring Status List credential (a compact JWT), as it is now; it is good for a day, so
 * that an old copy cannot hide what was revoked since. Only lists on which a record stands exist.
 */
export async function getStatusList(ctx: Ctx, listId: number): Promise<Result<string, Failure<'notFound'>>> {
  const { first, last } = placesOfList(listId);
  const known = await ctx.db.first(sql`
    SELECT 1 AS known FROM work_record WHERE place BETWEEN ${first}::bigint AND ${last}::bigint LIMIT 1`);
  if (!known) return fail('notFound', 'notFound', 'There is no such list.');
  const revoked = await ctx.db.query<{ place: bigint }>(sql`
    SELECT place FROM work_record
    WHERE revoked_at IS NOT NULL AND place BETWEEN ${first}::bigint AND ${last}::bigint`);
  const { config, secrets } = ctx.services;
  const issuer = describeOwnIssuer(config.appUrl, secrets.publicKeyPem);
  const list = buildList(`${config.appUrl}/status/work-records/${listId}`, issuer.did, ctx.now);
  const encodedList = encodeStatusList(revoked.map(({ place }) => statusPlace(place).index));
  const payload = { ...list, credentialSubject: { ...list.credentialSubject, encodedList } };
  return ok(signJwt(secrets.sign, issuer.keyId, payload));
}

function buildList(address: string, issuer: string, now: Date) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: now.toISOString(),
    validUntil: new Date(now.getTime() + VALID_MS).toISOString(),
    credentialSubject: { id: `${address}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation' },
  };
}
