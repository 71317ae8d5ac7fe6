import { readKeys } from './read-keys.server';
import { environmentSchema, type Config } from './config';

const FAKE_STRIPE_KEY = 'sk_test_builtin_fake';

/** What configuration lacks or holds wrongly, each with the name of its variable; the process does not start. */
export class ConfigurationFault extends Error {
  override name = 'ConfigurationFault';
  constructor(readonly faults: string[]) {
    super(`The configuration is not complete:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * Reads the environment once, at the start of a process. Outside production keys that are not given are made once and
 * kept in DATA_DIR/keys.json (mode 0600). In production every missing secret is named and nothing is made up.
 * Throws ConfigurationFault.
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigurationFault(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const given = parsed.data;
  const isProduction = given.ASSAY_MODE === 'production';
  const faults = isProduction ? findProductionFaults(given) : findDatabaseFault(given);
  if (faults.length > 0) throw new ConfigurationFault(faults);
  const dataDir = given.DATA_DIR ?? '.data';
  const keys = isProduction ? undefined : readKeys(dataDir);
  const fakes = !isProduction && given.STRIPE_SECRET_KEY === undefined;
  return {
    mode: given.ASSAY_MODE,
    port: given.PORT,
    appUrl: given.APP_URL ?? `http://localhost:${given.PORT}`,
    trustedProxies: given.TRUSTED_PROXIES,
    databaseUrl: given.DATABASE_URL ?? '',
    databasePoolSize: given.DATABASE_POOL_SIZE,
    dataDir,
    s3: readS3Settings(given),
    encryptionKey: given.ENCRYPTION_KEY ?? keys?.encryptionKey ?? '',
    previousEncryptionKeys: (given.ENCRYPTION_KEY_PREVIOUS ?? '').split(',').flatMap((key) => key.trim() || []),
    clamd: readClamdSettings(given),
    documentRetentionDays: given.DOCUMENT_RETENTION_DAYS,
    signingKeyPem: unfoldPem(given.SIGNING_KEY) ?? keys?.signingKeyPem ?? '',
    stripeSecretKey: given.STRIPE_SECRET_KEY ?? FAKE_STRIPE_KEY,
    stripeWebhookSecret: given.STRIPE_WEBHOOK_SECRET ?? keys?.stripeWebhookSecret ?? '',
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    supportEmail: given.SUPPORT_EMAIL ?? 'support@assay.example',
    nppesUrl: given.NPPES_URL,
    nyAttorneysUrl: given.NY_ATTORNEYS_URL,
    nyAttorneysToken: given.NY_ATTORNEYS_TOKEN,
    leieUrl: given.LEIE_URL,
    logLevel: given.LOG_LEVEL,
    fakes,
  };
}

type Given = ReturnType<typeof environmentSchema.parse>;

const neededInProduction = {
  APP_URL: 'the public https address of the site',
  DATABASE_URL: 'the PostgreSQL to use; the embedded one is for demonstration and tests',
  DATA_DIR: 'the folder for uploaded files, kept and backed up (or S3_BUCKET, a bucket for them)',
  ENCRYPTION_KEY: '32 random bytes in base64, the key of personal documents and numbers',
  SIGNING_KEY: 'an Ed25519 private key in PEM, which signs exports',
  STRIPE_SECRET_KEY: 'the secret key of the Stripe account; there is no fake in production',
  STRIPE_WEBHOOK_SECRET: 'the signing secret of the Stripe webhook endpoint',
  SMTP_URL: 'the mail server',
  SUPPORT_EMAIL: 'the address people write to when a page cannot help them',
} as const satisfies Partial<Record<keyof Given, string>>;

function findProductionFaults(given: Given): string[] {
  const names = Object.keys(neededInProduction) as (keyof typeof neededInProduction)[];
  const isThere = (name: keyof Given) => given[name] ?? (name === 'DATA_DIR' ? given.S3_BUCKET : undefined);
  const faults = names
    .filter((name) => !isThere(name))
    .map((name) => `${name} is missing: ${neededInProduction[name]}.`);
  if (given.APP_URL && !given.APP_URL.startsWith('https://'))
    faults.push('APP_URL must begin with https:// in production.');
  return faults;
}

function findDatabaseFault(given: Given): string[] {
  return given.DATABASE_URL
    ? []
    : [
        'DATABASE_URL is missing: "npm start" sets it to the embedded PostgreSQL; a process started by itself needs it.',
      ];
}

function readS3Settings(given: Given): Config['s3'] {
  if (!given.S3_BUCKET) return undefined;
  return {
    bucket: given.S3_BUCKET,
    endpoint: given.S3_ENDPOINT,
    region: given.S3_REGION,
    accessKeyId: given.S3_ACCESS_KEY_ID,
    secretAccessKey: given.S3_SECRET_ACCESS_KEY,
  };
}

function readClamdSettings(given: Given): Config['clamd'] {
  if (given.CLAMD_SOCKET) return { path: given.CLAMD_SOCKET };
  return given.CLAMD_HOST ? { host: given.CLAMD_HOST, port: given.CLAMD_PORT } : undefined;
}

// A PEM on one line, its line ends written as \n, is how most hosts keep it.
function unfoldPem(pem: string | undefined): string | undefined {
  return pem?.replaceAll('\\n', '\n');
}
