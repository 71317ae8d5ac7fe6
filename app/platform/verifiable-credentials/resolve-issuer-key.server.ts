import { z } from 'zod';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { readDidDocument, type NamedKey } from './did-document';
import { didWebAddress } from './did-web';
import { fetchPublicText, type FetchOptions } from './fetch-public-text.server';
import { parseJson } from './jwt-parts';
import { readMultibaseKey } from './multibase-key.server';
import { fitsAlgorithm, publicKeySchema, type PublicKey, type SignatureAlgorithm } from './public-key';

export type ResolveKeyError = Failure<
  'issuerNotResolvable' | 'addressNotAllowed' | 'issuerUnreachable' | 'issuerAnswerInvalid' | 'keyNotFound' | 'keyUnfit'
>;
type Keys = Result<NamedKey[], ResolveKeyError>;

const keySetSchema = z.object({ keys: z.array(z.unknown()).max(100) });

/**
 * The key an issuer (did:web, did:key or an https address) signs with under the name `kid`. What a JWT carries as its own key
 * is never believed: a key counts only where the issuer publishes it. Without `kid` the issuer must have one key that fits.
 */
export async function resolveIssuerKey(
  issuerId: string,
  kid: string | undefined,
  algorithm: SignatureAlgorithm,
  options: FetchOptions = {},
): Promise<Result<PublicKey, ResolveKeyError>> {
  const keys = await listIssuerKeys(issuerId, kid, options);
  return keys.ok ? chooseKey(keys.value, issuerId, kid, algorithm) : keys;
}

function listIssuerKeys(issuerId: string, kid: string | undefined, options: FetchOptions): Promise<Keys> {
  if (issuerId.startsWith('did:key:')) return Promise.resolve(readDidKey(issuerId));
  const document = didWebAddress(issuerId);
  if (document !== undefined) {
    return readFrom(document, options, (text) => readDidDocument(text, issuerId, readMultibaseKey));
  }
  const address = keySetAddress(issuerId, kid);
  return address === undefined
    ? Promise.resolve(fail('invalid', 'issuerNotResolvable', 'This form of issuer has no key that can be looked up.'))
    : readFrom(address, options, (text) => readKeySet(text, address));
}

function readDidKey(did: string): Keys {
  const multibase = did.slice('did:key:'.length);
  const key = readMultibaseKey(multibase);
  return key
    ? ok([{ id: `${did}#${multibase}`, key }])
    : fail('invalid', 'issuerNotResolvable', 'The did:key holds no key of a kind that is read here.');
}

/**
 * Where an https issuer publishes its keys: at the `kid` when that lies under the issuer's own path or the site's
 * /.well-known/ (another path of the same host may belong to somebody else, also where the issuer is the whole host), else in
 * the site's key set.
 */
function keySetAddress(issuerId: string, kid: string | undefined): string | undefined {
  if (!issuerId.startsWith('https://') || !URL.canParse(issuerId)) return undefined;
  const { origin, pathname, username, password } = new URL(issuerId);
  if (username !== '' || password !== '') return undefined;
  const address = kid !== undefined && URL.canParse(kid) ? new URL(kid).href.split('#', 1)[0] : undefined;
  const own = [`${origin}/.well-known/`, ...(pathname === '/' ? [] : [issuerId.replace(/\/?$/, '/')])];
  if (address !== undefined && (address === issuerId || own.some((start) => address.startsWith(start)))) return address;
  return `${origin}/.well-known/jwks.json`;
}

/** A JWK Set, or one JWK that goes by the address it lies at. */
function readKeySet(text: string, address: string): NamedKey[] | undefined {
  const json = parseJson(text);
  const set = keySetSchema.safeParse(json);
  const one = publicKeySchema.safeParse(json);
  if (!set.success) return one.success ? [{ id: address, key: one.data }] : undefined;
  return set.data.keys.map((entry) => {
    const key = publicKeySchema.safeParse(entry);
    return { id: key.success ? (key.data.kid ?? '') : '', key: key.success ? key.data : null };
  });
}

async function readFrom(
  address: string,
  options: FetchOptions,
  read: (text: string) => NamedKey[] | undefined,
): Promise<Keys> {
  const fetched = await fetchPublicText(address, options);
  if (!fetched.ok) {
    return fetched.reason === 'addressNotAllowed'
      ? fail('forbidden', 'addressNotAllowed', 'The issuer is not at a public https address.')
      : fail('unavailable', 'issuerUnreachable', 'The issuer did not answer.');
  }
  const keys = read(fetched.text);
  return keys
    ? ok(keys)
    : fail('unavailable', 'issuerAnswerInvalid', 'The issuer answered with no document of its keys.');
}

function chooseKey(
  keys: NamedKey[],
  issuerId: string,
  kid: string | undefined,
  algorithm: SignatureAlgorithm,
): Result<PublicKey, ResolveKeyError> {
  const names = kid === undefined ? [] : [kid, `${issuerId}#${kid}`, issuerId + kid, kid.split('#', 1)[0]];
  const named = kid === undefined ? keys : keys.filter(({ id }) => names.includes(id));
  const fitting = named.flatMap(({ key }) => (key && fitsAlgorithm(key, algorithm) ? [key] : []));
  const [only, ...others] = fitting;
  if (only && (kid !== undefined || others.length === 0)) return ok(only);
  if (named.length > 0 && !only) return fail('invalid', 'keyUnfit', 'The key does not fit the algorithm.');
  return fail('invalid', 'keyNotFound', 'The issuer publishes no key of this name.');
}
