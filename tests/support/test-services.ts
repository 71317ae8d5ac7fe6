import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openSecrets } from '~/platform/crypto/open-secrets.server';
import { openLog } from '~/platform/log/open-log.server';
import { openRegisterAsking } from '~/platform/http/ask-register-json.server';
import type { Config } from '~/platform/config/config';
import type { Services } from '~/platform/services';
import { openStorage } from '~/platform/storage/open-storage.server';
import { openStripe } from '~/platform/stripe/open-stripe.server';

let shared: Services | undefined;

/** A configuration with keys made for this process and vendors answered by fakes. */
export function makeTestConfig(overrides: Partial<Config> = {}): Config {
  return {
    mode: 'test',
    port: 0,
    appUrl: 'http://localhost:3000',
    trustedProxies: 0,
    databaseUrl: '',
    databasePoolSize: 10,
    dataDir: mkdtempSync(join(inject('testServer').filesFolder, 'data-')),
    encryptionKey: randomBytes(32).toString('base64'),
    previousEncryptionKeys: [],
    clamd: undefined,
    documentRetentionDays: 180,
    signingKeyPem: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    stripeSecretKey: 'sk_test_fake',
    stripeWebhookSecret: 'whsec_dGVzdHdlYmhvb2tzZWNyZXQ',
    s3: undefined,
    smtpUrl: undefined,
    mailFrom: 'Assay <no-reply@assay.example>',
    supportEmail: 'support@assay.example',
    nppesUrl: 'https://npiregistry.cms.hhs.gov/api/',
    nyAttorneysUrl: 'https://data.ny.gov/resource/eqw2-r5nb.json',
    nyAttorneysToken: undefined,
    leieUrl: 'https://oig.hhs.gov/exclusions/downloadables/UPDATED.csv',
    logLevel: 'silent',
    fakes: true,
    ...overrides,
  };
}

/** The adapters of a test process: real code over test keys and a temporary folder, made once per test file. */
export function testServices(): Services {
  if (!shared) {
    const config = makeTestConfig();
    shared = {
      config,
      secrets: openSecrets(config),
      storage: openStorage(config),
      registers: openRegisterAsking({ firstPauseMs: 1 }),
      stripe: openStripe(config),
      log: openLog(config),
    };
  }
  return shared;
}
