import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { Config } from '../config/config';
import type { Secrets } from './secrets';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * The first byte of every sealed text names its layout. 2: key's id, nonce, tag, cipher text, the first two bound to the
 * rest. 1, of before keys could be changed and only read: the same without the id.
 */
const LAYOUT = 2;
const LAYOUT_WITHOUT_ID = 1;
const PREFIX_BYTES = 1 + KEY_ID_BYTES;

/** One configured key with what is derived from it. */
interface RingKey {
  key: Buffer;
  /** What a text sealed under it begins with. */
  prefix: Uint8Array<ArrayBuffer>;
  lookupKey: Buffer;
}

/** Opens the keyed operations from the configured keys; throws when a key is malformed. */
export function openSecrets(
  config: Pick<Config, 'encryptionKey' | 'previousEncryptionKeys' | 'signingKeyPem'>,
): Secrets {
  const current = openKey('ENCRYPTION_KEY', config.encryptionKey);
  const previous = config.previousEncryptionKeys.map((key) => openKey('ENCRYPTION_KEY_PREVIOUS', key));
  const ring = [current, ...previous];
  const linkKey = derive(current.key, 'assay/link/v1', KEY_BYTES);
  const signingKey = createPrivateKey(config.signingKeyPem);
  if (signingKey.asymmetricKeyType !== 'ed25519') throw new Error('SIGNING_KEY must be an Ed25519 private key in PEM.');
  const publicKeyPem = createPublicKey(signingKey).export({ type: 'spki', format: 'pem' }).toString();
  return {
    encrypt: (plain) => seal(current, plain),
    decrypt: (sealed) => unseal(ring, sealed),
    sealPrefix: current.prefix,
    lookupHashes: (text) =>
      ring.map(({ lookupKey }) => createHmac('sha256', lookupKey).update(text, 'utf8').digest('hex')),
    linkMac: (text) => createHmac('sha256', linkKey).update(text, 'utf8').digest('base64url'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), signingKey).toString('base64'),
    publicKeyPem,
  };
}

function openKey(name: string, text: string): RingKey {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${name} must be 32 bytes in base64 or hex.`);
  const prefix = new Uint8Array([LAYOUT, ...derive(key, 'assay/key-id/v1', KEY_ID_BYTES)]);
  return { key, prefix, lookupKey: derive(key, 'assay/lookup/v1', KEY_BYTES) };
}

function derive(key: Buffer, purpose: string, byteCount: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', purpose, byteCount));
}

function seal({ key, prefix }: RingKey, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(prefix);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([prefix, nonce, cipher.getAuthTag(), text]));
}

function unseal(ring: readonly RingKey[], sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed[0] === LAYOUT_WITHOUT_ID) return unsealWithoutId(ring, sealed);
  const prefix = sealed.subarray(0, PREFIX_BYTES);
  if (prefix[0] !== LAYOUT) throw new Error('This is not a sealed text.');
  const found = ring.find((candidate) => Buffer.compare(candidate.prefix, prefix) === 0);
  if (!found) throw new Error('This was sealed under a key that is not configured.');
  return decipherWhole(found.key, sealed.subarray(PREFIX_BYTES), prefix);
}

/** Such a text does not say which key sealed it; its tag proves the right one. */
function unsealWithoutId(ring: readonly RingKey[], sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  let fault: unknown;
  for (const { key } of ring) {
    try {
      return decipherWhole(key, sealed.subarray(1));
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

function decipherWhole(key: Buffer, sealed: Uint8Array, bound?: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('This is not a sealed text.');
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  if (bound) decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const head = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  return new Uint8Array(Buffer.concat([head, decipher.final()]));
}
