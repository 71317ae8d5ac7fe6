import { createCipheriv, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSecrets } from '~/platform/crypto/open-secrets.server';

const signingKeyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const encryptionKey = randomBytes(32).toString('base64');
const secrets = open();

function open(key = encryptionKey, previousEncryptionKeys: string[] = []) {
  return openSecrets({ encryptionKey: key, previousEncryptionKeys, signingKeyPem });
}

const plain = new TextEncoder().encode('1234567893 张伟');

describe('openSecrets', () => {
  it('gives back what was sealed', () => {
    expect(secrets.decrypt(secrets.encrypt(plain))).toEqual(plain);
    expect(secrets.decrypt(secrets.encrypt(new Uint8Array()))).toEqual(new Uint8Array());
  });

  it('never seals the same text to the same bytes', () => {
    expect(secrets.encrypt(plain)).not.toEqual(secrets.encrypt(plain));
  });

  it('refuses a sealed text with any byte changed or cut', () => {
    const sealed = secrets.encrypt(plain);
    for (let index = 0; index < sealed.length; index += 1) {
      const touched = sealed.slice();
      touched[index] = (touched[index] ?? 0) ^ 1;
      expect(() => secrets.decrypt(touched), `byte ${index}`).toThrow();
    }
    expect(() => secrets.decrypt(sealed.subarray(0, -1))).toThrow();
    expect(() => secrets.decrypt(sealed.subarray(0, 10))).toThrow();
  });

  it('refuses what another key sealed', () => {
    const other = open(randomBytes(32).toString('hex'));
    expect(() => secrets.decrypt(other.encrypt(plain))).toThrow();
    expect(secrets.lookupHashes('a')).not.toEqual(other.lookupHashes('a'));
  });

  it('hashes for look-up equally across restarts and never as a plain hash', () => {
    const restarted = open();
    expect(restarted.lookupHashes('1234567893')).toEqual(secrets.lookupHashes('1234567893'));
    expect(secrets.lookupHashes('1234567893')).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(secrets.lookupHashes('1234567893')).not.toEqual(secrets.lookupHashes('1234567894'));
  });

  it('signs so that the public half alone can check it', () => {
    const signature = Buffer.from(secrets.sign('head 张'), 'base64');
    expect(verify(null, Buffer.from('head 张'), secrets.publicKeyPem, signature)).toBe(true);
    expect(verify(null, Buffer.from('head 李'), secrets.publicKeyPem, signature)).toBe(false);
  });

  it('refuses malformed keys at the start', () => {
    expect(() => open('short')).toThrow(/ENCRYPTION_KEY must/);
    expect(() => open(encryptionKey, ['short'])).toThrow(/ENCRYPTION_KEY_PREVIOUS must/);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => openSecrets({ encryptionKey, previousEncryptionKeys: [], signingKeyPem: pem })).toThrow(/Ed25519/);
  });

  it('signs links under a key of their own', () => {
    expect(secrets.linkMac('a')).toMatch(/^[\w-]{43}$/);
    expect(secrets.linkMac('a')).not.toBe(secrets.linkMac('b'));
    expect(secrets.lookupHashes('a')).not.toContain(Buffer.from(secrets.linkMac('a'), 'base64url').toString('hex'));
  });
});

describe('a change of the key', () => {
  const newKey = randomBytes(32).toString('base64');

  it('reads what the previous key sealed while it is configured, and seals under the new one alone', () => {
    const between = open(newKey, [encryptionKey]);
    const after = open(newKey);
    const old = secrets.encrypt(plain);
    expect(between.decrypt(old)).toEqual(plain);
    expect(() => after.decrypt(old)).toThrow('not configured');
    expect(after.decrypt(between.encrypt(plain))).toEqual(plain);
    expect(() => secrets.decrypt(between.encrypt(plain))).toThrow('not configured');
  });

  it('tells by the first bytes which key sealed a text', () => {
    const between = open(newKey, [encryptionKey]);
    const startOf = (sealed: Uint8Array) => [...sealed.subarray(0, between.sealPrefix.length)];
    expect(startOf(between.encrypt(plain))).toEqual([...between.sealPrefix]);
    expect(startOf(secrets.encrypt(plain))).not.toEqual([...between.sealPrefix]);
  });

  it('reads texts of the layout without an id, under whichever configured key sealed them', () => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(encryptionKey, 'base64'), nonce);
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    const old = Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), text]);
    expect(secrets.decrypt(old)).toEqual(plain);
    expect(open(newKey, [encryptionKey]).decrypt(old)).toEqual(plain);
    expect(() => open(newKey).decrypt(old)).toThrow();
  });

  it('finds a number under the hash of every configured key, the present one first', () => {
    const between = open(newKey, [encryptionKey]);
    expect(between.lookupHashes('a')).toEqual([...open(newKey).lookupHashes('a'), ...secrets.lookupHashes('a')]);
  });
});
