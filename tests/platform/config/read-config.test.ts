import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigurationFault, readConfig } from '~/platform/config/read-config.server';

const folder = mkdtempSync(join(tmpdir(), 'assay-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const DATABASE_URL = 'postgresql://localhost/assay';

test('a demonstration makes its keys once, for its owner only, and keeps them', () => {
  const first = readConfig({ DATABASE_URL, DATA_DIR: folder });
  const second = readConfig({ DATABASE_URL, DATA_DIR: folder });
  expect(second).toEqual(first);
  expect(Buffer.from(first.encryptionKey, 'base64')).toHaveLength(32);
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  expect(first.fakes).toBe(true);
});

test('production starts with nothing made up: every missing secret is named at once', () => {
  const read = () => readConfig({ ASSAY_MODE: 'production' });
  expect(read).toThrow(ConfigurationFault);
  for (const name of [
    'APP_URL',
    'DATABASE_URL',
    'DATA_DIR',
    'ENCRYPTION_KEY',
    'SIGNING_KEY',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'SMTP_URL',
    'SUPPORT_EMAIL',
  ]) {
    expect(read).toThrow(`${name} is missing`);
  }
});

test('fakes are never on in production, and never once a Stripe key is given', () => {
  const production = readConfig({
    ASSAY_MODE: 'production',
    APP_URL: 'https://assay.example',
    DATABASE_URL,
    DATA_DIR: folder,
    ENCRYPTION_KEY: 'x',
    SIGNING_KEY: 'line\\nline',
    STRIPE_SECRET_KEY: 'sk_live_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
    SMTP_URL: 'smtp://localhost',
    SUPPORT_EMAIL: 'help@assay.example',
  });
  expect(production.fakes).toBe(false);
  expect(production.supportEmail).toBe('help@assay.example');
  expect(production.signingKeyPem).toBe('line\nline');
  expect(readConfig({ DATABASE_URL, DATA_DIR: folder, STRIPE_SECRET_KEY: 'sk_test_x' }).fakes).toBe(false);
});

test('a wrong value is named with its variable', () => {
  expect(() => readConfig({ DATABASE_URL, PORT: 'eighty' })).toThrow('PORT');
  expect(() => readConfig({ DATABASE_URL, SUPPORT_EMAIL: 'us' })).toThrow('SUPPORT_EMAIL');
});

test('a scanner is named by its socket, or by host and port; without either nothing is scanned', () => {
  const read = (environment: Record<string, string>) => readConfig({ DATABASE_URL, DATA_DIR: folder, ...environment });
  expect(read({}).clamd).toBeUndefined();
  expect(read({ CLAMD_HOST: '' }).clamd).toBeUndefined();
  expect(read({ CLAMD_HOST: 'scanner' }).clamd).toEqual({ host: 'scanner', port: 3310 });
  expect(read({ CLAMD_HOST: 'scanner', CLAMD_PORT: '3311' }).clamd).toEqual({ host: 'scanner', port: 3311 });
  expect(read({ CLAMD_SOCKET: '/run/clamd.sock', CLAMD_HOST: 'scanner' }).clamd).toEqual({ path: '/run/clamd.sock' });
});

test('previous keys stand beside each other, and retention is at least a day', () => {
  const read = (environment: Record<string, string>) => readConfig({ DATABASE_URL, DATA_DIR: folder, ...environment });
  expect(read({}).previousEncryptionKeys).toEqual([]);
  expect(read({ ENCRYPTION_KEY_PREVIOUS: 'one, two,' }).previousEncryptionKeys).toEqual(['one', 'two']);
  expect(read({}).documentRetentionDays).toBe(180);
  expect(read({ DOCUMENT_RETENTION_DAYS: '30' }).documentRetentionDays).toBe(30);
  expect(() => read({ DOCUMENT_RETENTION_DAYS: '0' })).toThrow('DOCUMENT_RETENTION_DAYS');
});
