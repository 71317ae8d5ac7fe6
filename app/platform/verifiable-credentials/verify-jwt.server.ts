import { compactVerify, importJWK } from 'jose';
import { fail, ok, type Failure, type Result } from '~/core/result';
import type { FetchOptions } from './fetch-public-text.server';
import { readJwtParts } from './jwt-parts';
import { readAlgorithm } from './public-key';
import { resolveIssuerKey, type ResolveKeyError } from './resolve-issuer-key.server';

export type VerifyJwtError = ResolveKeyError | Failure<'notABadge' | 'algorithmNotAllowed' | 'signatureInvalid'>;

/**
 * Checks a compact JWT against the key its issuer publishes: algorithm, key, signature, in this order. `readIssuer` finds the
 * issuer in the payload, undefined when the payload is not what was expected. Answers the payload and its algorithm.
 */
export async function verifyJwt(
  jwt: string,
  readIssuer: (payload: Record<string, unknown>) => string | undefined,
  options: FetchOptions = {},
): Promise<Result<{ payload: Record<string, unknown>; algorithm: string }, VerifyJwtError>> {
  const parts = readJwtParts(jwt);
  const issuerId = parts && readIssuer(parts.payload);
  if (!parts || issuerId === undefined) return fail('invalid', 'notABadge', 'This is not a credential.');
  const algorithm = readAlgorithm(parts.header.alg);
  if (!algorithm) return fail('invalid', 'algorithmNotAllowed', 'Signed in a way that is not accepted.');
  const key = await resolveIssuerKey(issuerId, parts.header.kid, algorithm, options);
  if (!key.ok) return key;
  try {
    await compactVerify(jwt, await importJWK({ ...key.value }, algorithm), { algorithms: [algorithm] });
  } catch {
    return fail('invalid', 'signatureInvalid', 'The signature does not hold.');
  }
  return ok({ payload: parts.payload, algorithm });
}
