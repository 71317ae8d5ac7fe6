import { generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSecrets } from '~/platform/crypto/open-secrets.server';

const signingKeyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const encryptionKey = randomBytes(32).toString('base64');
const secrets = openSecrets({ encryptionKey, signingKeyPem });
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
    const other = openSecrets({ encryptionKey: randomBytes(32).toString('hex'), signingKeyPem });
    expect(() => secrets.decrypt(other.encrypt(plain))).toThrow();
    expect(secrets.lookupHash('a')).not.toBe(other.lookupHash('a'));
  });

  it('hashes for look-up equally across restarts and never as a plain hash', () => {
    const restarted = openSecrets({ encryptionKey, signingKeyPem });
    expect(restarted.lookupHash('1234567893')).toBe(secrets.lookupHash('1234567893'));
    expect(secrets.lookupHash('1234567893')).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.lookupHash('1234567893')).not.toBe(secrets.lookupHash('1234567894'));
  });

  it('signs so that the public half alone can check it', () => {
    const signature = Buffer.from(secrets.sign('head 张'), 'base64');
    expect(verify(null, Buffer.from('head 张'), secrets.publicKeyPem, signature)).toBe(true);
    expect(verify(null, Buffer.from('head 李'), secrets.publicKeyPem, signature)).toBe(false);
  });

  it('refuses malformed keys at the start', () => {
    expect(() => openSecrets({ encryptionKey: 'short', signingKeyPem })).toThrow(/ENCRYPTION_KEY/);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => openSecrets({ encryptionKey, signingKeyPem: pem })).toThrow(/Ed25519/);
  });
});
