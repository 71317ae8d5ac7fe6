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
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The first byte of every sealed text names its layout: version, nonce, tag, cipher text. */
const LAYOUT = 1;
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Opens the keyed operations from the configured keys; throws when a key is malformed. */
export function openSecrets(config: Pick<Config, 'encryptionKey' | 'signingKeyPem'>): Secrets {
  const encryptionKey = parseEncryptionKey(config.encryptionKey);
  const lookupKey = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'assay/lookup/v1', KEY_BYTES));
  const signingKey = createPrivateKey(config.signingKeyPem);
  if (signingKey.asymmetricKeyType !== 'ed25519') throw new Error('SIGNING_KEY must be an Ed25519 private key in PEM.');
  const publicKeyPem = createPublicKey(signingKey).export({ type: 'spki', format: 'pem' }).toString();
  return {
    encrypt: (plain) => seal(encryptionKey, plain),
    decrypt: (sealed) => unseal(encryptionKey, sealed),
    lookupHash: (text) => createHmac('sha256', lookupKey).update(text, 'utf8').digest('hex'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), signingKey).toString('base64'),
    publicKeyPem,
  };
}

function parseEncryptionKey(text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new Error('ENCRYPTION_KEY must be 32 bytes in base64 or hex.');
  return key;
}

function seal(key: Buffer, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const sealed = new Uint8Array(HEADER_BYTES + text.length);
  sealed[0] = LAYOUT;
  sealed.set(nonce, 1);
  sealed.set(cipher.getAuthTag(), 1 + NONCE_BYTES);
  sealed.set(text, HEADER_BYTES);
  return sealed;
}

function unseal(key: Buffer, sealed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (sealed.length < HEADER_BYTES || sealed[0] !== LAYOUT) throw new Error('This is not a sealed text.');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEADER_BYTES));
  const head = decipher.update(sealed.subarray(HEADER_BYTES));
  return new Uint8Array(Buffer.concat([head, decipher.final()]));
}
